/** The announced dates agree with the rules from which later ones are computed, the rules with years that are known. */
import { describe, expect, it } from 'vitest';
import {
  announcedBankHolidaysEndSoon,
  BANK_HOLIDAYS_SOURCE,
  bankHolidays,
  bankHolidaysEndSoon,
} from './bank-holidays.js';
import { KNOWN_BANK_HOLIDAYS, PROCLAIMED } from './testing/known-bank-holidays.js';
import { addDays, dayOf } from './zoned-time.js';

const { firstYear, lastYear, announcedUntil } = BANK_HOLIDAYS_SOURCE;
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);

/** Gauss's rule for the Gregorian calendar, in the form of Meeus. */
function easterSunday(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = Math.floor((a + 11 * d + 22 * e) / 451);
  const sum = d + e - 7 * f + 114;
  return `${year}-${pad(Math.floor(sum / 31))}-${pad((sum % 31) + 1)}`;
}

const pad = (value: number) => String(value).padStart(2, '0');

function firstMonday(from: string): string {
  return dayOf(from) === 'mon' ? from : firstMonday(addDays(from, 1));
}

/** The day itself, or the next that is no weekend and not already taken. */
function orSubstitute(date: string, taken: readonly string[] = []): string {
  const isFree = !['sat', 'sun'].includes(dayOf(date)) && !taken.includes(date);
  return isFree ? date : orSubstitute(addDays(date, 1), taken);
}

function pair(first: string, second: string): readonly string[] {
  // Both at a weekend: the second one's substitute comes after the first one's.
  const one = orSubstitute(first);
  return [one, orSubstitute(second, [one])];
}

const common = (year: number) => [
  addDays(easterSunday(year), -2),
  firstMonday(`${year}-05-01`),
  firstMonday(`${year}-05-25`),
  ...pair(`${year}-12-25`, `${year}-12-26`),
];

const RULES = {
  England: (year: number) => [
    ...common(year),
    orSubstitute(`${year}-01-01`),
    addDays(easterSunday(year), 1),
    firstMonday(`${year}-08-25`),
  ],
  Scotland: (year: number) => [
    ...common(year),
    ...pair(`${year}-01-01`, `${year}-01-02`),
    firstMonday(`${year}-08-01`),
    orSubstitute(`${year}-11-30`),
  ],
  'Northern Ireland': (year: number) => [
    ...common(year),
    orSubstitute(`${year}-01-01`),
    addDays(easterSunday(year), 1),
    orSubstitute(`${year}-03-17`),
    orSubstitute(`${year}-07-12`),
    firstMonday(`${year}-08-25`),
  ],
};

type Country = keyof typeof RULES;

/** By the rules, and by what was proclaimed for the year. */
function computed(country: Country, year: number): readonly string[] {
  const here = PROCLAIMED.filter(({ only }) => only === undefined || only === country);
  const removed = here.flatMap(({ removed }) => removed);
  const added = here.flatMap(({ added }) => added).filter((date) => date.startsWith(String(year)));
  return [...RULES[country](year).filter((date) => !removed.includes(date)), ...added].sort();
}

describe.each(['England', 'Scotland', 'Northern Ireland'] as const)('%s', (country) => {
  it.each(years)('%i', (year) => {
    const held = [...bankHolidays(country).keys()].filter((date) => date.startsWith(String(year)));
    expect(held.sort()).toEqual(computed(country, year));
  });

  it.each(Object.entries(KNOWN_BANK_HOLIDAYS[country]))('%s, as it was', (year, days) => {
    expect(days.split(' ').map((day) => `${year}-${day}`)).toEqual(computed(country, Number(year)));
  });

  it('a substitute is never the day itself', () => {
    const fixed = { '01-01': 'New Year’s Day', '12-25': 'Christmas Day', '12-26': 'Boxing Day' };
    for (const [date, { name, isSubstitute }] of bankHolidays(country)) {
      const own = fixed[date.slice(5) as keyof typeof fixed];
      expect([date, isSubstitute && own === name.en]).toEqual([date, false]);
      if (Object.values(fixed).includes(name.en))
        expect([date, isSubstitute]).toEqual([date, own !== name.en]);
      expect(name['cy']).toBeTruthy();
    }
  });
});

it('Wales has England’s', () => {
  expect(bankHolidays('Wales')).toBe(bankHolidays('England'));
});

it('warns half a year before the dates end', () => {
  expect(bankHolidaysEndSoon(new Date(Date.UTC(lastYear, 5, 30)))).toBe(false);
  expect(bankHolidaysEndSoon(new Date(Date.UTC(lastYear, 6, 1)))).toBe(true);
});

it('is only computed, not announced, after the announced years, and warns half a year before', () => {
  expect(announcedUntil).toBeLessThanOrEqual(lastYear);
  expect(announcedBankHolidaysEndSoon(new Date(Date.UTC(announcedUntil, 5, 30)))).toBe(false);
  expect(announcedBankHolidaysEndSoon(new Date(Date.UTC(announcedUntil, 6, 1)))).toBe(true);
});
