/** A hall in memory that keeps to the API: for tests of elements, for screenshots, for work without a server. */
import type {
  AdviserName,
  Channel,
  Command,
  EnquirySnapshot,
  EnquirySummary,
  ErrorCode,
  Fact,
  FeedEntry,
  Outcome,
  RecordedFact,
  Signal,
  StaffProfile,
} from '@moothall/protocol';
import { applyFacts } from '@moothall/rules';
import { HallError } from '../data/hall-error.js';
import type { Connection, Live, LiveEvents } from '../data/live.js';
import type { StaffApi } from '../data/staff-api.js';
import { cannedCouncil, CANNED_FORM, MARIA } from './canned-councils.js';

/** A fact without what the hall itself adds. */
export type CannedFact = RecordedFact extends infer Each
  ? Each extends RecordedFact
    ? Omit<Each, 'enquiryId' | 'n' | 'at'> & { readonly at?: string }
    : never
  : never;

export interface CannedOpening {
  readonly enquiryId: string;
  readonly council: string;
  readonly answeringCouncil?: string;
  readonly channel: Channel;
  readonly service?: string;
  readonly locale?: string;
  readonly reference: string;
  readonly minutesAgo: number;
  readonly citizen?: EnquirySnapshot['citizen'];
  readonly page?: string;
}

export class CannedHall {
  profile: StaffProfile | undefined = MARIA;
  /** Give this to have every request fail so; undefined answers as a hall does. */
  trouble: ErrorCode | 'unreachable' | undefined;
  readonly #facts = new Map<string, RecordedFact[]>();
  readonly #openings = new Map<string, CannedOpening>();
  readonly #outcomes = new Map<string, Outcome>();
  readonly #entries = new Map<string, FeedEntry[]>();
  readonly #lives = new Set<CannedLive>();

  open(opening: CannedOpening): string {
    const name = cannedCouncil(opening.council)?.name ?? opening.council;
    this.#openings.set(opening.enquiryId, opening);
    this.#facts.set(opening.enquiryId, []);
    this.record(opening.enquiryId, {
      kind: 'opened',
      by: { kind: 'citizen' },
      at: new Date(Date.now() - opening.minutesAgo * 60_000).toISOString(),
      reference: opening.reference,
      council: { slug: opening.council, name },
      channel: opening.channel,
      locale: opening.locale ?? 'en',
      ...(opening.service === undefined ? {} : { service: opening.service }),
      ...(opening.page === undefined ? {} : { page: opening.page }),
      ...(opening.citizen === undefined ? {} : { citizen: opening.citizen }),
    });
    return opening.enquiryId;
  }

  record(enquiryId: string, fact: CannedFact): Fact {
    const facts = this.#facts.get(enquiryId) ?? [];
    const recorded = {
      at: new Date().toISOString(),
      ...fact,
      enquiryId,
      n: facts.length + 1,
    } as RecordedFact;
    facts.push(recorded);
    const enquiry = this.#summary(enquiryId);
    for (const council of new Set([enquiry.council, enquiry.answeringCouncil])) {
      const entries = this.#entries.get(council) ?? [];
      this.#entries.set(council, entries);
      const entry = { council, position: entries.length + 1, enquiry };
      entries.push(entry);
      this.tell('feed', entry);
    }
    this.tell('fact', recorded);
    return recorded;
  }

  signal(signal: Signal): void {
    this.tell('signal', signal);
  }

