/** Signals: how things are now. Not stored, not numbered, may be lost; the latest wins. */
import { Type, type Static } from 'typebox';
import { Actor } from './people.js';
import { Id, strict } from './scalars.js';

/** The sender is writing, or has stopped. */
export const SentTyping = strict({
  kind: Type.Literal('typing'),
  enquiryId: Id,
  typing: Type.Boolean(),
});

/** The sender has read everything up to `n`. Kept by the hall, the highest wins; said again after a reconnect. */
export const SentRead = strict({
  kind: Type.Literal('read'),
  enquiryId: Id,
  n: Type.Integer({ minimum: 1 }),
});

/** What a client may signal about itself. */
export const SentSignal = Type.Union([SentTyping, SentRead]);
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

/** The other side has read everything up to `n`. */
export const Read = Type.Object({
  kind: Type.Literal('read'),
  enquiryId: Id,
  who: Type.Union([Type.Literal('citizen'), Type.Literal('adviser')]),
  n: Type.Integer({ minimum: 1 }),
});

/** The citizen's place among the chats that wait for the same team: 1 is next. */
export const Place = Type.Object({
  kind: Type.Literal('place'),
  enquiryId: Id,
  place: Type.Integer({ minimum: 1 }),
});

/** Passed over by a client that does not know the kind. */
export const Signal = Type.Union([Typing, Presence, Read, Place]);
export type Signal = Static<typeof Signal>;

/** How things stand with an enquiry now, told with its facts: whatever signals were lost, the next look at the head mends it. */
export const Standing = Type.Object({
  place: Type.Optional(
    Type.Integer({ minimum: 1, description: 'For the citizen of a chat that waits: 1 is next' }),
  ),
  present: Type.Optional(
    Type.Boolean({ description: 'For the citizen: whether an adviser who could answer is there' }),
  ),
  read: Type.Object(
    { citizen: Type.Integer({ minimum: 0 }), adviser: Type.Integer({ minimum: 0 }) },
    { description: 'How far each side has read; 0 where nothing is known' },
  ),
});
export type Standing = Static<typeof Standing>;
