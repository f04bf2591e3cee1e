/** Commands on their way: each is kept until the hall has acknowledged it, sent in order, and sent again with the same id. */
import type { Accepted, CitizenCommand, ErrorBody, Id, Moment } from '@moothall/protocol';
import { ClientError, toClientError, unreachable } from './client-error.js';
import type { KeyValueStore, Ports } from './ports.js';

const PREFIX = 'outbox:';
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

export interface OutboxEntry {
  readonly command: CitizenCommand;
  readonly at: Moment;
  /** Entries are sent by this number, over all tabs. */
  readonly order: number;
  /** Why the hall refused it; with it, the entry waits for retry or discard. */
  readonly error?: ErrorBody;
}

export interface OutboxParts {
  readonly store: KeyValueStore;
  readonly ports: Ports;
  /** Brings a command to the hall; rejects with a {@link ClientError}. */
  readonly deliver: (command: CitizenCommand) => Promise<Accepted>;
  readonly onAccepted: (command: CitizenCommand, accepted: Accepted) => void;
  readonly onRefused: (command: CitizenCommand, error: ClientError) => void;
  /** What is stored has changed, or only what is being sent. */
  readonly onChange: (isStored: boolean) => void;
}

interface Waiter {
  readonly entry: OutboxEntry;
  readonly resolve: (accepted: Accepted) => void;
  readonly reject: (error: ClientError) => void;
  /** Set where the caller would rather know of a failure than wait on. */
  readonly givesUp: boolean;
  isImpatient: boolean;
  timer: unknown;
}

export class Outbox {
  readonly #parts: OutboxParts;
  readonly #waiters = new Map<Id, Waiter>();
  #draining = false;
  #again: 'no' | 'soon' | 'now' = 'no';
  #failures = 0;
  #timer: unknown;
  #sending: Id | undefined;
  #closed = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** What is stored, in the order in which it is sent. */
  get entries(): readonly OutboxEntry[] {
    const { store } = this.#parts;
    return store
      .keys(PREFIX)
      .flatMap((key) => parseEntry(store.get(key)))
      .sort((one, other) => one.order - other.order || (one.command.id < other.command.id ? -1 : 1));
  }

  /** The command that is with the hall just now. */
  get sending(): Id | undefined {
    return this.#sending;
  }

  /** True until the hall has acknowledged the command that opens this enquiry. */
  hasOpener(enquiryId: Id): boolean {
    return this.entries.some(({ command }) => command.enquiryId === enquiryId && isOpener(command));
  }

  /** Keeps a command and sends it as soon as those before it are sent. */
  add(command: CitizenCommand): void {
    this.#put(command);
    this.#wake('soon');
  }

