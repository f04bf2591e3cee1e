/** One enquiry as the desk holds it: every fact by number, the snapshot folded from them, and who is there now. */
import { createLiveLog, type LiveLog } from '@moothall/client';
import type { EnquirySnapshot, Fact, RecordedFact, Signal } from '@moothall/protocol';
import { SIGNAL_INTERVAL_MS } from '@moothall/protocol/constants';
import { applyFact } from '@moothall/rules';
import { HallError } from './hall-error.js';
import type { Live } from './live.js';
import { Listeners, type Observable } from './observable.js';
import type { StaffApi } from './staff-api.js';
import { timers } from './timers.js';

export interface EnquiryLogOptions {
  readonly enquiryId: string;
  readonly api: StaffApi;
  readonly live: Live;
  onTrouble(error: unknown): void;
}

export class EnquiryLog implements Observable {
  readonly enquiryId: string;
  snapshot: EnquirySnapshot | undefined;
  facts: readonly RecordedFact[] = [];
  /** Why there is no snapshot, where the hall said so. */
  error: HallError | undefined;
  citizenTyping = false;
  /** Whether the citizen has the enquiry open; undefined until the hall signalled it. */
  citizenPresent: boolean | undefined;
  #forgetTyping: ReturnType<typeof setTimeout> | undefined;
  readonly #stream: LiveLog<Fact>;
  readonly #listeners = new Listeners();
  readonly #options: EnquiryLogOptions;

  constructor(options: EnquiryLogOptions) {
    this.#options = options;
    this.enquiryId = options.enquiryId;
    this.#stream = createLiveLog<Fact>({
      ...timers,
      numberOf: (fact) => fact.n,
      apply: (fact) => this.#apply(fact),
      ask: (after) => this.#ask(after),
    });
  }

  get head(): number {
    return this.#stream.head;
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.subscribe(listener);
  }

  /** The head check: asks for what is after the last fact. Never rejects. */
  async check(): Promise<void> {
    try {
      await this.#stream.catchUp();
      this.error = undefined;
    } catch (error) {
      if (error instanceof HallError) this.error = error;
      this.#options.onTrouble(error);
    }
    this.#listeners.notify();
  }

  receive(fact: Fact): void {
    if (fact.enquiryId === this.enquiryId) this.#stream.receive(fact);
  }

  hear(signal: Signal): void {
    if (signal.enquiryId !== this.enquiryId) return;
    if (signal.kind === 'presence') {
      if (signal.who === 'citizen') this.citizenPresent = signal.present;
    } else if (signal.kind === 'typing' && signal.by.kind === 'citizen') {
      this.#setTyping(signal.typing);
    }
    this.#listeners.notify();
  }

  close(): void {
    clearTimeout(this.#forgetTyping);
    this.#stream.close();
    this.#options.live.unwatch(this.enquiryId);
  }

  #apply(fact: Fact): void {
    this.snapshot = applyFact(this.snapshot, fact);
    if (fact.kind !== 'withheld') this.facts = [...this.facts, fact];
    if (fact.kind === 'posted' && fact.by.kind === 'citizen') this.#setTyping(false);
    this.#listeners.notify();
  }

  #setTyping(typing: boolean): void {
    clearTimeout(this.#forgetTyping);
    this.citizenTyping = typing;
    if (!typing) return;
    this.#forgetTyping = setTimeout(() => {
      this.citizenTyping = false;
      this.#listeners.notify();
    }, 2 * SIGNAL_INTERVAL_MS);
  }

  async #ask(after: number): Promise<{ head: number; entries: readonly Fact[] }> {
    const { api, live } = this.#options;
    const { head, facts } =
      live.connection === 'online'
        ? await live.watch(this.enquiryId, after)
        : await api.facts(this.enquiryId, after);
    return { head, entries: facts };
  }
}
