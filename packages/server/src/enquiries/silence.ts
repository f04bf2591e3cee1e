/** The silence that ends a chat: counted from an adviser's message, warned of first, ended by whatever the citizen does. */
import type { Channel, EnquiryState, RecordedFact } from '@moothall/protocol';
import { moment } from '../platform/clock.js';

/** The kind of due work by which the hall comes back to a silent chat. */
export const SILENCE = 'silence';

/** What the council said when the chat was opened, in milliseconds. */
export interface SilenceLimits {
  readonly warnAfterMs: number;
  readonly closeAfterMs: number;
}

export interface Silence {
  readonly limits: SilenceLimits | undefined;
  /** Since when the citizen owes an answer, or has said no more than that they are there. */
  readonly since?: Date;
  /** When the chat closes, where the citizen was told. */
  readonly closesAt?: Date;
}

/** What of an enquiry its silence depends on. */
export interface Silent {
  readonly channel: Channel;
  readonly state: EnquiryState;
  readonly silence: Silence;
}

type EndOfSilence =
  | { readonly kind: 'warned'; readonly closesAt: string }
  | { readonly kind: 'closed'; readonly outcome: 'citizen-left' };

export function silenceAfter({ limits, ...before }: Silence, fact: RecordedFact): Silence {
  switch (fact.kind) {
    case 'posted':
      return fact.by.kind === 'citizen' ? { limits } : { limits, since: new Date(fact.at) };
    case 'stayed':
      return { limits, since: new Date(fact.at) };
    case 'warned':
      return { limits, ...before, closesAt: new Date(fact.closesAt) };
    case 'callback-requested':
    case 'closed':
      return { limits };
    default:
      return { limits, ...before };
  }
}

/** When the hall must look after the chat by itself; `undefined` where it need not. */
export function silenceDue({ channel, state, silence }: Silent): Date | undefined {
  const { limits, since, closesAt } = silence;
  if (channel !== 'chat' || state === 'closed' || limits === undefined || since === undefined)
    return undefined;
  return closesAt ?? new Date(since.getTime() + limits.warnAfterMs);
}

/** What is due at a moment: the warning, the end, or nothing, because the citizen was quicker. */
export function decideSilence(
  enquiry: Silent | undefined,
  at: Date,
): { readonly facts: readonly EndOfSilence[] } {
  const due = enquiry && silenceDue(enquiry);
  if (due === undefined || due > at) return { facts: [] };
  const { limits, closesAt } = enquiry?.silence ?? {};
  if (closesAt !== undefined) return { facts: [{ kind: 'closed', outcome: 'citizen-left' }] };
  const end = new Date(at.getTime() + (limits?.closeAfterMs ?? 0));
  return { facts: [{ kind: 'warned', closesAt: moment(end) }] };
}
