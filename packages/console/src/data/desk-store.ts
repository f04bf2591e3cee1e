/** Everything the desk knows, in one place: the feeds of all councils one may see, the open enquiry, what was sent. */
import type { CouncilProfile, EnquirySummary, FormDefinition, StaffProfile } from '@moothall/protocol';
import { HEAD_CHECK_MS, SIGNAL_INTERVAL_MS } from '@moothall/protocol/constants';
import { DeskFiles } from './desk-files.js';
import { Drafts } from './drafts.js';
import { EnquiryLog } from './enquiry-log.js';
import { merge } from './feed.js';
import { FeedStream } from './feed-stream.js';
import { endsSession, HallError } from './hall-error.js';
import { prefixed, type KeyValueStore } from './key-value-store.js';
import type { Live } from './live.js';
import { Listeners, type Observable } from './observable.js';
import { Outbox, type DeskCommand } from './outbox.js';
import { Seen } from './seen.js';
import type { StaffApi } from './staff-api.js';
import { uuid } from './uuid.js';

type Without<Command> = Command extends DeskCommand ? Omit<Command, 'id' | 'enquiryId'> : never;
/** A command as the desk's elements ask for it; the store adds the ids. */
export type DeskWish = Without<DeskCommand>;

export interface DeskStoreOptions {
  readonly profile: StaffProfile;
  readonly api: StaffApi;
  readonly live: Live;
  /** The tab's store; what belongs to this adviser is kept under their id, never shown to another. */
  readonly storage: KeyValueStore;
  onSessionEnded(): void;
}

export class DeskStore implements Observable {
  readonly profile: StaffProfile;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly files: DeskFiles;
  readonly seen: Seen;
  /** The enquiry that is open, if one is. */
  log: EnquiryLog | undefined;
  /** Feeds that could not be loaded, by council. */
  readonly troubles = new Map<string, HallError>();
  #enquiries: readonly EnquirySummary[] = [];
  #typingSentAt = 0;
  /** What the citizen was told that the adviser has read: enquiry and number. */
  #readSent = '';
  #headCheck: ReturnType<typeof setInterval> | undefined;
  readonly #feeds: readonly FeedStream[];
  readonly #listeners = new Listeners();
  readonly #stops: (() => void)[] = [];
  readonly #councils = new Map<string, CouncilProfile | 'asked'>();
  readonly #forms = new Map<string, FormDefinition | 'asked' | 'missing'>();
  readonly #storage: KeyValueStore;
  readonly #options: DeskStoreOptions;

