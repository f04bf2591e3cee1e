/** Signals: how things are now. Not stored, not numbered, may be lost; the latest wins. */
import { Type, type Static } from 'typebox';
import { Actor } from './people.js';
import { Id, strict } from './scalars.js';

/** What a client may signal about itself. */
export const SentSignal = strict({
  kind: Type.Literal('typing'),
  enquiryId: Id,
  typing: Type.Boolean(),
});
export type SentSignal = Static<typeof SentSignal>;

/** Somebody else is writing, or has stopped. Forget it when nothing follows for twice the signal interval. */
export const Typing = Type.Object({
  kind: Type.Literal('typing'),
  enquiryId: Id,
  by: Actor,
  typing: Type.Boolean(),
});

/** Whether the other side has the enquiry open now: for the adviser the citizen, for the citizen any staff. */
export const Presence = Type.Object({
  kind: Type.Literal('presence'),
  enquiryId: Id,
  who: Type.Union([Type.Literal('citizen'), Type.Literal('adviser')]),
  present: Type.Boolean(),
});

export const Signal = Type.Union([Typing, Presence]);
export type Signal = Static<typeof Signal>;
