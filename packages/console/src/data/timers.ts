/** The page's own timers, as the live log takes them. */

export const timers = {
  setTimer: (run: () => void, afterMs: number): unknown => setTimeout(run, afterMs),
  clearTimer: (timer: unknown): void => clearTimeout(timer as number),
};
