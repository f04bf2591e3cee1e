/** Does something again and again in the background, without keeping the process alive for it. */

export interface Repeating {
  /** Ends it, and resolves when what is under way is done. */
  stop(): Promise<void>;
}

/**
 * Runs `work` every `intervalMs` milliseconds, for the first time after the first interval, never twice at once.
 * @param onError told when a run fails; the next one takes place all the same
 */
export function repeat(
  intervalMs: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): Repeating {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= work()
      .catch(onError)
      .finally(() => {
        running = undefined;
      });
  }, intervalMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
