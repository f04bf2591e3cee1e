/** The one place where the hall reads the time, so that tests can hand in theirs. */

export interface Clock {
  /** The moment now. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The moment in the form in which it travels: ISO 8601, UTC, milliseconds. */
export function moment(date: Date): string {
  return date.toISOString();
}