  tell<Name extends keyof LiveEvents>(name: Name, detail: LiveEvents[Name]): void {
    for (const live of this.#lives) live.hear(name, detail);
  }

  /** Drops or restores every socket. */
  connect(connection: Connection): void {
    for (const live of this.#lives) {
      live.connection = connection;
      live.hear('connection', connection);
    }
  }

  readonly openLive = (): Live => {
    const live = new CannedLive(this, () => this.#lives.delete(live));
    this.#lives.add(live);
    return live;
  };

  readonly api: StaffApi = {
    me: () => this.#answer(() => this.profile),
    signIn: ({ password }) =>
      this.#answer(() => {
        if (password === 'wrong') throw new HallError('sign-in-failed', '', false);
        this.profile = MARIA;
        return MARIA;
      }),
    upload: (id, file) =>
      this.#answer(() => {
        if (file.type === 'text/html') throw new HallError('file-type-refused', '', false);
        return { id, name: file.name, mediaType: file.type, sizeBytes: file.size };
      }),
    discardUpload: () => this.#answer(() => undefined),
    attachmentAddress: (_enquiryId, id) =>
      this.#answer(() => ({
        path: `data:image/gif;base64,R0lGODlhAQABAAAAACw=#${id}`,
        expiresAt: '2099-01-01T00:00:00.000Z',
      })),
    signOut: () => this.#answer(() => void (this.profile = undefined)),
    feed: (council) =>
      this.#answer(() => {
        const entries = this.#entries.get(council) ?? [];
        const newest = new Map(entries.map(({ enquiry }) => [enquiry.enquiryId, enquiry]));
        const enquiries = [...newest.values()].filter(({ state }) => state !== 'closed');
        return { council, position: entries.length, enquiries };
      }),
    entries: (council, after) => this.#answer(() => this.entriesAfter(council, after)),
    facts: (enquiryId, after) => this.#answer(() => this.factsAfter(enquiryId, after)),
    council: (slug) => this.#answer(() => cannedCouncil(slug) ?? refuse('unknown-council')),
    form: (_council, id) =>
      this.#answer(() => (id === CANNED_FORM.id ? CANNED_FORM : refuse('form-unknown'))),
    send: (command) => this.#answer(() => this.#obey(command)),
  };

  entriesAfter(council: string, after: number): { head: number; entries: readonly FeedEntry[] } {
    const entries = this.#entries.get(council) ?? [];
    return { head: entries.length, entries: entries.slice(after) };
  }

  factsAfter(enquiryId: string, after: number): { head: number; facts: readonly Fact[] } {
    const facts = this.#facts.get(enquiryId);
    if (facts === undefined) return refuse('enquiry-unknown');
    return { head: facts.length, facts: facts.slice(after) };
  }

  async #answer<Answer>(make: () => Answer): Promise<Answer> {
    await Promise.resolve();
    if (this.trouble === 'unreachable') throw HallError.unreachable();
    if (this.trouble !== undefined) return refuse(this.trouble);
    return make();
  }

  #summary(enquiryId: string): EnquirySummary {
    const facts = this.#facts.get(enquiryId) ?? [];
    const snapshot = applyFacts(undefined, facts);
    const opening = this.#openings.get(enquiryId);
    if (snapshot === undefined || opening === undefined) throw new RangeError(`no enquiry ${enquiryId}`);
    const { n, reference, channel, locale, service, state, holder, openedAt } = snapshot;
    return {
      enquiryId,
      n,
      reference,
      council: opening.council,
      answeringCouncil: opening.answeringCouncil ?? opening.council,
      channel,
      locale,
      state,
      openedAt,
      changedAt: facts.at(-1)?.at ?? openedAt,
      ...(service === undefined ? {} : { service }),
      ...(holder === undefined ? {} : { holder }),
    };
  }

  #obey(command: Command): Outcome {
    const known = this.#outcomes.get(command.id);
    if (known !== undefined) return known;
    const { reference, state, holder } = this.#summary(command.enquiryId);
    const isMine = holder?.adviserId === MARIA.adviserId;
    const by = MARIA_NAME;
    const refused = (code: ErrorCode): Outcome => ({
      ok: false,
      commandId: command.id,
      error: { code, message: code, retryable: false },
    });
    if (state === 'closed') return refused('enquiry-closed');
    let fact: CannedFact;
    switch (command.kind) {
      case 'take':
        if (state === 'held') return refused('already-taken');
        fact = { kind: 'assigned', by, holder: by };
        break;
      case 'release':
        if (!isMine) return refused('not-holder');
        fact = { kind: 'released', by };
        break;
      case 'post':
        if (!isMine) return refused('not-holder');
        fact = {
          kind: 'posted',
          by,
          text: command.text,
          commandId: command.id,
          ...(command.attachments === undefined
            ? {}
            : {
                attachments: command.attachments.map((id) => ({
                  id,
                  name: 'plan.pdf',
                  mediaType: 'application/pdf',
                  sizeBytes: 1_200_000,
                })),
              }),
        };
        break;
      case 'note':
        fact = { kind: 'noted', by, text: command.text };
        break;
      case 'close':
        fact = { kind: 'closed', by, outcome: command.outcome };
        break;
      default:
        return refused('not-allowed');
    }
    const { n } = this.record(command.enquiryId, fact);
    const outcome: Outcome = { ok: true, commandId: command.id, enquiryId: command.enquiryId, n, reference };
    this.#outcomes.set(command.id, outcome);
    return outcome;
  }
}

/** The adviser of {@link MARIA} as facts name her. */
export const MARIA_NAME: AdviserName = {
  kind: 'adviser',
  adviserId: MARIA.adviserId,
  displayName: MARIA.displayName,
  council: { slug: 'northmarch', name: 'Northmarch County Council' },
};

class CannedLive implements Live {
  connection: Connection = 'online';
  readonly #listeners: { name: keyof LiveEvents; listener: (detail: never) => void }[] = [];

  constructor(
    private readonly hall: CannedHall,
    private readonly onClose: () => void,
  ) {}

  on<Name extends keyof LiveEvents>(name: Name, listener: (detail: LiveEvents[Name]) => void): () => void {
    const entry = { name, listener: listener as (detail: never) => void };
    this.#listeners.push(entry);
    return () => void this.#listeners.splice(this.#listeners.indexOf(entry), 1);
  }

  hear<Name extends keyof LiveEvents>(name: Name, detail: LiveEvents[Name]): void {
    if (this.connection !== 'online' && name !== 'connection' && name !== 'session-ended') return;
    for (const entry of [...this.#listeners])
      if (entry.name === name) (entry.listener as (given: LiveEvents[Name]) => void)(detail);
  }

  async watch(enquiryId: string, after: number): Promise<{ head: number; facts: readonly Fact[] }> {
    await Promise.resolve();
    return this.hall.factsAfter(enquiryId, after);
  }

  async watchFeed(council: string, after: number): Promise<{ head: number; entries: readonly FeedEntry[] }> {
    await Promise.resolve();
    return this.hall.entriesAfter(council, after);
  }

  unwatch(): void {}
  unwatchFeed(): void {}
  signal(): void {}

  close(): void {
    this.#listeners.length = 0;
    this.onClose();
  }
}

function refuse(code: ErrorCode): never {
  throw new HallError(code, code, false);
}
