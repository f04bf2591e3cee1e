/** Commands: what somebody asks to happen. Each carries an id that its sender made, so that a repeat has one effect. */
import { Type, type Static, type TProperties } from 'typebox';
import { AttachmentIds } from './attachments.js';
import type { ErrorBody } from './errors.js';
import { CallbackWish, CitizenDetails, Submission } from './contents.js';
import { MESSAGE_MAX_CHARACTERS } from './constants.js';
import { Slot } from './availability.js';
import { Id, Locale, MessageText, Slug, strict } from './scalars.js';

function command<const Kind extends string, Properties extends TProperties>(
  kind: Kind,
  description: string,
  properties: Properties,
) {
  return strict({ id: Id, kind: Type.Literal(kind), enquiryId: Id, ...properties }, description);
}

const opening = {
  council: Slug,
  locale: Locale,
  service: Type.Optional(Type.String({ maxLength: 100, description: 'A service id of the council’s list' })),
  page: Type.Optional(
    Type.String({ maxLength: 2000, description: 'Address of the page on which the widget stood' }),
  ),
};

/**
 * A command that says something: in words, with files, or both. The text is always there; empty beside files at most.
 */
function saying<const Kind extends string, Properties extends TProperties>(
  kind: Kind,
  description: string,
  properties: Properties,
) {
  const schema = command(kind, description, {
    ...properties,
    text: Type.String({
      maxLength: MESSAGE_MAX_CHARACTERS,
      description: 'What somebody wrote; white space alone only where there are attachments',
    }),
    attachments: Type.Optional(AttachmentIds),
  });
  return Object.assign(schema, {
    anyOf: [{ properties: { text: { pattern: '\\S' } } }, { required: ['attachments'] }],
  });
}

/** Opens an enquiry with its first message. The enquiry and the message exist both or neither. */
export const OpenChat = saying('open-chat', 'A citizen opens a chat with its first message', {
  ...opening,
  citizen: Type.Optional(CitizenDetails),
});

/** Opens an enquiry by asking to be rung. */
export const RequestCallback = command('request-callback', 'A citizen asks to be rung', {
  ...opening,
  wish: CallbackWish,
});

const ofCallback = {
  capability: Type.Optional(
    Type.String({
      maxLength: 500,
      description: 'From a look-up; not needed in the session that asked for the call',
    }),
  ),
};

/** Moves a call to another time. Without a slot: as soon as somebody can. */
export const MoveCallback = command('move-callback', 'A citizen moves the call to another time', {
  ...ofCallback,
  slot: Type.Optional(Slot),
});

/** Takes back the wish to be rung. */
export const CancelCallback = command('cancel-callback', 'A citizen no longer wants to be rung', ofCallback);

/** Opens an enquiry by sending a form. */
export const SubmitForm = command('submit-form', 'A citizen sends a form', {
  ...opening,
  submission: Submission,
  attachments: Type.Optional(AttachmentIds),
});

/** Adds a message, by the citizen or by the adviser who holds the enquiry. */
export const Post = saying('post', 'Adds a message', { locale: Type.Optional(Locale) });

/** Adds a note that only staff can see. */
export const Note = command('note', 'Adds a note that only staff can see', { text: MessageText });

/** An adviser takes a waiting enquiry. Refused with `already-taken` when somebody was quicker. */
export const Take = command('take', 'An adviser takes a waiting enquiry', {});

/** The holder gives the enquiry back to the queue. */
export const Release = command('release', 'The holder gives the enquiry back to the queue', {});

/** Ends an enquiry: by the citizen, or by staff of the answering council. */
export const Close = command('close', 'Ends an enquiry', {
  outcome: Type.Union([Type.Literal('resolved'), Type.Literal('unresolved'), Type.Literal('citizen-left')]),
});

/** The citizen of a chat asks to be rung instead: the enquiry, its reference and what was written stay. */
export const AskCallback = command('ask-callback', 'The citizen of a chat asks to be rung instead', {
  wish: CallbackWish,
});

/** Keeps a chat open of which the citizen was told that it closes for silence. */
export const Stay = command('stay', 'The citizen is still there, and the chat stays open', {});

/** Says how it was: by the citizen, after the end, once. */
export const Rate = command('rate', 'The citizen says how it was', {
  score: Type.Integer({ minimum: 1, maximum: 5, description: '5 is best' }),
  comment: Type.Optional(Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' })),
});

/** Deletes the body of one fact; its number stays. By staff of the council whose enquiry it is. */
export const Erase = command('erase', 'Deletes what one fact said; its number stays', {
  n: Type.Integer({ minimum: 1 }),
  reason: Type.String({ minLength: 1, maxLength: 500 }),
});

/** Every command by its kind. */
export const COMMANDS = {
  'open-chat': OpenChat,
  'request-callback': RequestCallback,
  'move-callback': MoveCallback,
  'cancel-callback': CancelCallback,
  'submit-form': SubmitForm,
  post: Post,
  note: Note,
  take: Take,
  release: Release,
  close: Close,
  'ask-callback': AskCallback,
  stay: Stay,
  rate: Rate,
  erase: Erase,
} as const;

export const Command = Type.Union(
  [
    OpenChat,
    RequestCallback,
    MoveCallback,
    CancelCallback,
    SubmitForm,
    Post,
    Note,
    Take,
    Release,
    Close,
    AskCallback,
    Stay,
    Rate,
    Erase,
  ],
  { description: 'Any command' },
);

export type OpenChat = Static<typeof OpenChat>;
export type RequestCallback = Static<typeof RequestCallback>;
export type MoveCallback = Static<typeof MoveCallback>;
export type CancelCallback = Static<typeof CancelCallback>;
export type SubmitForm = Static<typeof SubmitForm>;
export type Post = Static<typeof Post>;
export type Note = Static<typeof Note>;
export type Take = Static<typeof Take>;
export type Release = Static<typeof Release>;
export type Close = Static<typeof Close>;
export type AskCallback = Static<typeof AskCallback>;
export type Stay = Static<typeof Stay>;
export type Rate = Static<typeof Rate>;
export type Erase = Static<typeof Erase>;
export type Command =
  | OpenChat
  | RequestCallback
  | MoveCallback
  | CancelCallback
  | SubmitForm
  | Post
  | Note
  | Take
  | Release
  | Close
  | AskCallback
  | Stay
  | Rate
  | Erase;
export type CommandKind = Command['kind'];
export type CommandOf<Kind extends CommandKind> = Extract<Command, { kind: Kind }>;

/** Commands that a citizen may send; the rest are the staff's. */
export const CITIZEN_COMMANDS = [
  'open-chat',
  'request-callback',
  'move-callback',
  'cancel-callback',
  'submit-form',
  'post',
  'close',
  'ask-callback',
  'stay',
  'rate',
] as const;
export type CitizenCommand = CommandOf<(typeof CITIZEN_COMMANDS)[number]>;

/** Carried out and durable: `n` is the enquiry's head after it. A repeat gets the same answer again. */
export interface Accepted {
  readonly ok: true;
  readonly commandId: Id;
  readonly enquiryId: Id;
  readonly n: number;
  /** The enquiry's reference, to be read out on the telephone. */
  readonly reference: string;
}

/** Not carried out; nothing was changed. The same command may be sent again. */
export interface Refused {
  readonly ok: false;
  readonly commandId: Id;
  readonly error: ErrorBody;
}

export type Outcome = Accepted | Refused;
