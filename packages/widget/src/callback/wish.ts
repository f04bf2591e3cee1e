/** From the answers to the wish that goes to the hall. */
import type { Answer, Answers, CallbackWish, Slot } from '@moothall/protocol';

/** What is typed keeps the name of its field; what is ticked, and the language, are what the caller has to heed. */
export function wishOf(
  { slot: chosen, needs = [], language, ...typed }: Answers,
  slots: readonly Slot[],
): CallbackWish {
  const heed: Record<string, unknown> = language ? { language: trimmed(language) } : {};
  for (const need of [needs].flat()) heed[need as string] = true;
  const wish: Record<string, unknown> = Object.keys(heed).length ? { needs: heed } : {};
  for (const [name, answer] of Object.entries(typed)) wish[name] = trimmed(answer);
  const slot = slots.find(({ startsAt }) => startsAt === chosen);
  if (slot) wish['slot'] = { startsAt: slot.startsAt, endsAt: slot.endsAt };
  return wish as CallbackWish;
}

function trimmed(answer: Answer): string {
  return (answer as string).trim();
}
