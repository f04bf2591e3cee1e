/** What may happen to an enquiry: pure decisions from how it stands and what is asked to the facts that follow. */
import type {
  AdviserName,
  Attachment,
  Channel,
  CommandOf,
  Command,
  CouncilName,
  EnquiryState,
  EnquirySummary,
  ErrorCode,
  FactKind,
  FactOf,
  Locale,
  RecordedFact,
  Slot,
} from '@moothall/protocol';
import { moment } from '../platform/clock.js';
import { adviserName, type Adviser, type Principal } from '../platform/principals.js';
import { silenceAfter, type Silence, type SilenceLimits } from './silence.js';

/** How an enquiry stands, as far as decisions need it. */
export interface Enquiry {
  readonly enquiryId: string;
  readonly n: number;
  readonly reference: string;
  readonly council: string;
  readonly answeringCouncil: string;
  readonly channel: Channel;
  readonly locale: Locale;
  readonly service: string | undefined;
  readonly citizenId: string;
  readonly state: EnquiryState;
  readonly holder: AdviserName | undefined;
  readonly openedAt: Date;
  readonly changedAt: Date;
  /** The time for which a call is promised, where one is. */
  readonly slot: Slot | undefined;
  /** The silence that ends a chat. */
  readonly silence: Silence;
  readonly isRated: boolean;
}

/** A fact before it has its enquiry, number, time and author. */
export type NewFact = { [Kind in FactKind]: Omit<FactOf<Kind>, 'enquiryId' | 'n' | 'at' | 'by'> }[FactKind];

/** What an opening needs to know beyond the command: looked up by the service. */
export interface Opening {
  readonly reference: string;
  readonly council: CouncilName;
  readonly answeringCouncil: string;
}

/** Why a command is not carried out, and which of its fields is concerned. */
export interface Refusal {
  readonly refusal: ErrorCode;
  /** JSON pointer into the command. */
  readonly path?: string;
}

export type Decision = { readonly facts: readonly NewFact[] } | Refusal;

export type OpeningCommand = CommandOf<'open-chat' | 'request-callback' | 'submit-form'>;
export type LaterCommand = Exclude<Command, OpeningCommand | CommandOf<'erase'>>;

const NOTHING: Decision = { facts: [] };

export function isOpening(command: Command): command is OpeningCommand {
  return (
    command.kind === 'open-chat' || command.kind === 'request-callback' || command.kind === 'submit-form'
  );
}

/**
 * An opening and its first content exist both or neither.
 * @param attachments what the command's attachments are
 */
export function decideOpening(
  enquiry: Enquiry | undefined,
  command: OpeningCommand,
  by: Principal,
  opening: Opening,
  attachments: readonly Attachment[] = [],
): Decision {
  if (enquiry !== undefined) return refuse('enquiry-exists');
  if (by.kind !== 'citizen' || by.council !== command.council) return refuse('not-allowed');
  const { locale, service, page } = command;
  const opened: NewFact = {
    kind: 'opened',
    reference: opening.reference,
    council: { ...opening.council },
    channel: CHANNEL_OF[command.kind],
    locale,
    ...(service === undefined ? {} : { service }),
    ...(page === undefined ? {} : { page }),
    ...(command.kind === 'open-chat' && command.citizen !== undefined ? { citizen: command.citizen } : {}),
  };
  return { facts: [opened, firstContent(command, attachments)] };
}

const CHANNEL_OF = {
  'open-chat': 'chat',
  'request-callback': 'callback',
  'submit-form': 'form',
} as const satisfies Record<OpeningCommand['kind'], Channel>;

function firstContent(command: OpeningCommand, attachments: readonly Attachment[]): NewFact {
  switch (command.kind) {
    case 'open-chat':
      return posted(command, attachments);
    case 'request-callback':
      return { kind: 'callback-requested', wish: command.wish };
    case 'submit-form':
      return { kind: 'form-submitted', submission: command.submission, ...carried(attachments) };
  }
}

/** Whether this principal may know that the enquiry exists. Row-level security stands under this. */
export function maySee(enquiry: Enquiry, by: Principal): boolean {
  return by.kind === 'citizen'
    ? enquiry.citizenId === by.citizenId && enquiry.council === by.council
    : enquiry.council === by.council.slug || enquiry.answeringCouncil === by.council.slug;
}

