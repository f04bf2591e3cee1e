/** Keeps one council's feed current: snapshot first, then entries by position, and asks wherever one is missing. */
import { createLiveLog, type LiveLog } from '@moothall/client';
import type { FeedEntry } from '@moothall/protocol';
import { applyEntry, feedOf, type Feed } from './feed.js';
import type { Live } from './live.js';
import type { StaffApi } from './staff-api.js';
import { timers } from './timers.js';

export interface FeedStreamOptions {
  readonly council: string;
  readonly api: StaffApi;
  readonly live: Live;
  onChange(): void;
  onTrouble(error: unknown): void;
}

export class FeedStream {
  feed: Feed | undefined;
  #stream: LiveLog<FeedEntry> | undefined;
  #loading: Promise<void> | undefined;
  #closed = false;
  readonly #early: FeedEntry[] = [];
  readonly #options: FeedStreamOptions;

  constructor(options: FeedStreamOptions) {
    this.#options = options;
  }

  /** The head check: loads the snapshot where there is none yet, else asks for what is after it. Never rejects. */
  async check(): Promise<void> {
    try {
      if (this.#stream === undefined) await (this.#loading ??= this.#load());
      else await this.#stream.catchUp();
    } catch (error) {
      this.#options.onTrouble(error);
    }
  }

  receive(entry: FeedEntry): void {
    if (entry.council !== this.#options.council) return;
    if (this.#stream === undefined) this.#early.push(entry);
    else this.#stream.receive(entry);
  }

  close(): void {
    this.#closed = true;
    this.#stream?.close();
    this.#options.live.unwatchFeed(this.#options.council);
  }

  async #load(): Promise<void> {
    const { api, council, onChange } = this.#options;
    try {
      const snapshot = await api.feed(council);
      if (this.#closed) return;
      this.feed = feedOf(snapshot);
    } finally {
      this.#loading = undefined;
    }
    this.#stream = createLiveLog<FeedEntry>({
      ...timers,
      head: this.feed.position,
      numberOf: (entry) => entry.position,
      apply: (entry) => {
        if (this.feed !== undefined) this.feed = applyEntry(this.feed, entry);
        onChange();
      },
      ask: (after) => this.#ask(after),
    });
    onChange();
    for (const entry of this.#early.splice(0)) this.#stream.receive(entry);
    await this.#stream.catchUp();
  }

  /** By the socket, which also subscribes; by HTTP while the socket is away. */
  async #ask(after: number): Promise<{ head: number; entries: readonly FeedEntry[] }> {
    const { api, council, live } = this.#options;
    return live.connection === 'online' ? live.watchFeed(council, after) : api.entries(council, after);
  }
}
