/** Places among the calls that a council can promise for a time; pure. */
import type { Slot } from '@moothall/protocol';

/**
 * Whether one more call can be promised for a time.
 * @param promised one for each call; whatever overlaps counts, and what only touches does not
 * @param capacity as many calls as the council can make at once
 */
export function hasRoom(slot: Slot, promised: readonly Slot[], capacity: number): boolean {
  return promised.filter((call) => overlap(call, slot)).length < capacity;
}

/** Moments in one form compare as texts. */
function overlap(a: Slot, b: Slot): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}
