/** A clock that runs as fast as the test can. */

export class VirtualTime {
  #now = Date.parse('2026-11-24T09:00:00.000Z');
  #sequence = 0;
  readonly #timers = new Map<number, { readonly at: number; readonly run: () => void }>();

  readonly now = (): number => this.#now;

  readonly setTimer = (run: () => void, afterMs: number): unknown => {
    this.#sequence += 1;
    this.#timers.set(this.#sequence, { at: this.#now + Math.max(0, afterMs), run });
    return this.#sequence;
  };

  readonly clearTimer = (timer: unknown): void => {
    this.#timers.delete(timer as number);
  };

  get timers(): number {
    return this.#timers.size;
  }

  /** Waits in this time. */
  pause(ms: number): Promise<void> {
    return new Promise((resolve) => this.setTimer(resolve, ms));
  }

  /** Lets everything happen that is due within `ms`, in turn. */
  async run(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settle();
      let next: number | undefined;
      for (const [id, { at }] of this.#timers) {
        if (at <= end && (next === undefined || at < (this.#timers.get(next)?.at ?? 0))) next = id;
      }
      if (next === undefined) break;
      const timer = this.#timers.get(next);
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, timer?.at ?? 0);
      timer?.run();
    }
    this.#now = end;
  }
}

/** Everything that only waits for promises is done after this. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
