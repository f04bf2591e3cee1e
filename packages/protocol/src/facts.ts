/** Facts: what did happen, numbered without gap in the enquiry's log. */
import { Type, type Static, type TProperties, type TSchema } from 'typebox';
import { Attachment } from './attachments.js';
import { Slot } from './availability.js';
import { CallbackWish, CitizenDetails, Submission } from './contents.js';
import { Actor, AdviserName, CouncilName } from './people.js';
import { ChannelSchema, Id, Locale, Moment } from './scalars.js';

/** Part of the fact's body: personal data, missing once it was erased. */
function erasable<Schema extends TSchema>(schema: Schema) {
  return Type.Optional(schema);
}

function fact<const Kind extends string, Properties extends TProperties>(
  kind: Kind,
  description: string,
  properties: Properties,
) {
  return Type.Object(
    {
      enquiryId: Id,
      n: Type.Integer({ minimum: 1 }),
      at: Moment,
      kind: Type.Literal(kind),
      by: Actor,
      ...properties,
    },
    { description },
  );
}

export const Opened = fact('opened', 'The enquiry exists', {
  reference: Type.String({ description: 'What the citizen quotes, like ASH-4F7K-92QX' }),
  council: CouncilName,
  channel: ChannelSchema,
  locale: Locale,
  service: Type.Optional(Type.String()),
  page: erasable(Type.String()),
  citizen: erasable(CitizenDetails),
});
/** `text` is empty where the message is files alone, and missing where it was erased. */
export const Posted = fact('posted', 'Somebody wrote a message', {
  text: erasable(Type.String()),
  attachments: erasable(Type.Array(Attachment)),
  locale: Type.Optional(Locale),
  commandId: Id,
});
export const Noted = fact('noted', 'Staff wrote a note for each other', { text: erasable(Type.String()) });
export const CallbackRequested = fact('callback-requested', 'The citizen asked to be rung', {
  wish: erasable(CallbackWish),
});
export const CallbackMoved = fact(
  'callback-moved',
  'The call was moved; without a slot to as soon as can be',
  {
    slot: Type.Optional(Slot),
  },
);
export const CallbackCancelled = fact('callback-cancelled', 'The citizen no longer wants to be rung', {});
export const FormSubmitted = fact('form-submitted', 'The citizen sent a form', {
  submission: erasable(Submission),
  attachments: erasable(Type.Array(Attachment)),
});
export const Assigned = fact('assigned', 'An adviser holds the enquiry', { holder: AdviserName });
export const Released = fact('released', 'The enquiry waits again', {});
export const Closed = fact('closed', 'The enquiry is at its end', {
  outcome: Type.Union([Type.Literal('resolved'), Type.Literal('unresolved'), Type.Literal('citizen-left')]),
});
/** By the hall: the citizen of a chat has been silent, and it closes then unless they write or stay. */
export const Warned = fact('warned', 'The citizen was told that the chat closes for silence', {
  closesAt: Moment,
});
export const Stayed = fact('stayed', 'The citizen is still there', {});
export const Rated = fact('rated', 'The citizen said how it was', {
  score: Type.Integer({ minimum: 1, maximum: 5 }),
  comment: erasable(Type.String()),
});
export const Erased = fact('erased', 'What an earlier fact said was deleted', {
  of: Type.Integer({ minimum: 1 }),
});
/** Never stored: how a fact looks to whoever may not see it. */
export const Withheld = Type.Object(
  { enquiryId: Id, n: Type.Integer({ minimum: 1 }), kind: Type.Literal('withheld') },
  { description: 'A fact of this number exists; the reader may not see it' },
);

/** Every fact by its kind, as stored. */
export const FACTS = {
  opened: Opened,
  posted: Posted,
  noted: Noted,
  'callback-requested': CallbackRequested,
  'callback-moved': CallbackMoved,
  'callback-cancelled': CallbackCancelled,
  'form-submitted': FormSubmitted,
  assigned: Assigned,
  released: Released,
  closed: Closed,
  warned: Warned,
  stayed: Stayed,
  rated: Rated,
  erased: Erased,
} as const;

export const Fact = Type.Union(
  [
    Opened,
    Posted,
    Noted,
    CallbackRequested,
    CallbackMoved,
    CallbackCancelled,
    FormSubmitted,
    Assigned,
    Released,
    Closed,
    Warned,
    Stayed,
    Rated,
    Erased,
    Withheld,
  ],
  {
    description: 'Any fact, as a reader gets it',
  },
);

export type Opened = Static<typeof Opened>;
export type Posted = Static<typeof Posted>;
export type Noted = Static<typeof Noted>;
export type CallbackRequested = Static<typeof CallbackRequested>;
export type CallbackMoved = Static<typeof CallbackMoved>;
export type CallbackCancelled = Static<typeof CallbackCancelled>;
export type FormSubmitted = Static<typeof FormSubmitted>;
export type Assigned = Static<typeof Assigned>;
export type Released = Static<typeof Released>;
export type Closed = Static<typeof Closed>;
export type Warned = Static<typeof Warned>;
export type Stayed = Static<typeof Stayed>;
export type Rated = Static<typeof Rated>;
export type Erased = Static<typeof Erased>;
export type Withheld = Static<typeof Withheld>;
/** A fact as it was recorded. */
export type RecordedFact =
  | Opened
  | Posted
  | Noted
  | CallbackRequested
  | CallbackMoved
  | CallbackCancelled
  | FormSubmitted
  | Assigned
  | Released
  | Closed
  | Warned
  | Stayed
  | Rated
  | Erased;
/** A fact as a reader gets it. */
export type Fact = RecordedFact | Withheld;
export type FactKind = RecordedFact['kind'];
export type FactOf<Kind extends FactKind> = Extract<RecordedFact, { kind: Kind }>;

/** Who may see a kind of fact: everybody in the enquiry, or staff alone. */
export const AUDIENCES = {
  opened: 'everyone',
  posted: 'everyone',
  noted: 'staff',
  'callback-requested': 'everyone',
  'callback-moved': 'everyone',
  'callback-cancelled': 'everyone',
  'form-submitted': 'everyone',
  assigned: 'everyone',
  released: 'everyone',
  closed: 'everyone',
  warned: 'everyone',
  stayed: 'everyone',
  rated: 'everyone',
  erased: 'everyone',
} as const satisfies Record<FactKind, 'everyone' | 'staff'>;
export type Audience = 'everyone' | 'staff';
