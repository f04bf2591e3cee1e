/** How things stand for the citizen of a chat: the place in the queue, and whether an adviser is there. Computed on read. */
import { SIGNAL_INTERVAL_MS } from '@moothall/protocol';
import type { Clock } from '../platform/clock.js';
import type { Enquiry } from './enquiry.js';
import type { EnquiryStore } from './store.js';

export interface Standings {
  /** What a citizen may know now of their own enquiry. */
  of(enquiry: Enquiry): Promise<{ place?: number; present?: boolean }>;
  /** The first of those who wait for a council's advisers, in order: those whose places matter most. */
  firstWaiting(council: string): Promise<readonly string[]>;
}

export interface StandingsParts {
  readonly store: Pick<EnquiryStore, 'waiting'>;
  /** Advisers of a council who are here now, on any node. */
  readonly present: (council: string) => Promise<readonly string[]>;
  readonly clock: Clock;
}

/** Places beyond these are told with the next look at the head only. */
const TOLD_AT_ONCE = 50;

export function createStandings({ store, present, clock }: StandingsParts): Standings {
  // At most one question a council in the time of a signal, however many wait and look.
  const waiting = remembered(clock, (council) => store.waiting({ councils: [council] }, council));
  const here = remembered(clock, present);

  return {
    async of({ enquiryId, answeringCouncil, state, channel, holder }) {
      if (state === 'closed') return {};
      const advisers = await here(answeringCouncil);
      const isThere = holder === undefined ? advisers.length > 0 : advisers.includes(holder.adviserId);
      if (state !== 'waiting' || channel !== 'chat') return { present: isThere };
      // One that has just been opened is not in a list that was read before.
      const place =
        placeIn(await waiting(answeringCouncil), enquiryId) ||
        placeIn(await waiting(answeringCouncil, true), enquiryId);
      return place === 0 ? { present: isThere } : { place, present: isThere };
    },
    // Fresh: what was read before the change would be told as if it were news.
    firstWaiting: async (council) => (await waiting(council, true)).slice(0, TOLD_AT_ONCE),
  };
}

/** 1 is next; 0 where it is not among them. */
function placeIn(waiting: readonly string[], enquiryId: string): number {
  return waiting.indexOf(enquiryId) + 1;
}

/** Asks again when an answer is older than the time of a signal, or a fresh one is wanted. A failure is not remembered. */
function remembered<Answer>(
  clock: Clock,
  ask: (key: string) => Promise<Answer>,
): (key: string, fresh?: boolean) => Promise<Answer> {
  const answers = new Map<string, { readonly atMs: number; readonly answer: Promise<Answer> }>();
  return (key, fresh = false) => {
    const nowMs = clock.now().getTime();
    const known = answers.get(key);
    if (!fresh && known !== undefined && nowMs - known.atMs < SIGNAL_INTERVAL_MS) return known.answer;
    const answer = ask(key);
    answers.set(key, { atMs: nowMs, answer });
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
