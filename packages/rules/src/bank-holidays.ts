/** Bank holidays of England and Wales, Scotland and Northern Ireland, as GOV.UK publishes them. */
import type { CouncilDefinition, Localised } from '@moothall/protocol';
import type { CalendarDate } from './zoned-time.js';

export type BankHolidayDivision = 'england-and-wales' | 'scotland' | 'northern-ireland';

export interface BankHoliday {
  readonly name: Localised;
  /** The day in the place of one at a weekend. */
  readonly isSubstitute: boolean;
}

/**
 * Where the dates come from, and how far they reach. Up to `announcedUntil` they are those that GOV.UK announces; later
 * ones are computed by the rules of the Banking and Financial Dealings Act 1971 (its schedule, substitute days, and the
 * days that are proclaimed every year), and a proclamation may still move or add some. Beyond the last year nobody is told
 * of a bank holiday: raise the data in good time. A Scottish council that keeps local days instead says `bankHolidays: "open"` and names its days as closures.
 */
export const BANK_HOLIDAYS_SOURCE = {
  source: 'https://www.gov.uk/bank-holidays',
  licence: 'Open Government Licence v3.0',
  attribution: 'Contains public sector information licensed under the Open Government Licence v3.0.',
  firstYear: 2025,
  announcedUntil: 2027,
  lastYear: 2028,
} as const;

const NEW_YEAR = { en: 'New Year’s Day', cy: 'Dydd Calan' };
const SECOND_JANUARY = { en: '2 January', cy: '2 Ionawr' };
const SAINT_PATRICK = { en: 'St Patrick’s Day', cy: 'Gŵyl San Padrig' };
const GOOD_FRIDAY = { en: 'Good Friday', cy: 'Dydd Gwener y Groglith' };
const EASTER_MONDAY = { en: 'Easter Monday', cy: 'Dydd Llun y Pasg' };
const EARLY_MAY = { en: 'Early May bank holiday', cy: 'Gŵyl Banc dechrau mis Mai' };
const SPRING = { en: 'Spring bank holiday', cy: 'Gŵyl Banc y Gwanwyn' };
const WORLD_CUP = { en: 'World Cup bank holiday', cy: 'Gŵyl Banc Cwpan y Byd' };
const BOYNE = { en: 'Battle of the Boyne (Orangemen’s Day)', cy: 'Brwydr y Boyne (Dydd yr Orenwyr)' };
const SUMMER = { en: 'Summer bank holiday', cy: 'Gŵyl Banc yr Haf' };
const SAINT_ANDREW = { en: 'St Andrew’s Day', cy: 'Gŵyl San Andreas' };
const CHRISTMAS = { en: 'Christmas Day', cy: 'Dydd Nadolig' };
const BOXING = { en: 'Boxing Day', cy: 'Gŵyl San Steffan' };

/** `*` marks a substitute day. */
const DAYS: Readonly<Record<BankHolidayDivision, readonly (readonly [Localised, string])[]>> = {
  'england-and-wales': [
    [NEW_YEAR, '2025-01-01 2026-01-01 2027-01-01 2028-01-03*'],
    [GOOD_FRIDAY, '2025-04-18 2026-04-03 2027-03-26 2028-04-14'],
    [EASTER_MONDAY, '2025-04-21 2026-04-06 2027-03-29 2028-04-17'],
    [EARLY_MAY, '2025-05-05 2026-05-04 2027-05-03 2028-05-01'],
    [SPRING, '2025-05-26 2026-05-25 2027-05-31 2028-05-29'],
    [SUMMER, '2025-08-25 2026-08-31 2027-08-30 2028-08-28'],
    [CHRISTMAS, '2025-12-25 2026-12-25 2027-12-27* 2028-12-25'],
    [BOXING, '2025-12-26 2026-12-28* 2027-12-28* 2028-12-26'],
  ],
  scotland: [
    [NEW_YEAR, '2025-01-01 2026-01-01 2027-01-01 2028-01-03*'],
    [SECOND_JANUARY, '2025-01-02 2026-01-02 2027-01-04* 2028-01-04*'],
    [GOOD_FRIDAY, '2025-04-18 2026-04-03 2027-03-26 2028-04-14'],
    [EARLY_MAY, '2025-05-05 2026-05-04 2027-05-03 2028-05-01'],
    [SPRING, '2025-05-26 2026-05-25 2027-05-31 2028-05-29'],
    [WORLD_CUP, '2026-06-15'],
    [SUMMER, '2025-08-04 2026-08-03 2027-08-02 2028-08-07'],
    [SAINT_ANDREW, '2025-12-01* 2026-11-30 2027-11-30 2028-11-30'],
    [CHRISTMAS, '2025-12-25 2026-12-25 2027-12-27* 2028-12-25'],
    [BOXING, '2025-12-26 2026-12-28* 2027-12-28* 2028-12-26'],
  ],
  'northern-ireland': [
    [NEW_YEAR, '2025-01-01 2026-01-01 2027-01-01 2028-01-03*'],
    [SAINT_PATRICK, '2025-03-17 2026-03-17 2027-03-17 2028-03-17'],
    [GOOD_FRIDAY, '2025-04-18 2026-04-03 2027-03-26 2028-04-14'],
    [EASTER_MONDAY, '2025-04-21 2026-04-06 2027-03-29 2028-04-17'],
    [EARLY_MAY, '2025-05-05 2026-05-04 2027-05-03 2028-05-01'],
    [SPRING, '2025-05-26 2026-05-25 2027-05-31 2028-05-29'],
    [BOYNE, '2025-07-14* 2026-07-13* 2027-07-12 2028-07-12'],
    [SUMMER, '2025-08-25 2026-08-31 2027-08-30 2028-08-28'],
    [CHRISTMAS, '2025-12-25 2026-12-25 2027-12-27* 2028-12-25'],
    [BOXING, '2025-12-26 2026-12-28* 2027-12-28* 2028-12-26'],
  ],
};

export type BankHolidays = ReadonlyMap<CalendarDate, BankHoliday>;

const made = new Map<BankHolidayDivision, BankHolidays>();

/** The bank holidays of a country by their dates. */
export function bankHolidays(country: CouncilDefinition['country']): BankHolidays {
  const division = DIVISION_OF[country];
  let holidays = made.get(division);
  if (holidays === undefined) {
    const entries = DAYS[division].flatMap(([name, dates]) =>
      dates
        .split(' ')
        .map((date) => [date.slice(0, 10), { name, isSubstitute: date.endsWith('*') }] as const),
    );
    holidays = new Map(entries);
    made.set(division, holidays);
  }
  return holidays;
}

/** Whether the dates end within six months: from then on somebody has to raise them. */
export function bankHolidaysEndSoon(at: Date): boolean {
  return endsSoon(BANK_HOLIDAYS_SOURCE.lastYear, at);
}

/** The same of the dates that are announced, after which they are only computed. */
export function announcedBankHolidaysEndSoon(at: Date): boolean {
  return endsSoon(BANK_HOLIDAYS_SOURCE.announcedUntil, at);
}

function endsSoon(lastYear: number, at: Date): boolean {
  const sixMonthsOn = new Date(at);
  sixMonthsOn.setUTCMonth(at.getUTCMonth() + 6);
  return sixMonthsOn.getTime() >= Date.UTC(lastYear + 1, 0, 1);
}

const DIVISION_OF: Readonly<Record<CouncilDefinition['country'], BankHolidayDivision>> = {
  England: 'england-and-wales',
  Wales: 'england-and-wales',
  Scotland: 'scotland',
  'Northern Ireland': 'northern-ireland',
};
