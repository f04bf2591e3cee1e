/** Opening hours of a schedule in words: its week, what differs soon, and how it stands now. */
import type { Day } from '@moothall/protocol';
import { hoursInWords, intervalsInWords, type HoursWords } from './hours.js';
import { localise } from './localise.js';
import type { OpenState } from './open-state.js';
import { hoursOn, isByDay, periodOf, type Schedule, type Why } from './schedule.js';
import { addDays, clockTime, dayOf, type CalendarDate } from './zoned-time.js';

/** The words of a language for days, moments and states, next to those for hours. */
export interface OpeningWords extends HoursWords {
  /** “Monday 30 November”, as it stands alone. @param month 0 to 11 */
  readonly date: (day: Day, dayOfMonth: number, month: number) => string;
  readonly today: string;
  readonly tomorrow: string;
  /** “Tomorrow, Wednesday 25 November”. */
  readonly heading: (near: string, date: string) => string;
  readonly open: string;
  /** “Open until 5pm”; with the day where that is not today. */
  readonly openUntil: (time: string, day: string | undefined) => string;
  /** “Opens tomorrow at 9am”. */
  readonly opensNear: (time: string, near: string) => string;
  /** “Opens at 9am on Monday 30 November”. */
  readonly opensOn: (time: string, date: string) => string;
  readonly closedBecause: (why: string) => string;
  readonly bankHoliday: string;
  readonly closedOnBankHolidays: string;
  readonly closedOn: (date: string, why: string) => string;
  readonly closedDays: (first: string, last: string, why: string) => string;
  readonly closedTimes: (from: TimeOfDay, to: TimeOfDay, why: string) => string;
}

export interface TimeOfDay {
  readonly time: string;
  readonly date: string;
}

export interface InWords {
  readonly words: OpeningWords;
  /** Of the reasons that a council gives in its languages. */
  readonly locale: string;
}

/** The week and what bank holidays are: one line for each run of days. */
export function scheduleInWords({ weekly, holidays }: Schedule, words: OpeningWords): readonly string[] {
  return [...hoursInWords(weekly, words), ...(holidays.size > 0 ? [words.closedOnBankHolidays] : [])];
}

/** “Open until 5pm”, “Opens tomorrow at 9am”, “Closed: Christmas Day. Opens at 9am on Tuesday 29 December”. */
export function stateInWords(
  { isOpen, closesAt, opensAt, why }: OpenState,
  at: Date,
  timeZone: string,
  { words, locale }: InWords,
): string {
  if (isOpen) {
    if (closesAt === undefined) return words.open;
    // Midnight ends the day before it: “until midnight”, and not “until midnight tomorrow”.
    const { near, date } = nearly(new Date(closesAt.getTime() - 1), at, timeZone, words);
    const time = words.time(clockTime(closesAt, timeZone).minute);
    return words.openUntil(time, near === words.today ? undefined : (near ?? date));
  }
  const because = why === undefined ? undefined : words.closedBecause(reasonOf(why, { words, locale }));
  if (opensAt === undefined) return because ?? words.closed;
  const { time, near, date } = nearly(opensAt, at, timeZone, words);
  const opens = near === undefined ? words.opensOn(time, date) : words.opensNear(time, near);
  return because === undefined ? opens : `${because}. ${opens}`;
}

/** How the days from today on differ from the week, a line for each difference. */
export function changesInWords(
  schedule: Schedule,
  at: Date,
  { words, locale }: InWords,
  days = 14,
): readonly string[] {
  const { timeZone, closures } = schedule;
  const today = clockTime(at, timeZone).date;
  const end = addDays(today, days);
  const lines: { readonly date: CalendarDate; readonly text: string }[] = [];
  let closed: { first: CalendarDate; last: CalendarDate; why: string } | undefined;
  const tell = () => {
    if (closed === undefined) return;
    const { first, last, why } = closed;
    const text =
      first === last
        ? words.closedOn(dateInWords(first, words), why)
        : words.closedDays(dateInWords(first, words), dateInWords(last, words), why);
    lines.push({ date: first, text });
    closed = undefined;
  };
  for (let date = today; date < end; date = addDays(date, 1)) {
    const { hours, why } = hoursOn(schedule, date);
    const reason =
      why === undefined || !schedule.weekly[dayOf(date)]?.length ? '' : reasonOf(why, { words, locale });
    if (reason !== '' && closed?.why === reason) closed.last = date;
    else {
      // A day that is closed anyway does not end a closure that goes on after it.
      if (why === undefined || reason !== '') tell();
      if (reason !== '') closed = { first: date, last: date, why: reason };
    }
    if (schedule.openings.some((opening) => opening.date === date)) {
      lines.push({ date, text: words.line(dateInWords(date, words), intervalsInWords(hours, words)) });
    }
  }
  tell();
  for (const closure of closures.filter((closure) => !isByDay(closure))) {
    const { startMs, endMs } = periodOf(closure, timeZone);
    const from = clockTime(new Date(startMs), timeZone);
    if (endMs <= at.getTime() || from.date >= end) continue;
    const to = clockTime(new Date(endMs), timeZone);
    const shown = ({ date, minute }: typeof from): TimeOfDay => ({
      time: words.time(minute),
      date: dateInWords(date, words),
    });
    const why = reasonOf({ kind: 'closure', reason: closure.reason }, { words, locale });
    lines.push({ date: from.date, text: words.closedTimes(shown(from), shown(to), why) });
  }
  return lines.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).map(({ text }) => text);
}

/** A period that can be booked: “Wednesday 25 November”, “Tomorrow, Wednesday 25 November”, “9am to 11am”. */
export function periodInWords(
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
  at: Date,
  timeZone: string,
  words: OpeningWords,
): { readonly day: string; readonly heading: string; readonly time: string } {
  const [start, end] = [clockTime(startsAt, timeZone), clockTime(endsAt, timeZone)];
  const { near, date: day } = nearly(startsAt, at, timeZone, words);
  return {
    day,
    heading: near === undefined ? day : words.heading(near, day),
    time: words.range(words.time(start.minute), words.time(end.minute)),
  };
}

function reasonOf(why: Why, { words, locale }: InWords): string {
  if (why.kind === 'closure') return localise(why.reason, locale);
  return why.isSubstitute ? words.bankHoliday : localise(why.name, locale);
}

function nearly(moment: Date, at: Date, timeZone: string, words: OpeningWords) {
  const { date, minute } = clockTime(moment, timeZone);
  const today = clockTime(at, timeZone).date;
  const isTomorrow = date === addDays(today, 1);
  const near = date === today ? words.today : isTomorrow ? words.tomorrow : undefined;
  return { time: words.time(minute), near, date: dateInWords(date, words) };
}

function dateInWords(date: CalendarDate, words: OpeningWords): string {
  const [, month = 1, day = 1] = date.split('-').map(Number);
  return words.date(dayOf(date), day, month - 1);
}
