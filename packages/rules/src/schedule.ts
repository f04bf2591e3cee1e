/** One channel's hours as one calendar: its week, bank holidays, closures and special openings, in the council's zone. */
import type {
  AttendedChannel,
  Closure,
  CouncilDefinition,
  Interval,
  Localised,
  SpecialOpening,
  Week,
} from '@moothall/protocol';
import { bankHolidays, type BankHolidays } from './bank-holidays.js';
import {
  addDays,
  dayOf,
  firstMoment,
  lastMoment,
  minuteOf,
  MINUTES_A_DAY,
  type CalendarDate,
} from './zoned-time.js';

export interface Schedule {
  readonly timeZone: string;
  readonly weekly: Week;
  /** Days on which the week does not hold; empty where the channel is open on bank holidays. */
  readonly holidays: BankHolidays;
  /** Of this channel. Whole days take away the hours that begin on them, times whatever lies between them. */
  readonly closures: readonly Closure[];
  /** Of this channel; they hold on holidays and on closed days too. */
  readonly openings: readonly SpecialOpening[];
}

/** From its start until just before its end, in milliseconds since 1970. */
export interface Period {
  readonly startMs: number;
  readonly endMs: number;
}

/** Why a day or a moment that the week has open is closed. */
export type Why =
  | { readonly kind: 'holiday'; readonly name: Localised; readonly isSubstitute: boolean }
  | { readonly kind: 'closure'; readonly reason: Localised };

const NO_HOLIDAYS: BankHolidays = new Map();

/** The hours of one channel, or the council's own where no channel is named. */
export function scheduleOf(
  { hours, country }: Pick<CouncilDefinition, 'hours' | 'country'>,
  channel?: AttendedChannel,
): Schedule {
  const own = channel === undefined ? undefined : hours.channels?.[channel];
  const onHolidays = own?.bankHolidays ?? hours.bankHolidays ?? 'closed';
  const concerns = ({ channels }: { readonly channels?: readonly AttendedChannel[] }) =>
    channels === undefined || (channel !== undefined && channels.includes(channel));
  return {
    timeZone: hours.timeZone,
    weekly: own?.weekly ?? hours.weekly,
    holidays: onHolidays === 'open' ? NO_HOLIDAYS : bankHolidays(country),
    closures: (hours.closures ?? []).filter(concerns),
    openings: (hours.openings ?? []).filter(concerns),
  };
}

/** The hours that begin on a day, before any closure by the clock; and why the week does not hold, where it does not. */
export function hoursOn(
  schedule: Schedule,
  date: CalendarDate,
): { readonly hours: readonly Interval[]; readonly why?: Why } {
  const opening = schedule.openings.find((opening) => opening.date === date);
  if (opening !== undefined) return { hours: opening.hours };
  const closure = schedule.closures.find(
    (closure) => isByDay(closure) && closure.from <= date && date <= (closure.to ?? closure.from),
  );
  if (closure !== undefined) return { hours: [], why: { kind: 'closure', reason: closure.reason } };
  const holiday = schedule.holidays.get(date);
  if (holiday !== undefined) return { hours: [], why: { kind: 'holiday', ...holiday } };
  return { hours: schedule.weekly[dayOf(date)] ?? [] };
}

/** Whether a closure takes whole days, and not what lies between two times of the clock. */
export function isByDay({ from, to }: Closure): boolean {
  return !from.includes('T') && !to?.includes('T');
}

/** The moments of a closure by the clock, or of anything else with a `from` and a `to`; days count whole. */
export function periodOf(
  { from, to = from }: { readonly from: string; readonly to?: string | undefined },
  timeZone: string,
): Period {
  const [firstDay = '', firstTime] = from.split('T');
  const [lastDay = '', lastTime] = to.split('T');
  return {
    startMs: firstMoment(firstDay, firstTime === undefined ? 0 : minuteOf(firstTime), timeZone),
    endMs: lastMoment(lastDay, lastTime === undefined ? MINUTES_A_DAY : minuteOf(lastTime), timeZone),
  };
}

/**
 * The open periods from the hours that begin on `first` to those of `last`, in their order, apart from each other.
 * Where the clock goes over an hour twice, they begin the first time and end the last.
 */
export function openPeriods(schedule: Schedule, first: CalendarDate, last: CalendarDate): readonly Period[] {
  const { timeZone } = schedule;
  const closed = schedule.closures
    .filter((closure) => !isByDay(closure))
    .map((closure) => periodOf(closure, timeZone));
  const open: Period[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    for (const interval of hoursOn(schedule, date).hours) open.push(periodOn(date, interval, timeZone));
  }
  return merge(closed.reduce(without, open));
}

function periodOn(date: CalendarDate, [from, to]: Interval, timeZone: string): Period {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  return {
    startMs: firstMoment(date, start, timeZone),
    endMs: lastMoment(date, end > start ? end : end + MINUTES_A_DAY, timeZone),
  };
}

function without(periods: readonly Period[], closed: Period): Period[] {
  return periods.flatMap(({ startMs, endMs }) => [
    { startMs, endMs: Math.min(endMs, closed.startMs) },
    { startMs: Math.max(startMs, closed.endMs), endMs },
  ]);
}

/** Joins what touches; drops what is empty. */
function merge(periods: readonly Period[]): readonly Period[] {
  const merged: { startMs: number; endMs: number }[] = [];
  for (const { startMs, endMs } of [...periods].sort((a, b) => a.startMs - b.startMs)) {
    if (endMs <= startMs) continue;
    const before = merged.at(-1);
    if (before === undefined || before.endMs < startMs) merged.push({ startMs, endMs });
    else before.endMs = Math.max(before.endMs, endMs);
  }
  return merged;
}
