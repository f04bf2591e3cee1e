/** From moments to a zone's clock and back, over every change of its clocks. */

import type { Day } from '@moothall/protocol';

/** A day of a calendar, `2026-11-24`. */
export type CalendarDate = string;

/** What the clock of a zone shows. */
export interface ClockTime {
  readonly date: CalendarDate;
  /** Minute of the day, 0 to 1439. */
  readonly minute: number;
}

export const WEEKDAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
export const MINUTES_A_DAY = 1440;
const MINUTE_MS = 60_000;
const DAY_MS = MINUTES_A_DAY * MINUTE_MS;

/** What the clock shows at a moment. @throws RangeError where nobody knows the zone */
export function clockTime(at: Date, timeZone: string): ClockTime {
  const shown = new Date(shownMs(at.getTime(), timeZone));
  return {
    date: shown.toISOString().slice(0, 10),
    minute: shown.getUTCHours() * 60 + shown.getUTCMinutes(),
  };
}

/** The first moment at which the clock shows that time or a later one. @param minute of the day; 1440 and above is the next day */
export function firstMoment(date: CalendarDate, minute: number, timeZone: string): number {
  const wanted = Date.parse(date) + minute * MINUTE_MS;
  return momentsShowing(wanted, timeZone)[0] ?? changeAround(wanted, timeZone);
}

/** The moment after which the clock no longer shows an earlier time; another one than the first where the clock goes back. */
export function lastMoment(date: CalendarDate, minute: number, timeZone: string): number {
  const before = Date.parse(date) + (minute - 1) * MINUTE_MS;
  const shown = momentsShowing(before, timeZone).at(-1);
  return shown === undefined ? changeAround(before, timeZone) : shown + MINUTE_MS;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

export function dayOf(date: CalendarDate): Day {
  return WEEKDAYS[(new Date(date).getUTCDay() + 6) % 7] ?? 'mon';
}

/** “09:30” → 570, “24:00” → 1440. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** None where the clock leaps over that time, two where it shows it twice, in their order. */
function momentsShowing(shown: number, timeZone: string): readonly number[] {
  const [earlier, later] = offsetsAround(shown, timeZone);
  return [...new Set([shown - later, shown - earlier])]
    .filter((moment) => shownMs(moment, timeZone) === shown)
    .sort((a, b) => a - b);
}

/** The moment at which the clock leaps over that time. */
function changeAround(shown: number, timeZone: string): number {
  const [earlier, later] = offsetsAround(shown, timeZone);
  // Before the leap the clock is behind what is looked for, after it ahead of it: halve until they meet.
  let [low, high] = [(shown - later) / MINUTE_MS - 1, (shown - earlier) / MINUTE_MS + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (shownMs(middle * MINUTE_MS, timeZone) < shown) low = middle;
    else high = middle;
  }
  return high * MINUTE_MS;
}

/** A day apart, so that the change of clocks that may be near lies between. */
function offsetsAround(shown: number, timeZone: string): readonly [number, number] {
  const offset = (moment: number) => shownMs(moment, timeZone) - moment;
  return [offset(shown - DAY_MS), offset(shown + DAY_MS)];
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock shows, as if it were UTC. */
function shownMs(moment: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-hc-h23', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of format.formatToParts(moment)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