  /**
   * The same, and waits for the answer.
   * @param patienceMs after this the command is taken out again and the promise rejects; default: waits for ever
   */
  addAndWait(command: CitizenCommand, patienceMs?: number): Promise<Accepted> {
    const { setTimer } = this.#parts.ports;
    return new Promise((resolve, reject) => {
      const givesUp = patienceMs !== undefined;
      const entry = this.#put(command);
      const waiter: Waiter = { entry, resolve, reject, givesUp, isImpatient: false, timer: undefined };
      this.#waiters.set(command.id, waiter);
      if (givesUp) {
        waiter.timer = setTimer(() => {
          waiter.isImpatient = true;
          // One that is with the hall just now may still succeed; its end is decided when the answer is there.
          if (this.#sending !== command.id) this.#refused(command, unreachable());
        }, patienceMs);
      }
      this.#wake('soon');
    });
  }

  /** Sends a refused command once more, after those that wait. */
  retry(id: Id): void {
    const entry = this.#stored(id);
    if (entry?.error === undefined) return;
    const { command, at, order } = entry;
    // An opener keeps its place, for the enquiry's other commands wait behind it.
    if (isOpener(command)) this.#write({ command, at, order });
    else this.#put(command, at);
    this.#wake('soon');
  }

  /** Gives a command up. One that is with the hall just now may still have its effect. */
  discard(id: Id): void {
    this.#parts.store.remove(PREFIX + id);
    this.#parts.onChange(true);
  }

  /** Sends whatever waits, now: the way to the hall may be open again. */
  drain(): void {
    this.#wake('now');
  }

  /** Another tab changed the store. It does not shorten a pause, or two tabs would drive each other on. */
  look(): void {
    if (this.#timer === undefined) this.#wake('soon');
  }

  /** Drops everything that waits, without its being sent. */
  forget(): void {
    for (const key of this.#parts.store.keys(PREFIX)) this.#parts.store.remove(key);
    for (const id of [...this.#waiters.keys()]) this.#settle(id)?.reject(unreachable());
    this.#parts.onChange(true);
  }

  /** Stops sending; what is stored stays for the next page. */
  close(): void {
    this.#closed = true;
    this.#parts.ports.clearTimer(this.#timer);
    for (const id of [...this.#waiters.keys()]) this.#settle(id)?.reject(unreachable());
  }

  #wake(when: 'soon' | 'now'): void {
    const { ports } = this.#parts;
    if (this.#closed) return;
    if (this.#draining) {
      // The run may be past what was added meanwhile; when it ends in a pause, only `now` shortens that.
      if (this.#again !== 'now') this.#again = when;
      return;
    }
    ports.clearTimer(this.#timer);
    this.#timer = undefined;
    if (this.#next() === undefined) return;
    this.#draining = true;
    void ports
      .lock('outbox', () => this.#drain())
      .catch(() => this.#retryLater(0))
      .finally(() => {
        this.#draining = false;
        const again = this.#again;
        this.#again = 'no';
        if (again === 'now' || (again === 'soon' && this.#timer === undefined)) this.#wake(again);
      });
  }

  async #drain(): Promise<void> {
    let restarted: Id | undefined;
    for (let entry; !this.#isClosed() && (entry = this.#next()) !== undefined;) {
      const { command } = entry;
      this.#setSending(command.id);
      const answer = await this.#parts.deliver(command).catch(toClientError);
      if (!(answer instanceof ClientError)) {
        this.#failures = 0;
        this.#accepted(command, answer);
      }
      this.#setSending(undefined);
      if (!(answer instanceof ClientError) || this.#isClosed()) continue;
      const failure = answer;
      // What opens an enquiry belongs to no session yet: it goes out again in a new one, once.
      if (failure.isSessionLost && isOpener(command) && restarted !== command.id) {
        restarted = command.id;
        continue;
      }
      const waiter = this.#waiters.get(command.id);
      const isGivenUp = waiter?.givesUp && (waiter.isImpatient || !this.#parts.ports.online.isOnline());
      if (!failure.retryable || isGivenUp) {
        this.#refused(command, failure);
      } else {
        this.#retryLater(failure.retryAfterMs);
        return;
      }
    }
  }

  /** A function, because it changes while something is awaited. */
  #isClosed(): boolean {
    return this.#closed;
  }

  /** The first that may be sent: behind a refused opener the enquiry's other commands wait with it. */
  #next(): OutboxEntry | undefined {
    const entries = this.entries;
    const ids = new Set(entries.map(({ command }) => command.id));
    const blocked = new Set(
      entries
        .filter(({ command, error }) => error && isOpener(command))
        .map(({ command }) => command.enquiryId),
    );
    // Sent by another tab while ours waits: the hall gives the answer of the first time again.
    const taken = [...this.#waiters.values()]
      .map(({ entry }) => entry)
      .filter(({ command }) => !ids.has(command.id));
    return [...entries, ...taken].find(({ command, error }) => !error && !blocked.has(command.enquiryId));
  }

  #accepted(command: CitizenCommand, accepted: Accepted): void {
    this.#parts.store.remove(PREFIX + command.id);
    this.#parts.onAccepted(command, accepted);
    this.#settle(command.id)?.resolve(accepted);
  }

  #refused(command: CitizenCommand, error: ClientError): void {
    const { store, onRefused, onChange } = this.#parts;
    const entry = this.#stored(command.id);
    const waiter = this.#settle(command.id);
    if (command.kind !== 'open-chat' && command.kind !== 'post') store.remove(PREFIX + command.id);
    // Written over what is still there only: it may have been discarded, or acknowledged to another tab.
    else if (entry) this.#write({ ...entry, error: error.body });
    onChange(true);
    if (waiter) waiter.reject(error);
    else if (entry) onRefused(command, error);
  }

  #settle(id: Id): Waiter | undefined {
    const waiter = this.#waiters.get(id);
    this.#waiters.delete(id);
    this.#parts.ports.clearTimer(waiter?.timer);
    return waiter;
  }

  /** Doubles from attempt to attempt, and is spread so that the clients of a hall that comes back do not come all at once. */
  #retryLater(atLeastMs: number): void {
    const { ports } = this.#parts;
    if (this.#closed) return;
    const delayMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#failures);
    this.#failures += 1;
    ports.clearTimer(this.#timer);
    this.#timer = ports.setTimer(
      () => {
        this.#timer = undefined;
        this.drain();
      },
      Math.max(atLeastMs, delayMs * (0.5 + ports.chance() / 2)),
    );
  }

  #setSending(id: Id | undefined): void {
    this.#sending = id;
    this.#parts.onChange(false);
  }

  #stored(id: Id): OutboxEntry | undefined {
    return parseEntry(this.#parts.store.get(PREFIX + id))[0];
  }

  #put(command: CitizenCommand, at?: Moment): OutboxEntry {
    const { now } = this.#parts.ports;
    const order = (this.entries.at(-1)?.order ?? 0) + 1;
    const entry = { command, at: at ?? new Date(now()).toISOString(), order };
    this.#write(entry);
    this.#parts.onChange(true);
    return entry;
  }

  #write(entry: OutboxEntry): void {
    this.#parts.store.set(PREFIX + entry.command.id, JSON.stringify(entry));
  }
}

function isOpener(command: CitizenCommand): boolean {
  return command.kind !== 'post' && command.kind !== 'close';
}

/** None where the text is not an entry: somebody else's, or cut short. */
function parseEntry(text: string | undefined): OutboxEntry[] {
  try {
    const entry = JSON.parse(text ?? 'null') as OutboxEntry | null;
    return entry?.command.id ? [entry] : [];
  } catch {
    return [];
  }
}
