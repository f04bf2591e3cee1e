/** Whether a channel is open agrees with walking minute by minute along the clock, on every day of the year. */
import type { Closure, Interval, SpecialOpening, Week } from '@moothall/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextOpening, openState } from './open-state.js';
import { scheduleOf, type Schedule } from './schedule.js';
import { addDays, clockTime, dayOf, minuteOf, WEEKDAYS } from './zoned-time.js';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const WEEK_9_TO_5 = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]),
) as Week;

/** Each span begins days before its clocks change, or where they do not change at all. */
const SPANS = [
  ['Europe/London', '2026-03-25'],
  ['Europe/London', '2026-10-21'],
  ['Europe/London', '2026-12-20'],
  ['America/New_York', '2026-03-04'],
  ['Australia/Lord_Howe', '2026-04-01'],
  ['Australia/Lord_Howe', '2026-09-30'],
  ['America/Havana', '2026-10-28'],
  ['Africa/Cairo', '2026-04-20'],
  ['Asia/Kathmandu', '2026-12-28'],
] as const;
const BEFORE_DAYS = 4;
const SPAN_DAYS = 26;

/** What the clock shows at each minute of a span: days × 1440 + minute of the day. */
const spans = SPANS.map(([timeZone, first]) => {
  const startMs = Date.parse(first) - BEFORE_DAYS * DAY_MS;
  const shown = Array.from({ length: SPAN_DAYS * 1440 }, (_, index) => {
    const { date, minute } = clockTime(new Date(startMs + index * MINUTE_MS), timeZone);
    return Date.parse(date) / MINUTE_MS + minute;
  });
  return { timeZone, first, startMs, shown };
});

/** The same answer by brute force: a minute is open where the clock has shown the start and has yet to show what is before the end. */
function walk(schedule: Schedule, shown: readonly number[], first: string): boolean[] {
  const open = shown.map(() => false);
  const mark = (from: number, to: number, isOpen: boolean) => {
    const start = shown.findIndex((clock) => clock >= from);
    const end = shown.findLastIndex((clock) => clock < to);
    if (start >= 0) for (let index = start; index <= end; index++) open[index] = isOpen;
  };
  const clockOf = (date: string, time: number) => Date.parse(date) / MINUTE_MS + time;
  for (let day = -BEFORE_DAYS; day < SPAN_DAYS - BEFORE_DAYS; day++) {
    const date = addDays(first, day);
    const isClosed =
      schedule.holidays.has(date) ||
      schedule.closures.some(
        ({ from, to = from }) => from.length === 10 && to.length === 10 && from <= date && date <= to,
      );
    const special = schedule.openings.find((opening) => opening.date === date)?.hours;
    const usual = isClosed ? [] : (schedule.weekly[dayOf(date)] ?? []);
    for (const [from, to] of special ?? usual) {
      const end = minuteOf(to) + (to <= from ? 1440 : 0);
      mark(clockOf(date, minuteOf(from)), clockOf(date, end), true);
    }
  }
  for (const { from, to = from } of schedule.closures) {
    if (from.length === 10 && to.length === 10) continue;
    const begins = clockOf(from.slice(0, 10), from.length === 10 ? 0 : minuteOf(from.slice(11)));
    const ends = clockOf(to.slice(0, 10), to.length === 10 ? 1440 : minuteOf(to.slice(11)));
    mark(begins, ends, false);
  }
  return open;
}

const time = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Hours of a day in order, the last of them perhaps over midnight; many near the hours in which clocks change. */
const intervals = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 30, max: 190 })), {
    maxLength: 6,
  })
  .map((minutes) => {
    const sorted = [...minutes].sort((a, b) => a - b);
    const list: Interval[] = [];
    for (let index = 0; index + 1 < sorted.length; index += 2) {
      list.push([time(sorted[index]!), time(sorted[index + 1]!)]);
    }
    if (sorted.length % 2 === 1) {
      const last = sorted.at(-1)!;
      list.push([time(last), last % 3 === 0 ? '24:00' : time(last % Math.max(1, Math.min(360, last)))]);
    }
    return list;
  });

const someDay = fc.integer({ min: -2, max: 18 });
const reason = { en: 'Training' };

