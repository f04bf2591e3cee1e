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
  readonly setTimer: (run: () => void, afterMs: number) => unknown;
  readonly clearTimer: (timer: unknown) => void;
}

export interface LiveLog<Entry> {
  /** The last number applied. */
  readonly head: number;
  /** Takes an entry as it was delivered. One that is early is held for {@link GAP_HOLD_MS}, then what is missing is asked for. */
  receive(entry: Entry): void;
  /** Somebody knows that `n` exists; it is asked for unless it arrives within {@link GAP_HOLD_MS}. */
  expect(n: number): void;
  /**
   * Asks for what is missing until nothing is. A call during another one makes that one look once more,
   * because what this caller knows of may be younger than the answer on its way.
   */
  catchUp(): Promise<void>;
  /** Applies nothing more and asks for nothing more. */
  close(): void;
}

export function createLiveLog<Entry>(options: LiveLogOptions<Entry>): LiveLog<Entry> {
  const { numberOf, apply, ask, setTimer, clearTimer } = options;
  const early = new Map<number, Entry>();
  let head = options.head ?? 0;
  let timer: unknown;
  let running: Promise<void> | undefined;
  let again: Promise<void> | undefined;
  let isClosed = false;

  const log: LiveLog<Entry> = {
    get head() {
      return head;
    },
    receive(entry) {
      take([entry]);
      if (early.size > 0) log.expect(numberOf(entry));
    },
    expect(n) {
      if (isClosed || n <= head || timer !== undefined) return;
      timer = setTimer(() => {
        timer = undefined;
        // A refusal is told to whoever calls catchUp; here the next look at the head asks again.
        if (n > head || early.size > 0) log.catchUp().catch(() => {});
      }, GAP_HOLD_MS);
    },
    catchUp() {
      if (!running) return (running = askAll().finally(() => (running = undefined)));
      again ??= running
        .catch(() => {})
        .then(() => {
          again = undefined;
          return log.catchUp();
        });
      return again;
    },
    close() {
      isClosed = true;
      clearTimer(timer);
      early.clear();
    },
  };
  return log;

  async function askAll(): Promise<void> {
    for (let before = -1; before < head && !isClosed;) {
      before = head;
      const answer = await ask(before);
      take(answer.entries);
      if (head >= answer.head) return;
      // Without progress another question would get the same answer; the next look at the head tries again.
    }
  }

  function take(entries: readonly Entry[]): void {
    if (isClosed) return;
    for (const entry of entries) if (numberOf(entry) > head) early.set(numberOf(entry), entry);
    for (let entry; (entry = early.get(head + 1)) !== undefined;) {
      head += 1;
      early.delete(head);
      apply(entry);
    }
  }
}
