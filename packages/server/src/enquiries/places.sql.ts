/** Places among the calls that a council can promise for a time: counted and taken under one lock a council. */
import type { Slot } from '@moothall/protocol';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../platform/database.js';
import { hasRoom } from './places.js';
import type { Attempt, Place } from './store.js';

/**
 * Says whether an attempt's place is still free, and takes it where it is.
 * @param given the time that the enquiry has so far; its own place is free for itself, and for others once it moved
 */
export type TakePlace = (place: Place | undefined, given: Slot | undefined) => boolean;

/**
 * Locks the councils concerned until the commit and counts what they have promised. Whoever comes second waits, and then
 * counts what the first one took. A command that is a repeat takes no place: it is not asked.
 */
export async function lockPlaces(
  transaction: Transaction<Tables>,
  batch: readonly Attempt[],
): Promise<TakePlace> {
  const councils = [...new Set(batch.flatMap(({ place }) => (place === undefined ? [] : [place.council])))];
  if (councils.length === 0) return () => true;
  // In the order of names, so that two batches cannot wait for each other.
  for (const council of councils.sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`calls of ${council}`}, 0))`.execute(
      transaction,
    );
  const earliest = new Date(Math.min(...batch.map(({ at }) => at.getTime())));
  const promised = new Map<string, Slot[]>();
  for (const council of councils)
    promised.set(council, [...(await readPromised(transaction, council, earliest))]);
  return (place, given) => {
    if (place === undefined) return true;
    const slots = [...(promised.get(place.council) ?? [])];
    const own = slots.findIndex((slot) => slot.startsAt === given?.startsAt && slot.endsAt === given.endsAt);
    if (own >= 0) slots.splice(own, 1);
    if (!hasRoom(place.slot, slots, place.capacity)) return false;
    promised.set(place.council, [...slots, place.slot]);
    return true;
  };
}

/** The times for which calls are promised that end after a moment, one for each call. */
export async function readPromised(
  transaction: Transaction<Tables>,
  council: string,
  after: Date,
): Promise<readonly Slot[]> {
  const { rows } = await sql<{ starts_at: Date; ends_at: Date }>`
    select slot_starts_at as starts_at, slot_ends_at as ends_at from enquiries
    where council_id = ${council} and state <> 'closed' and slot_ends_at > ${after}`.execute(transaction);
  return rows.map((row) => ({ startsAt: row.starts_at.toISOString(), endsAt: row.ends_at.toISOString() }));
}
