/** Opening hours in words, as GOV.UK writes them: “Monday to Friday, 9am to 5pm”. */
import type { Day, Interval, Week } from '@moothall/protocol';
import { minuteOf, MINUTES_A_DAY, WEEKDAYS } from './zoned-time.js';

/** The words of a language; {@link ENGLISH_HOURS} are the English ones. */
export interface HoursWords {
  readonly days: Readonly<Record<Day, string>>;
  /** Monday and Sunday → “Monday to Sunday”. */
  readonly range: (first: string, last: string) => string;
  /** “9am to 12:30pm” and “1:30pm to 5pm” → both of them. */
  readonly list: (parts: readonly string[]) => string;
  /** A minute of the day, 0 to 1440 → “9:30am”. */
  readonly time: (minute: number) => string;
  /** Days and times → one line. */
  readonly line: (days: string, times: string) => string;
  readonly closed: string;
  readonly allDay: string;
}

/** One line for each run of days with the same hours, from Monday; closed days are left out. Never open: one line that says so. */
export function hoursInWords(weekly: Week, words: HoursWords = ENGLISH_HOURS): string[] {
  const runs: { first: Day; last: Day; times: string }[] = [];
  let previous = '';
  for (const day of WEEKDAYS) {
    const times = intervalsInWords(weekly[day] ?? [], words);
    const run = runs.at(-1);
    if (times !== '' && times === previous && run) run.last = day;
    else if (times !== '') runs.push({ first: day, last: day, times });
    previous = times;
  }
  if (runs.length === 0) return [words.closed];
  return runs.map(({ first, last, times }) => {
    const names = WEEKDAYS.slice(WEEKDAYS.indexOf(first), WEEKDAYS.indexOf(last) + 1).map(
      (day) => words.days[day],
    );
    const days = names.length > 2 ? words.range(words.days[first], words.days[last]) : words.list(names);
    return words.line(days, times);
  });
}

/** “9am to 12:30pm and 1:30pm to 5pm”; '' where there are none. */
export function intervalsInWords(intervals: readonly Interval[], words: HoursWords): string {
  const parts = intervals.map(([from, to]) => {
    const [start, end] = [minuteOf(from), minuteOf(to)];
    return start === 0 && end === MINUTES_A_DAY
      ? words.allDay
      : words.range(words.time(start), words.time(end));
  });
  return parts.length === 0 ? '' : words.list(parts);
}

function englishTime(minute: number): string {
  if (minute === 0 || minute === MINUTES_A_DAY) return 'midnight';
  if (minute === MINUTES_A_DAY / 2) return 'midday';
  const hours = Math.floor(minute / 60);
  const minutes = minute % 60;
  return `${hours % 12 || 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}${hours < 12 ? 'am' : 'pm'}`;
}

export const ENGLISH_HOURS: HoursWords = {
  days: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  range: (first, last) => `${first} to ${last}`,
  list: (parts) =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`,
  time: englishTime,
  line: (days, times) => `${days}, ${times}`,
  closed: 'Closed',
  allDay: '24 hours a day',
};
