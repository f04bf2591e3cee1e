/** What a council's hours, closures, notices and slots must keep beyond their shape, each with the place and the reason. */
import type { Closure, CouncilDefinition, Interval, Localised, Week } from '@moothall/protocol';
import {
  addDays,
  minuteOf,
  MINUTES_A_DAY,
  openPeriods,
  scheduleOf,
  WEEKDAYS,
  type Schedule,
} from '@moothall/rules';
import type { Problem } from './problem.js';

const MIDDAY = MINUTES_A_DAY / 2;
const WEEK_MINUTES = 7 * MINUTES_A_DAY;

/** @returns every problem of the hours and of what depends on them */
export function checkHours(definition: CouncilDefinition): readonly Problem[] {
  const { hours, languages } = definition;
  const own = Object.entries(hours.channels ?? {});
  return [
    ...checkTimeZone(hours.timeZone),
    ...checkWeek(hours.weekly, '/hours/weekly'),
    ...own.flatMap(([channel, { weekly }]) => checkWeek(weekly, `/hours/channels/${channel}/weekly`)),
    ...(hours.closures ?? []).flatMap((closure, index) => [
      ...checkPeriod(closure, `/hours/closures/${index}`),
      ...checkClock(closure, `/hours/closures/${index}`),
      ...checkLanguages(closure.reason, languages, `/hours/closures/${index}/reason`),
    ]),
    ...checkOpenings(hours.openings ?? []),
    ...(definition.notices ?? []).flatMap((notice, index) => [
      ...checkPeriod(notice, `/notices/${index}`),
      ...checkLanguages(notice.text, languages, `/notices/${index}/text`),
    ]),
    ...checkSlots(definition),
  ];
}

function checkTimeZone(timeZone: string): Problem[] {
  const wrong = { path: '/hours/timeZone', reason: 'is not a time zone like Europe/London' };
  // An offset is taken for a zone too, but knows no summer.
  if (!/^([A-Z][\w+-]*\/[\w/+-]+|UTC)$/i.test(timeZone)) return [wrong];
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone });
    return [];
  } catch {
    return [wrong];
  }
}

/** Hours of each day in their order, none into another, over midnight and over the end of the week too. */
function checkWeek(weekly: Week, path: string): Problem[] {
  const all = WEEKDAYS.flatMap((day, dayIndex) =>
    (weekly[day] ?? []).map((interval, index) => {
      const start = dayIndex * MINUTES_A_DAY + minuteOf(interval[0]);
      return { path: `${path}/${day}/${index}`, interval, start, end: start + lengthOf(interval) };
    }),
  );
  const backward = all.flatMap(({ path, interval }) => checkInterval(interval, path));
  if (backward.length > 0) return backward;
  return all.flatMap(({ path, start }, index) => {
    const before = all[index - 1] ?? all.at(-1);
    if (before === undefined || all.length === 1) return [];
    const beforeEnd = index === 0 ? before.end - WEEK_MINUTES : before.end;
    return beforeEnd <= start
      ? []
      : [{ path, reason: `begins before the hours at ${before.path} end, or is not in its order` }];
  });
}

/** In minutes; what ends earlier than it begins ends on the next day. */
function lengthOf([from, to]: Interval): number {
  const length = minuteOf(to) - minuteOf(from);
  return length > 0 ? length : length + MINUTES_A_DAY;
}

/** A night begins after midday and ends before it; whatever else ends before it begins was written the wrong way. */
function checkInterval([from, to]: Interval, path: string): Problem[] {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  if (start < end || (start >= MIDDAY && end <= MIDDAY && start !== end)) return [];
  return [
    {
      path,
      reason:
        'ends before it begins. Write 17:00 for 5pm; hours over night begin after midday and end before it, and longer ones end at 24:00 and go on at 00:00 of the next day',
    },
  ];
}

function checkPeriod(period: { from?: string; to?: string }, path: string): Problem[] {
  const { from, to } = period;
  const wrong = Object.entries({ from, to }).flatMap(([name, value]) =>
    value === undefined || isRealDate(value.slice(0, 10))
      ? []
      : [{ path: `${path}/${name}`, reason: 'is not a day of the calendar' }],
  );
  if (wrong.length > 0 || from === undefined || to === undefined) return wrong;
  // A day begins with its first minute and ends with its last.
  const [begins, ends] = [from.padEnd(16, 'T00:00'), to.length === 10 ? `${to}T24:00` : to];
  return begins < ends ? [] : [{ path: `${path}/to`, reason: 'is not after “from”' }];
}

function checkClock({ from, to }: Closure, path: string): Problem[] {
  return from.includes('T') && to === undefined
    ? [{ path: `${path}/to`, reason: 'is missing: a closure that begins at a time needs its end' }]
    : [];
}

function isRealDate(date: string): boolean {
  const ms = Date.parse(date);
  // JavaScript takes 30 February for 2 March.
  return !Number.isNaN(ms) && addDays(date, 0) === date;
}

function checkLanguages(text: Localised, languages: readonly string[], path: string): Problem[] {
  return languages
    .filter((language) => text[language] === undefined)
    .map((language) => ({ path, reason: `is missing in the council’s language ${language}` }));
}

function checkOpenings(openings: NonNullable<CouncilDefinition['hours']['openings']>): Problem[] {
  return openings.flatMap(({ date, hours, channels }, index) => {
    const path = `/hours/openings/${index}`;
    const isTwice = openings
      .slice(0, index)
      .some(
        (other) =>
          other.date === date &&
          (other.channels === undefined ||
            channels === undefined ||
            channels.some((channel) => other.channels?.includes(channel))),
      );
    return [
      ...(isRealDate(date) ? [] : [{ path: `${path}/date`, reason: 'is not a day of the calendar' }]),
      ...(isTwice ? [{ path: `${path}/date`, reason: 'is named twice for the same channel' }] : []),
      ...checkWeek({ mon: hours }, '').map((problem) => ({
        path: problem.path.replace('/mon', `${path}/hours`),
        reason: problem.reason.replace('/mon', `${path}/hours`),
      })),
    ];
  });
}

/** A window that no day's hours cover could never be booked, and nobody would see why. */
function checkSlots(definition: CouncilDefinition): Problem[] {
  const windows = definition.callbackSlots?.windows ?? [];
  const schedule = scheduleOf(definition, 'callback');
  return windows.flatMap((window, index) => {
    const path = `/callbackSlots/windows/${index}`;
    const before = windows[index - 1];
    if (window[0] >= window[1]) return [{ path, reason: 'does not end after it begins' }];
    if (before !== undefined && before[1] > window[0])
      return [{ path, reason: 'begins before the one above it ends' }];
    return canBeBooked(window, schedule)
      ? []
      : [{ path, reason: 'lies within no day’s hours for callbacks, so that nobody could book it' }];
  });
}

/** A Monday without a holiday near it; in UTC no clock changes. */
const SOME_MONDAY = '2026-01-12';

function canBeBooked([from, to]: Interval, { weekly, openings }: Schedule): boolean {
  const usual: Schedule = { timeZone: 'UTC', weekly, holidays: new Map(), closures: [], openings };
  const dates = [
    ...WEEKDAYS.map((_, index) => addDays(SOME_MONDAY, index)),
    ...openings.map(({ date }) => date),
  ];
  return dates.some((date) => {
    const startMs = Date.parse(`${date}T${from}Z`);
    const endMs = Date.parse(`${date}T${to}Z`);
    return openPeriods(usual, addDays(date, -1), addDays(date, 1)).some(
      (open) => open.startMs <= startMs && endMs <= open.endMs,
    );
  });
}