/**
 * Decides any command but an opening. What a principal may not see is unknown to them.
 * @param attachments what the command's attachments are
 */
export function decide(
  enquiry: Enquiry | undefined,
  command: LaterCommand,
  by: Principal,
  attachments: readonly Attachment[] = [],
): Decision {
  if (enquiry === undefined || !maySee(enquiry, by)) return refuse('enquiry-unknown');
  return by.kind === 'citizen'
    ? decideForCitizen(enquiry, command, attachments)
    : decideForAdviser(enquiry, command, by, attachments);
}

/**
 * Decides an erasure, by staff of the council whose enquiry it is.
 * @param holdsBody whether the fact says something that can be erased, and has not been already
 */
export function decideErasure(
  enquiry: Enquiry | undefined,
  command: CommandOf<'erase'>,
  by: Principal,
  holdsBody: boolean,
): Decision {
  if (enquiry === undefined || !maySee(enquiry, by)) return refuse('enquiry-unknown');
  if (by.kind === 'citizen' || enquiry.council !== by.council.slug) return refuse('not-allowed');
  return holdsBody ? { facts: [{ kind: 'erased', of: command.n }] } : refuse('fact-unknown');
}

function decideForCitizen(
  enquiry: Enquiry,
  command: LaterCommand,
  attachments: readonly Attachment[],
): Decision {
  switch (command.kind) {
    case 'post':
      return enquiry.state === 'closed'
        ? refuse('enquiry-closed')
        : { facts: [posted(command, attachments)] };
    case 'close':
      return enquiry.state === 'closed' ? NOTHING : { facts: [{ kind: 'closed', outcome: command.outcome }] };
    case 'move-callback':
      return move(enquiry, command);
    case 'cancel-callback':
      return cancel(enquiry);
    case 'ask-callback':
      return askCallback(enquiry, command);
    case 'stay':
      if (enquiry.state === 'closed') return refuse('enquiry-closed');
      return enquiry.silence.since === undefined ? NOTHING : { facts: [{ kind: 'stayed' }] };
    case 'rate':
      return rate(enquiry, command);
    case 'note':
    case 'take':
    case 'release':
      return refuse('not-allowed');
  }
}

function askCallback(enquiry: Enquiry, { wish }: CommandOf<'ask-callback'>): Decision {
  if (enquiry.state === 'closed') return refuse('enquiry-closed');
  if (enquiry.channel === 'callback') return refuse('callback-exists');
  return enquiry.channel === 'chat'
    ? { facts: [{ kind: 'callback-requested', wish }] }
    : refuse('not-allowed');
}

function rate(enquiry: Enquiry, { score, comment }: CommandOf<'rate'>): Decision {
  if (enquiry.state !== 'closed') return refuse('enquiry-open');
  if (enquiry.isRated) return refuse('already-rated');
  return { facts: [{ kind: 'rated', score, ...(comment === undefined ? {} : { comment }) }] };
}

function decideForAdviser(
  enquiry: Enquiry,
  command: LaterCommand,
  by: Adviser,
  attachments: readonly Attachment[],
): Decision {
  const holds = enquiry.holder?.adviserId === by.adviserId;
  if (command.kind === 'note') return { facts: [{ kind: 'noted', text: command.text }] };
  if (command.kind === 'ask-callback' || command.kind === 'stay' || command.kind === 'rate')
    return refuse('not-allowed');
  if (enquiry.state === 'closed') return command.kind === 'close' ? NOTHING : refuse('enquiry-closed');
  switch (command.kind) {
    case 'take':
      if (holds) return NOTHING;
      if (enquiry.holder !== undefined) return refuse('already-taken');
      if (enquiry.answeringCouncil !== by.council.slug) return refuse('not-allowed');
      return { facts: [{ kind: 'assigned', holder: adviserName(by) }] };
    case 'post':
      return holds ? { facts: [posted(command, attachments)] } : refuse('not-holder');
    case 'move-callback':
    case 'cancel-callback':
      return refuse('not-allowed');
    case 'release':
      return holds ? { facts: [{ kind: 'released' }] } : refuse('not-holder');
    case 'close':
      // A callback or form that waits can be marked done without being taken; what another holds is theirs to end.
      if (enquiry.holder !== undefined && !holds) return refuse('not-holder');
      if (enquiry.answeringCouncil !== by.council.slug) return refuse('not-allowed');
      return { facts: [{ kind: 'closed', outcome: command.outcome }] };
  }
}