  constructor(options: DeskStoreOptions) {
    const { profile, api, live } = options;
    this.#options = options;
    this.profile = profile;
    this.#storage = prefixed(options.storage, `moothall-console:${profile.adviserId}:`);
    this.drafts = new Drafts(this.#storage);
    this.files = new DeskFiles(api);
    this.seen = new Seen(this.#storage);
    this.outbox = new Outbox({ api, storage: this.#storage, onTrouble: (error) => this.#trouble(error) });
    this.#feeds = profile.feeds.map(
      (council) =>
        new FeedStream({
          council,
          api,
          live,
          onChange: () => this.#listChanged(council),
          onTrouble: (error) => this.#trouble(error, council),
        }),
    );
  }

  /** Open enquiries of all feeds, each once, in no particular order. */
  get enquiries(): readonly EnquirySummary[] {
    return this.#enquiries;
  }

  get connection(): Live['connection'] {
    return this.#options.live.connection;
  }

  /** False until every feed was loaded or has failed. */
  get isLoaded(): boolean {
    return this.#feeds.every(
      ({ feed }, at) => feed !== undefined || this.troubles.has(this.profile.feeds[at] ?? ''),
    );
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.subscribe(listener);
  }

  start(): void {
    const { live } = this.#options;
    this.#stops.push(
      live.on('feed', (entry) => this.#feeds.forEach((feed) => feed.receive(entry))),
      live.on('fact', (fact) => this.log?.receive(fact)),
      live.on('signal', (signal) => this.log?.hear(signal)),
      live.on('session-ended', () => this.#options.onSessionEnded()),
      live.on('connection', (connection) => {
        // A mark that was lost with the connection is told again.
        if (connection !== 'online') this.#readSent = '';
        else this.refresh();
        this.#listeners.notify();
      }),
      this.outbox.subscribe(() => this.#outboxChanged()),
      this.files.subscribe(() => this.#listeners.notify()),
    );
    const looked = (): void => {
      if (this.log !== undefined) this.#tellRead(this.log);
    };
    document.addEventListener('visibilitychange', looked);
    // What was typed outlives the page; a file does not.
    const leaving = (event: BeforeUnloadEvent): void => {
      if (this.files.hasWaiting) event.preventDefault();
    };
    addEventListener('beforeunload', leaving);
    this.#stops.push(() => removeEventListener('beforeunload', leaving));
    this.#stops.push(() => document.removeEventListener('visibilitychange', looked));
    this.#headCheck = setInterval(() => this.#check(), HEAD_CHECK_MS);
    this.refresh();
  }

  /** Compares every head now and sends whatever waits. */
  refresh(): void {
    this.#check();
    this.outbox.flush();
  }

  close(): void {
    this.#stops.forEach((stop) => stop());
    clearInterval(this.#headCheck);
    this.#feeds.forEach((feed) => feed.close());
    this.log?.close();
    this.outbox.close();
  }

  /** Opens an enquiry, or with undefined none; the one before is no longer watched. */
  open(enquiryId: string | undefined): void {
    if (this.log?.enquiryId === enquiryId) return;
    this.log?.close();
    this.log = undefined;
    if (enquiryId !== undefined) {
      const { api, live } = this.#options;
      const log = new EnquiryLog({ enquiryId, api, live, onTrouble: (error) => this.#trouble(error) });
      log.subscribe(() => this.#logChanged(log));
      this.log = log;
      void log.check();
    }
    this.#listeners.notify();
  }

  send(enquiryId: string, wish: DeskWish): void {
    this.outbox.send({ ...wish, id: uuid(), enquiryId });
    if (wish.kind === 'post') this.files.taken(enquiryId);
  }

  /** Tells the citizen that the adviser is writing, or no longer; at most once in the signal interval. */
  typing(enquiryId: string, isTyping: boolean): void {
    const now = Date.now();
    if (isTyping && now - this.#typingSentAt < SIGNAL_INTERVAL_MS) return;
    this.#typingSentAt = isTyping ? now : 0;
    this.#options.live.signal({ kind: 'typing', enquiryId, typing: isTyping });
  }

  /** The council's profile; undefined until it has come, and where the hall does not give it. */
  council(slug: string): CouncilProfile | undefined {
    const known = this.#councils.get(slug);
    if (known === undefined) {
      this.#councils.set(slug, 'asked');
      void this.#options.api.council(slug).then(
        (profile) => this.#keep(this.#councils, slug, profile),
        () => {},
      );
    }
    return known === 'asked' ? undefined : known;
  }

  /** A form's definition, for its labels; `missing` where the hall has none of that name. */
  form(council: string, id: string): FormDefinition | 'missing' | undefined {
    const key = `${council}/${id}`;
    const known = this.#forms.get(key);
    if (known === undefined) {
      this.#forms.set(key, 'asked');
      void this.#options.api.form(council, id).then(
        (form) => this.#keep(this.#forms, key, form),
        () => this.#keep(this.#forms, key, 'missing'),
      );
    }
    return known === 'asked' ? undefined : known;
  }

  /** Whether something would be lost by {@link forget}. */
  get hasUnsent(): boolean {
    return (
      this.drafts.count > 0 ||
      this.files.hasWaiting ||
      this.outbox.entries.some(({ state }) => state !== 'accepted')
    );
  }

  /** Clears what this adviser left in the tab: at an explicit sign-out, never at a session that merely ended. */
  forget(): void {
    for (const key of this.#storage.keys('')) this.#storage.remove(key);
  }

  #check(): void {
    for (const feed of this.#feeds) void feed.check();
    void this.log?.check();
  }

  #keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
    map.set(key, value);
    this.#listeners.notify();
  }

  #listChanged(council: string): void {
    this.troubles.delete(council);
    this.#enquiries = merge(this.#feeds.flatMap(({ feed }) => (feed === undefined ? [] : [feed])));
    this.#listeners.notify();
  }

  /** Tells the citizen how far whoever holds the enquiry has read; only what is on a screen that is looked at. */
  #tellRead({ enquiryId, snapshot }: EnquiryLog): void {
    if (snapshot?.holder?.adviserId !== this.profile.adviserId || document.hidden) return;
    const read = `${enquiryId} ${snapshot.n}`;
    if (read === this.#readSent || this.connection !== 'online') return;
    this.#readSent = read;
    this.#options.live.signal({ kind: 'read', enquiryId, n: snapshot.n });
  }

  #logChanged(log: EnquiryLog): void {
    this.#tellRead(log);
    this.seen.mark(log.enquiryId, log.head);
    this.outbox.settle(log.enquiryId, log.head);
    this.#listeners.notify();
  }

  /** The fact of a command may be here before its acknowledgement is. */
  #outboxChanged(): void {
    if (this.log !== undefined) this.outbox.settle(this.log.enquiryId, this.log.head);
    this.#listeners.notify();
  }

  #trouble(error: unknown, council?: string): void {
    if (!(error instanceof HallError)) throw error;
    if (endsSession(error.code)) this.#options.onSessionEnded();
    else if (council !== undefined) this.troubles.set(council, error);
    this.#listeners.notify();
  }
}