const cases = fc
  .record({
    place: fc.nat({ max: spans.length - 1 }),
    week: fc.tuple(...WEEKDAYS.map(() => intervals)),
    holidays: fc.array(someDay, { maxLength: 2 }),
    closures: fc.array(
      fc.tuple(someDay, fc.integer({ min: 0, max: 3 }), fc.option(fc.tuple(time24(), time24()))),
      {
        maxLength: 3,
      },
    ),
    openings: fc.uniqueArray(fc.tuple(someDay, intervals), { maxLength: 2, selector: ([day]) => day }),
    atMinute: fc.oneof(
      fc.integer({ min: 0, max: 6 * 1440 - 1 }),
      fc.integer({ min: 3 * 1440, max: 5 * 1440 }),
    ),
  })
  .map(({ place, week, holidays, closures, openings, atMinute }) => {
    const span = spans[place]!;
    const day = (offset: number) => addDays(span.first, offset);
    const schedule: Schedule = {
      timeZone: span.timeZone,
      weekly: Object.fromEntries(WEEKDAYS.map((day, index) => [day, week[index]])),
      holidays: new Map(
        holidays.map((offset) => [day(offset), { name: { en: 'Fair' }, isSubstitute: false }]),
      ),
      closures: closures.map(([offset, days, times]): Closure => {
        const [from, to] = [day(offset), day(offset + days)];
        if (times === null) return { from, to, reason };
        const [early, late] = [...times].sort();
        return { from: `${from}T${early!}`, to: `${to}T${late!}`, reason };
      }),
      openings: openings
        .filter(([, hours]) => hours.length > 0)
        .map(([offset, hours]): SpecialOpening => ({ date: day(offset), hours })),
    };
    return { place, schedule, index: BEFORE_DAYS * 1440 + atMinute };
  });

function time24() {
  return fc.integer({ min: 0, max: 1439 }).map(time);
}

it('any hours at any moment: the state is what walking minute by minute finds', () => {
  fc.assert(
    fc.property(cases, ({ place, schedule, index }) => {
      const span = spans[place]!;
      const open = walk(schedule, span.shown, span.first);
      const at = new Date(span.startMs + index * MINUTE_MS + 29_000);
      const state = openState(schedule, at);
      expect(state.isOpen).toBe(open[index]);
      const change = open.findIndex((isOpen, later) => later > index && isOpen !== open[index]);
      const changeMs = span.startMs + change * MINUTE_MS;
      const limit = at.getTime() + 14 * DAY_MS;
      if (state.isOpen) {
        expect(state.closesAt?.getTime()).toBe(change >= 0 && changeMs < limit ? changeMs : undefined);
      } else if (change >= 0) {
        expect(state.opensAt?.getTime()).toBe(changeMs);
        expect(nextOpening(schedule, at)?.getTime()).toBe(changeMs);
      }
    }),
    { numRuns: 150 },
  );
});

