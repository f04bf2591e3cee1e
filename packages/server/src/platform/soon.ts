/** Does something for a key soon, and once for however often it is asked for meanwhile. */

export interface Soon {
  /** Asks for it; nothing happens after {@link Soon.stop}. */
  ask(key: string): void;
  stop(): void;
}

/** @param onError told when a run fails; the next one takes place all the same */
export function createSoon(
  delayMs: number,
  run: (key: string) => Promise<void>,
  onError: (error: unknown) => void,
): Soon {
  const timers = new Map<string, NodeJS.Timeout>();
  let isStopped = false;
  return {
    ask(key) {
      if (isStopped || timers.has(key)) return;
      const timer = setTimeout(() => {
        timers.delete(key);
        run(key).catch(onError);
      }, delayMs);
      timer.unref();
      timers.set(key, timer);
    },
    stop() {
      isStopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
