/** For tests: a clock that stands still until it is moved. */
import type { Clock } from '../clock.js';

export interface SettableClock extends Clock {
  advance(ms: number): void;
}

export function settableClock(start = '2026-03-02T09:00:00.000Z'): SettableClock {
  let now = new Date(start);
  return {
    now: () => now,
    advance: (ms) => {
      now = new Date(now.getTime() + ms);
    },
  };
}
