/** A numbered stream put in order: whatever arrives late, early, twice or not at all, it is applied once and in turn. */
import { GAP_HOLD_MS } from '@moothall/protocol/constants';

export interface LiveLogOptions<Entry> {
  /** The last number already applied. Default 0. */
  readonly head?: number;
  readonly numberOf: (entry: Entry) => number;
  /** Called for each entry once, strictly by number. */
  readonly apply: (entry: Entry) => void;
  /** Gets the entries after a number, and the last number there is; where that is not the last one given, it is asked again. */
  readonly ask: (after: number) => Promise<{ readonly head: number; readonly entries: readonly Entry[] }>;
  readonly setTimer?: (run: () => void, afterMs: number) => unknown;
  readonly clearTimer?: (timer: unknown) => void;
}

export class LiveLog<Entry> {
  readonly #options: LiveLogOptions<Entry>;
  readonly #early = new Map<number, Entry>();
  #head: number;
  #timer: unknown;
  #running: Promise<void> | undefined;
  #again: Promise<void> | undefined;
  #closed = false;

  constructor(options: LiveLogOptions<Entry>) {
    this.#options = options;
    this.#head = options.head ?? 0;
  }

  /** The last number applied. */
  get head(): number {
    return this.#head;
  }

  /** Takes an entry as it was delivered. One that is early is held for {@link GAP_HOLD_MS}, then what is missing is asked for. */
  receive(entry: Entry): void {
    const n = this.#options.numberOf(entry);
    if (this.#closed || n <= this.#head) return;
    this.#early.set(n, entry);
    this.#applyReady();
    if (this.#early.size > 0) this.expect(n);
  }

  /** Somebody knows that `n` exists; it is asked for unless it arrives within {@link GAP_HOLD_MS}. */
  expect(n: number): void {
    if (this.#closed || n <= this.#head || this.#timer !== undefined) return;
    this.#timer = (this.#options.setTimer ?? startTimer)(() => {
      this.#timer = undefined;
      // A refusal is told to whoever calls catchUp; here the next look at the head asks again.
      if (n > this.#head || this.#early.size > 0) this.catchUp().catch(() => {});
    }, GAP_HOLD_MS);
  }

  /**
   * Asks for what is missing until nothing is. A call during another one makes that one look once more,
   * because what this caller knows of may be younger than the answer on its way.
   */
  catchUp(): Promise<void> {
    if (this.#running === undefined) {
      this.#running = this.#catchUp().finally(() => (this.#running = undefined));
      return this.#running;
    }
    this.#again ??= this.#running
      .catch(() => {})
      .then(() => {
        this.#again = undefined;
        return this.catchUp();
      });
    return this.#again;
  }

  /** Applies nothing more and asks for nothing more. */
  close(): void {
    this.#closed = true;
    (this.#options.clearTimer ?? stopTimer)(this.#timer);
    this.#early.clear();
  }

  async #catchUp(): Promise<void> {
    for (;;) {
      if (this.#isClosed()) return;
      const before = this.#head;
      const { head, entries } = await this.#options.ask(before);
      if (this.#isClosed()) return;
      for (const entry of entries) {
        const n = this.#options.numberOf(entry);
        if (n > this.#head) this.#early.set(n, entry);
      }
      this.#applyReady();
      // Without progress another question would get the same answer; the next look at the head tries again.
      if (this.#head >= head || this.#head === before) return;
    }
  }

  /** A function, because it changes while something is awaited. */
  #isClosed(): boolean {
    return this.#closed;
  }

  #applyReady(): void {
    for (let entry; (entry = this.#early.get(this.#head + 1)) !== undefined;) {
      this.#head += 1;
      this.#early.delete(this.#head);
      this.#options.apply(entry);
    }
    for (const n of this.#early.keys()) if (n <= this.#head) this.#early.delete(n);
  }
}

function startTimer(run: () => void, afterMs: number): unknown {
  return setTimeout(run, afterMs);
}

function stopTimer(timer: unknown): void {
  clearTimeout(timer as number);
}