function move(enquiry: Enquiry, { slot }: CommandOf<'move-callback'>): Decision {
  if (enquiry.channel !== 'callback') return refuse('callback-unknown');
  if (enquiry.state === 'closed') return refuse('enquiry-closed');
  if (slot?.startsAt === enquiry.slot?.startsAt && slot?.endsAt === enquiry.slot?.endsAt) return NOTHING;
  return { facts: [{ kind: 'callback-moved', ...(slot === undefined ? {} : { slot }) }] };
}

/** Nobody is rung any more, so the enquiry is at its end. */
function cancel(enquiry: Enquiry): Decision {
  if (enquiry.channel !== 'callback') return refuse('callback-unknown');
  if (enquiry.state === 'closed') return NOTHING;
  return { facts: [{ kind: 'callback-cancelled' }, { kind: 'closed', outcome: 'citizen-left' }] };
}

function posted(command: CommandOf<'post' | 'open-chat'>, attachments: readonly Attachment[]): NewFact {
  const { text, locale, id } = command;
  return {
    kind: 'posted',
    text,
    ...(locale === undefined ? {} : { locale }),
    ...carried(attachments),
    commandId: id,
  };
}

function carried(attachments: readonly Attachment[]): { attachments?: Attachment[] } {
  return attachments.length === 0 ? {} : { attachments: [...attachments] };
}

function refuse(refusal: ErrorCode): Decision {
  return { refusal };
}

/** The enquiry after its next fact. `opened` is the first and makes it. */
export function evolve(enquiry: Enquiry | undefined, fact: RecordedFact, opened: Opened): Enquiry {
  if (enquiry === undefined) {
    if (fact.kind !== 'opened') throw new RangeError(`the first fact is ${fact.kind}, not opened`);
    return {
      enquiryId: fact.enquiryId,
      n: fact.n,
      reference: fact.reference,
      council: fact.council.slug,
      answeringCouncil: opened.answeringCouncil,
      channel: fact.channel,
      locale: fact.locale,
      service: fact.service,
      citizenId: opened.citizenId,
      state: 'waiting',
      holder: undefined,
      openedAt: new Date(fact.at),
      changedAt: new Date(fact.at),
      slot: undefined,
      silence: { limits: opened.silence },
      isRated: false,
    };
  }
  const silence = silenceAfter(enquiry.silence, fact);
  const next = { ...enquiry, n: fact.n, changedAt: new Date(fact.at), silence };
  switch (fact.kind) {
    case 'assigned':
      return { ...next, state: 'held', holder: fact.holder };
    case 'released':
      return { ...next, state: 'waiting', holder: undefined };
    case 'closed':
      return { ...next, state: 'closed', holder: undefined };
    case 'callback-requested':
      return { ...next, channel: 'callback', slot: fact.wish?.slot };
    case 'callback-moved':
      return { ...next, slot: fact.slot };
    case 'rated':
      return { ...next, isRated: true };
    default:
      return next;
  }
}

/** What an opening adds that no fact says to everybody. */
export interface Opened {
  readonly answeringCouncil: string;
  readonly citizenId: string;
  /** Absent: the citizen may be silent for ever. */
  readonly silence?: SilenceLimits | undefined;
}

/** The enquiry as a row of a list. */
export function summarise(enquiry: Enquiry): EnquirySummary {
  const { enquiryId, n, reference, council, answeringCouncil, channel, locale, service, state, holder } =
    enquiry;
  return {
    enquiryId,
    n,
    reference,
    council,
    answeringCouncil,
    channel,
    locale,
    ...(service === undefined ? {} : { service }),
    state,
    ...(holder === undefined ? {} : { holder }),
    openedAt: moment(enquiry.openedAt),
    changedAt: moment(enquiry.changedAt),
  };
}
