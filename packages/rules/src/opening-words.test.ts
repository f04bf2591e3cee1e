/** Opening hours as GOV.UK writes them, in both languages. */
import type { CouncilDefinition, Week } from '@moothall/protocol';
import { describe, expect, it } from 'vitest';
import { hoursInWords } from './hours.js';
import { inLanguages, OPENING_WORDS } from './in-languages.js';
import { openState } from './open-state.js';
import { changesInWords, periodInWords, scheduleInWords, stateInWords } from './opening-words.js';
import { scheduleOf } from './schedule.js';

const en = { words: OPENING_WORDS.en, locale: 'en' };
const cy = { words: OPENING_WORDS['cy']!, locale: 'cy' };
const weekly = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]),
) as Week;
const at = (moment: string) => new Date(moment);

function england(change: Partial<CouncilDefinition['hours']> = {}) {
  return scheduleOf({ hours: { timeZone: 'Europe/London', weekly, ...change }, country: 'England' });
}

describe('the week', () => {
  it('with bank holidays', () => {
    expect(scheduleInWords(england(), en.words)).toEqual([
      'Monday to Friday, 9am to 5pm',
      'Closed on bank holidays',
    ]);
    expect(scheduleInWords(england({ bankHolidays: 'open' }), en.words)).toEqual([
      'Monday to Friday, 9am to 5pm',
    ]);
  });

  it('in Welsh', () => {
    const week: Week = {
      ...weekly,
      sat: [
        ['09:00', '12:00'],
        ['13:00', '24:00'],
      ],
    };
    expect(scheduleInWords(england({ weekly: week }), cy.words)).toEqual([
      'Dydd Llun i ddydd Gwener, 9am i 5pm',
      'Dydd Sadwrn, 9am i ganol dydd ac 1pm i hanner nos',
      'Ar gau ar wyliau banc',
    ]);
    expect(hoursInWords({ mon: [['09:00', '10:00']], tue: [['09:00', '10:00']] }, cy.words)).toEqual([
      'Dydd Llun a dydd Mawrth, 9am i 10am',
    ]);
  });

  it('over night', () => {
    expect(hoursInWords({ fri: [['22:00', '06:00']], sat: [['18:00', '00:00']] })).toEqual([
      'Friday, 10pm to 6am',
      'Saturday, 6pm to midnight',
    ]);
  });
});

describe('the state', () => {
  const nights = england({ weekly: { tue: [['22:00', '06:00']], wed: [['18:00', '24:00']] } });
  const snow = england({ closures: [{ from: '2026-11-24', reason: { en: 'snow', cy: 'eira' } }] });
  it.each([
    ['2026-11-24T10:00:00Z', england(), 'Open until 5pm', 'Ar agor tan 5pm'],
    ['2026-11-24T07:00:00Z', england(), 'Opens today at 9am', 'Yn agor heddiw am 9am'],
    ['2026-11-24T17:00:00Z', england(), 'Opens tomorrow at 9am', 'Yn agor yfory am 9am'],
    [
      '2026-11-27T17:00:00Z',
      england(),
      'Opens at 9am on Monday 30 November',
      'Yn agor am 9am ddydd Llun 30 Tachwedd',
    ],
    ['2026-11-24T23:00:00Z', nights, 'Open until 6am tomorrow', 'Ar agor tan 6am yfory'],
    ['2026-11-25T05:00:00Z', nights, 'Open until 6am', 'Ar agor tan 6am'],
    ['2026-11-25T19:00:00Z', nights, 'Open until midnight', 'Ar agor tan hanner nos'],
    [
      '2026-12-25T10:00:00Z',
      england(),
      'Closed: Christmas Day. Opens at 9am on Tuesday 29 December',
      'Ar gau: Dydd Nadolig. Yn agor am 9am ddydd Mawrth 29 Rhagfyr',
    ],
    [
      '2026-12-28T10:00:00Z',
      england(),
      'Closed: bank holiday. Opens tomorrow at 9am',
      'Ar gau: gŵyl banc. Yn agor yfory am 9am',
    ],
    [
      '2026-11-24T10:00:00Z',
      snow,
      'Closed: snow. Opens tomorrow at 9am',
      'Ar gau: eira. Yn agor yfory am 9am',
    ],
    ['2026-11-24T10:00:00Z', england({ weekly: {} }), 'Closed', 'Ar gau'],
    [
      '2026-11-24T10:00:00Z',
      england({ weekly: { ...weekly, mon: [['00:00', '24:00']] }, bankHolidays: 'open' }),
      'Open until 5pm',
      'Ar agor tan 5pm',
    ],
  ])('%s', (moment, schedule, english, welsh) => {
    const state = openState(schedule, at(moment));
    expect(
      inLanguages(['cy', 'en', 'ur'], (inWords) => stateInWords(state, at(moment), 'Europe/London', inWords)),
    ).toEqual({ en: english, cy: welsh });
  });
});

describe('what differs soon', () => {
  it('names holidays, closed days as one, hours cut by the clock, and special openings', () => {
    const schedule = england({
      closures: [
        { from: '2026-12-29', to: '2026-12-31', reason: { en: 'office closed' } },
        { from: '2026-12-24T12:00', to: '2026-12-24T17:00', reason: { en: 'staff meeting' } },
        { from: '2026-11-24', reason: { en: 'long ago' } },
      ],
      openings: [{ date: '2026-12-26', hours: [['10:00', '12:00']] }],
    });
    expect(changesInWords(schedule, at('2026-12-21T10:00:00Z'), en)).toEqual([
      'Closed from midday to 5pm on Thursday 24 December: staff meeting',
      'Closed on Friday 25 December: Christmas Day',
      'Saturday 26 December, 10am to midday',
      'Closed on Monday 28 December: bank holiday',
      'Closed from Tuesday 29 December to Thursday 31 December: office closed',
      'Closed on Friday 1 January: New Year’s Day',
    ]);
  });

  it('a closure over a weekend is one', () => {
    const schedule = england({
      closures: [{ from: '2026-11-26', to: '2026-12-01', reason: { en: 'move' } }],
    });
    expect(changesInWords(schedule, at('2026-11-24T10:00:00Z'), en)).toEqual([
      'Closed from Thursday 26 November to Tuesday 1 December: move',
    ]);
    expect(changesInWords(england(), at('2026-11-24T10:00:00Z'), en)).toEqual([]);
  });
});

it('periods that can be booked', () => {
  const period = { startsAt: at('2026-11-25T09:00:00Z'), endsAt: at('2026-11-25T11:00:00Z') };
  const inWords = (now: string) => periodInWords(period, at(now), 'Europe/London', OPENING_WORDS.en);
  expect(inWords('2026-11-24T12:00:00Z')).toEqual({
    day: 'Wednesday 25 November',
    heading: 'Tomorrow, Wednesday 25 November',
    time: '9am to 11am',
  });
  expect(inWords('2026-11-25T00:00:00Z').heading).toBe('Today, Wednesday 25 November');
  expect(inWords('2026-11-20T12:00:00Z').heading).toBe('Wednesday 25 November');
});
