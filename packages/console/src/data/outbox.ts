/** The adviser's commands, kept until the hall has acknowledged them: nothing that was sent is lost on a reload. */
import type { Close, ErrorBody, Note, Post, Release, Take } from '@moothall/protocol';
import { HallError } from './hall-error.js';
import type { KeyValueStore } from './key-value-store.js';
import { Listeners, type Observable } from './observable.js';
import type { StaffApi } from './staff-api.js';

/** What an adviser asks for at the desk. */
export type DeskCommand = Post | Note | Take | Release | Close;

export interface OutboxEntry {
  readonly command: DeskCommand;
  /** When it was sent, as ISO 8601. */
  readonly at: string;
  /** `accepted`: durable in the hall, its fact has not arrived here yet. */
  readonly state: 'queued' | 'sending' | 'failed' | 'accepted';
  readonly error?: ErrorBody;
  /** The enquiry's head after it, once accepted. */
  readonly n?: number;
}

export interface OutboxOptions {
  readonly api: StaffApi;
  readonly storage: KeyValueStore;
  readonly now?: () => number;
  /** Hears of an ended session: entries stay queued. */
  onTrouble(error: unknown): void;
}

const PREFIX = 'outbox:';
const RETRY_AFTER_MS = [1_000, 2_000, 5_000, 10_000, 30_000];

/** Sends in order, one at a time for each enquiry; what the hall cannot take now is tried again, what it refuses waits for the adviser. */
export class Outbox implements Observable {
  #entries: readonly OutboxEntry[];
  #attempts = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  readonly #busy = new Set<string>();
  readonly #listeners = new Listeners();
  readonly #options: OutboxOptions;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#entries = restore(options.storage);
  }

  get entries(): readonly OutboxEntry[] {
    return this.#entries;
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.subscribe(listener);
  }

  of(enquiryId: string): readonly OutboxEntry[] {
    return this.#entries.filter(({ command }) => command.enquiryId === enquiryId);
  }

  send(command: DeskCommand): void {
    const at = new Date((this.#options.now ?? Date.now)()).toISOString();
    this.#write({ command, at, state: 'queued' });
    this.flush();
  }

  /** Sends a refused command once more, under the same id. */
  retry(commandId: string): void {
    const entry = this.#find(commandId);
    if (entry?.state !== 'failed') return;
    this.#write({ command: entry.command, at: entry.at, state: 'queued' });
    this.flush();
  }

  discard(commandId: string): void {
    this.#options.storage.remove(PREFIX + commandId);
    this.#entries = this.#entries.filter(({ command }) => command.id !== commandId);
    this.#listeners.notify();
  }

  /** Forgets accepted commands whose fact has arrived: the enquiry's log has reached `head`. */
  settle(enquiryId: string, head: number): void {
    const kept = this.#entries.filter(
      ({ command, n }) => command.enquiryId !== enquiryId || n === undefined || n > head,
    );
    if (kept.length === this.#entries.length) return;
    this.#entries = kept;
    this.#listeners.notify();
  }

  /** Sends whatever waits; at the start, after a reconnect, after signing in again. */
  flush(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    for (const enquiryId of new Set(this.#entries.map(({ command }) => command.enquiryId)))
      void this.#drain(enquiryId);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
  }

  async #drain(enquiryId: string): Promise<void> {
    if (this.#busy.has(enquiryId)) return;
    this.#busy.add(enquiryId);
    try {
      for (;;) {
        const next = this.of(enquiryId).find(({ state }) => state === 'queued');
        if (next === undefined || this.#closed || !(await this.#deliver(next))) return;
      }
    } finally {
      this.#busy.delete(enquiryId);
    }
  }

  /** @returns whether the hall answered, so that the next one may go */
  async #deliver(entry: OutboxEntry): Promise<boolean> {
    const { command, at } = entry;
    this.#write({ command, at, state: 'sending' });
    try {
      const outcome = await this.#options.api.send(command);
      if (this.#find(command.id) === undefined) return true;
      if (outcome.ok) this.#write({ command, at, state: 'accepted', n: outcome.n });
      else if (outcome.error.retryable) return this.#later(entry);
      else this.#write({ command, at, state: 'failed', error: outcome.error });
      this.#attempts = 0;
      return true;
    } catch (error) {
      if (error instanceof HallError) this.#options.onTrouble(error);
      return this.#later(entry);
    }
  }

  #later({ command, at }: OutboxEntry): false {
    if (this.#find(command.id) !== undefined) this.#write({ command, at, state: 'queued' });
    if (this.#closed) return false;
    const delay = RETRY_AFTER_MS[Math.min(this.#attempts, RETRY_AFTER_MS.length - 1)];
    this.#attempts += 1;
    this.#retry ??= setTimeout(() => this.flush(), delay);
    return false;
  }

  #find(commandId: string): OutboxEntry | undefined {
    return this.#entries.find(({ command }) => command.id === commandId);
  }

  #write(entry: OutboxEntry): void {
    const key = PREFIX + entry.command.id;
    if (entry.state === 'accepted') this.#options.storage.remove(key);
    else this.#options.storage.set(key, JSON.stringify(entry));
    const known = this.#find(entry.command.id) !== undefined;
    this.#entries = known
      ? this.#entries.map((other) => (other.command.id === entry.command.id ? entry : other))
      : [...this.#entries, entry];
    this.#listeners.notify();
  }
}

/** What an earlier page of this tab left. Whether its last sending arrived is unknown, so it is sent again under its id. */
function restore(storage: KeyValueStore): readonly OutboxEntry[] {
  return storage
    .keys(PREFIX)
    .flatMap((key): OutboxEntry[] => {
      try {
        const entry = JSON.parse(storage.get(key) ?? '') as OutboxEntry;
        return [entry.state === 'sending' ? { ...entry, state: 'queued' } : entry];
      } catch {
        storage.remove(key);
        return [];
      }
    })
    .sort((one, other) => (one.at < other.at ? -1 : 1));
}
