/** Whether a channel is open at a moment, until when, and otherwise when it opens and why it is closed. */
import { hoursOn, isByDay, openPeriods, periodOf, type Period, type Schedule, type Why } from './schedule.js';
import { addDays, clockTime } from './zoned-time.js';

export interface OpenState {
  readonly isOpen: boolean;
  /** Where it is open; absent where it stays so for the next two weeks. */
  readonly closesAt?: Date;
  /** Where it is closed; absent where it stays so for the next year. */
  readonly opensAt?: Date;
  /** Where it is closed on a day, or in a time, that its week alone would have open. */
  readonly why?: Why;
}

/** How far one looks for the end of what is open, in days. */
const CLOSING_DAYS = 14;
/** How far one looks for the next opening, in days; first near by, because it mostly is. */
const OPENING_DAYS = [10, 370];

export function openState(schedule: Schedule, at: Date): OpenState {
  const today = clockTime(at, schedule.timeZone).date;
  // Since the day before yesterday: hours over night, and a clock that goes back at midnight.
  const now = openPeriods(schedule, addDays(today, -2), addDays(today, 1)).find(holds(at));
  if (now === undefined) {
    const opensAt = nextOpening(schedule, at);
    const why = whyClosed(schedule, at, today);
    return {
      isOpen: false,
      ...(opensAt === undefined ? {} : { opensAt }),
      ...(why === undefined ? {} : { why }),
    };
  }
  const closesMs = openPeriods(schedule, addDays(today, -2), addDays(today, CLOSING_DAYS + 1)).find(
    holds(at),
  )?.endMs;
  return closesMs === undefined || closesMs >= at.getTime() + CLOSING_DAYS * 86_400_000
    ? { isOpen: true }
    : { isOpen: true, closesAt: new Date(closesMs) };
}

/** When the next open period after the moment begins, within a year. */
export function nextOpening(schedule: Schedule, at: Date): Date | undefined {
  const today = clockTime(at, schedule.timeZone).date;
  for (const days of OPENING_DAYS) {
    const next = openPeriods(schedule, addDays(today, -2), addDays(today, days)).find(
      ({ startMs }) => startMs > at.getTime(),
    );
    if (next !== undefined) return new Date(next.startMs);
  }
  return undefined;
}

function holds(at: Date) {
  const moment = at.getTime();
  return ({ startMs, endMs }: Period) => startMs <= moment && moment < endMs;
}

function whyClosed(schedule: Schedule, at: Date, today: string): Why | undefined {
  const closure = schedule.closures.find(
    (closure) => !isByDay(closure) && holds(at)(periodOf(closure, schedule.timeZone)),
  );
  if (closure !== undefined) return { kind: 'closure', reason: closure.reason };
  const { why } = hoursOn(schedule, today);
  const usual: Schedule = { ...schedule, closures: [], openings: [], holidays: new Map() };
  return why !== undefined && hoursOn(usual, today).hours.length > 0 ? why : undefined;
}
