/** Snapshots: how an enquiry stands, as the fold of its facts up to `n`. `applyFact` of `@moothall/rules` is that fold. */
import { Type, type Static } from 'typebox';
import { Attachment } from './attachments.js';
import { CallbackWish, CitizenDetails, Submission } from './contents.js';
import { Actor, AdviserName, CouncilName } from './people.js';
import { ChannelSchema, Id, Locale, Moment, Slug } from './scalars.js';

export const EnquiryState = Type.Union(
  [Type.Literal('waiting'), Type.Literal('held'), Type.Literal('closed')],
  {
    description: 'waiting: nobody holds it; held: one adviser does; closed: at its end',
  },
);
export type EnquiryState = Static<typeof EnquiryState>;

/** One line of the exchange. `text` is missing where it was erased, and empty where the message is files alone. */
export const Message = Type.Object({
  n: Type.Integer({ minimum: 1 }),
  at: Moment,
  by: Actor,
  kind: Type.Union([Type.Literal('message'), Type.Literal('note')]),
  text: Type.Optional(Type.String()),
  attachments: Type.Optional(Type.Array(Attachment)),
  locale: Type.Optional(Locale),
  commandId: Type.Optional(Id),
});
export type Message = Static<typeof Message>;

/** Everything a reader may know of one enquiry at head `n`. */
export const EnquirySnapshot = Type.Object({
  enquiryId: Id,
  n: Type.Integer({ minimum: 0 }),
  reference: Type.String(),
  council: CouncilName,
  channel: ChannelSchema,
  locale: Locale,
  service: Type.Optional(Type.String()),
  page: Type.Optional(Type.String()),
  citizen: Type.Optional(CitizenDetails),
  state: EnquiryState,
  openedAt: Moment,
  closedAt: Type.Optional(Moment),
  outcome: Type.Optional(Type.String()),
  holder: Type.Optional(AdviserName),
  callback: Type.Optional(
    Type.Object({
      n: Type.Integer({ minimum: 1 }),
      wish: Type.Optional(CallbackWish),
      movedAt: Type.Optional(Moment),
      cancelledAt: Type.Optional(Moment),
    }),
  ),
  form: Type.Optional(
    Type.Object({
      n: Type.Integer({ minimum: 1 }),
      submission: Type.Optional(Submission),
      attachments: Type.Optional(Type.Array(Attachment)),
    }),
  ),
  /** When the chat closes for silence; there only while the citizen was told so. */
  closesAt: Type.Optional(Moment),
  rating: Type.Optional(
    Type.Object({
      n: Type.Integer({ minimum: 1 }),
      score: Type.Integer({ minimum: 1, maximum: 5 }),
      comment: Type.Optional(Type.String()),
    }),
  ),
  messages: Type.Array(Message),
});
export type EnquirySnapshot = Static<typeof EnquirySnapshot>;

/** One row of a list: enough to choose by, nothing that was written. `n` says which of two is newer. */
export const EnquirySummary = Type.Object({
  enquiryId: Id,
  n: Type.Integer({ minimum: 1 }),
  reference: Type.String(),
  council: Slug,
  answeringCouncil: Slug,
  channel: ChannelSchema,
  locale: Locale,
  service: Type.Optional(Type.String()),
  state: EnquiryState,
  holder: Type.Optional(AdviserName),
  openedAt: Moment,
  changedAt: Moment,
});
export type EnquirySummary = Static<typeof EnquirySummary>;

/** One step of a council's feed. A list is a snapshot at `position`; it catches up by the entries after it. */
export const FeedEntry = Type.Object({
  council: Slug,
  position: Type.Integer({ minimum: 1 }),
  enquiry: EnquirySummary,
});
export type FeedEntry = Static<typeof FeedEntry>;

/** A council's list of open enquiries at a position of its feed. */
export const FeedSnapshot = Type.Object({
  council: Slug,
  position: Type.Integer({ minimum: 0 }),
  enquiries: Type.Array(EnquirySummary),
});
export type FeedSnapshot = Static<typeof FeedSnapshot>;
