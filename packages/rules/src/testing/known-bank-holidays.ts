/** Bank holidays as they were, 2019 to 2024, and what royal proclamations changed: the rules are held against both. */

/** Dates by year, `MM-DD`. */
export const KNOWN_BANK_HOLIDAYS = {
  England: {
    2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
    2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
    2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
    2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
    2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
    2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  },
  Scotland: {
    2019: '01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26',
    2020: '01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28',
    2021: '01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28',
    2022: '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27',
    2023: '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26',
    2024: '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26',
  },
  'Northern Ireland': {
    2019: '01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26',
    2020: '01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28',
    2021: '01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28',
    2022: '01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27',
    2023: '01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26',
    2024: '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26',
  },
} as const;

interface Proclaimed {
  readonly why: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Everywhere, unless it says where. */
  readonly only?: keyof typeof KNOWN_BANK_HOLIDAYS;
}

/** Section 1 (2) and (3) of the Banking and Financial Dealings Act 1971 let the sovereign move and add days. */
export const PROCLAIMED: readonly Proclaimed[] = [
  { why: 'VE Day, 75 years', removed: ['2020-05-04'], added: ['2020-05-08'] },
  { why: 'Platinum Jubilee', removed: ['2022-05-30'], added: ['2022-06-02', '2022-06-03'] },
  { why: 'State Funeral of Queen Elizabeth II', removed: [], added: ['2022-09-19'] },
  { why: 'Coronation of King Charles III', removed: [], added: ['2023-05-08'] },
  { why: 'Football World Cup', removed: [], added: ['2026-06-15'], only: 'Scotland' },
];