describe('openState', () => {
  const england = (change: object = {}) =>
    scheduleOf({
      hours: { timeZone: 'Europe/London', weekly: WEEK_9_TO_5, ...change },
      country: 'England',
    });
  const at = (moment: string) => new Date(moment);

  it('knows Christmas, its substitutes, and the working day after them', () => {
    expect(openState(england(), at('2026-12-25T10:00:00Z'))).toEqual({
      isOpen: false,
      opensAt: at('2026-12-29T09:00:00Z'),
      why: { kind: 'holiday', name: { en: 'Christmas Day', cy: 'Dydd Nadolig' }, isSubstitute: false },
    });
    expect(openState(england(), at('2026-12-28T10:00:00Z')).why).toMatchObject({ isSubstitute: true });
    // A Saturday is closed because it is a Saturday.
    expect(openState(england(), at('2026-12-26T10:00:00Z'))).not.toHaveProperty('why');
  });

  it('goes over New Year', () => {
    expect(openState(england(), at('2026-12-31T17:00:00Z')).opensAt).toEqual(at('2027-01-04T09:00:00Z'));
    const scotland = scheduleOf({
      hours: { timeZone: 'Europe/London', weekly: WEEK_9_TO_5 },
      country: 'Scotland',
    });
    expect(openState(scotland, at('2026-12-31T17:00:00Z')).opensAt).toEqual(at('2027-01-05T09:00:00Z'));
  });

  const nights = { weekly: Object.fromEntries(WEEKDAYS.map((day) => [day, [['22:00', '06:00']]])) };

  it('a night belongs to the day on which it begins, also before and on a holiday', () => {
    const schedule = england(nights);
    expect(openState(schedule, at('2026-12-25T05:59:00Z')).closesAt).toEqual(at('2026-12-25T06:00:00Z'));
    expect(openState(schedule, at('2026-12-25T23:00:00Z'))).toMatchObject({
      isOpen: false,
      opensAt: at('2026-12-26T22:00:00Z'),
    });
  });

  it('a night is an hour shorter in March and an hour longer in October', () => {
    const schedule = england(nights);
    expect(openState(schedule, at('2026-03-28T22:00:00Z')).closesAt).toEqual(at('2026-03-29T05:00:00Z'));
    expect(openState(schedule, at('2026-10-24T21:00:00Z')).closesAt).toEqual(at('2026-10-25T06:00:00Z'));
  });

  it('opens when the clock has leapt over the opening, and closes the second time it shows the end', () => {
    const sundays = england({ weekly: { sun: [['01:30', '03:00']] } });
    expect(nextOpening(sundays, at('2026-03-29T00:00:00Z'))).toEqual(at('2026-03-29T01:00:00Z'));
    const early = england({ weekly: { sun: [['00:00', '01:30']] } });
    expect(openState(early, at('2026-10-25T00:15:00Z')).closesAt).toEqual(at('2026-10-25T01:30:00Z'));
  });

  it('a closure by the clock cuts, a closure by the day takes the day', () => {
    const afternoon = england({
      closures: [{ from: '2026-11-24T12:00', to: '2026-11-25', reason: { en: 'Snow' } }],
    });
    expect(openState(afternoon, at('2026-11-24T10:00:00Z')).closesAt).toEqual(at('2026-11-24T12:00:00Z'));
    expect(openState(afternoon, at('2026-11-25T10:00:00Z'))).toEqual({
      isOpen: false,
      opensAt: at('2026-11-26T09:00:00Z'),
      why: { kind: 'closure', reason: { en: 'Snow' } },
    });
    const training = england({ closures: [{ from: '2026-11-25', reason: { en: 'Training' } }] });
    expect(openState(training, at('2026-11-24T18:00:00Z')).opensAt).toEqual(at('2026-11-26T09:00:00Z'));
  });

  it('a special opening stands in the place of the day’s hours, on a holiday too', () => {
    const schedule = england({ openings: [{ date: '2026-12-28', hours: [['10:00', '14:00']] }] });
    expect(openState(schedule, at('2026-12-28T09:00:00Z'))).toEqual({
      isOpen: false,
      opensAt: at('2026-12-28T10:00:00Z'),
    });
  });

  it('of a channel: its own week, its own bank holidays, and what closes it alone', () => {
    const definition = {
      country: 'England' as const,
      hours: {
        timeZone: 'Europe/London',
        weekly: WEEK_9_TO_5,
        channels: {
          telephone: {
            weekly: { ...WEEK_9_TO_5, sat: [['09:00', '12:00'] as Interval] },
            bankHolidays: 'open' as const,
          },
        },
        closures: [{ from: '2026-11-24', channels: ['chat' as const], reason: { en: 'Upgrade' } }],
      },
    };
    const tuesday = at('2026-11-24T10:00:00Z');
    expect(openState(scheduleOf(definition, 'chat'), tuesday).isOpen).toBe(false);
    expect(openState(scheduleOf(definition, 'callback'), tuesday).isOpen).toBe(true);
    expect(openState(scheduleOf(definition), tuesday).isOpen).toBe(true);
    expect(openState(scheduleOf(definition, 'telephone'), at('2026-12-25T10:00:00Z')).isOpen).toBe(true);
    expect(openState(scheduleOf(definition, 'telephone'), at('2026-11-28T10:00:00Z')).isOpen).toBe(true);
  });

  it('says no end where there is none within two weeks, and no beginning where there is none within a year', () => {
    const always = england({
      weekly: Object.fromEntries(WEEKDAYS.map((day) => [day, [['00:00', '24:00']]])),
      bankHolidays: 'open',
    });
    expect(openState(always, at('2026-11-24T10:00:00Z'))).toEqual({ isOpen: true });
    expect(openState(england({ weekly: {} }), at('2026-11-24T10:00:00Z'))).toEqual({ isOpen: false });
  });
});
