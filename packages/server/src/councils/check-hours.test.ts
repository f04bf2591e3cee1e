/** Hours that cannot hold are refused with the place and the reason. */
import type { CouncilDefinition } from '@moothall/protocol';
import { describe, expect, it } from 'vitest';
import { checkHours } from './check-hours.js';
import { aCouncil } from './testing.js';

const timeZone = 'Europe/London';
const weekly: CouncilDefinition['hours']['weekly'] = { mon: [['09:00', '17:00']] };

function problems(hours: Partial<CouncilDefinition['hours']>, change: Partial<CouncilDefinition> = {}) {
  const definition = aCouncil('ashvale', { hours: { timeZone, weekly, ...hours }, ...change });
  return checkHours(definition).map(({ path, reason }) => `${path} ${reason}`);
}

describe('is right', () => {
  it.each([
    [
      'several hours a day',
      {
        weekly: {
          mon: [
            ['09:00', '12:00'],
            ['12:00', '17:00'],
          ],
        },
      },
    ],
    [
      'every night',
      {
        weekly: {
          sat: [['22:00', '06:00']],
          sun: [
            ['06:00', '10:00'],
            ['17:00', '09:00'],
          ],
        },
      },
    ],
    [
      'until midnight, written either way',
      { weekly: { mon: [['18:00', '00:00']], tue: [['18:00', '24:00']] } },
    ],
    ['all day', { weekly: { mon: [['00:00', '24:00']] } }],
    ['the only hours, over the end of the week', { weekly: { sun: [['22:00', '06:00']] } }],
    ['another zone', { timeZone: 'America/Argentina/Buenos_Aires' }],
    ['UTC', { timeZone: 'UTC' }],
    [
      'a closure from a time to a day',
      { closures: [{ from: '2026-12-24T12:00', to: '2026-12-24', reason: { en: 'x' } }] },
    ],
  ] satisfies [string, Partial<CouncilDefinition['hours']>][])('%s', (_what, hours) => {
    expect(problems(hours)).toEqual([]);
  });

  it('a window on a day that only a special opening has', () => {
    const openings: CouncilDefinition['hours']['openings'] = [
      { date: '2026-12-05', hours: [['18:00', '20:00']] },
    ];
    const callbackSlots = { daysAhead: 5, perWindow: 1, windows: [['18:00', '20:00'] as [string, string]] };
    expect(problems({ openings }, { callbackSlots })).toEqual([]);
    expect(problems({}, { callbackSlots })).toEqual([
      '/callbackSlots/windows/0 lies within no day’s hours for callbacks, so that nobody could book it',
    ]);
  });
});

describe('is refused', () => {
  it.each([
    ['an unknown zone', { timeZone: 'Europe/Nowhere' }, /^\/hours\/timeZone is not a time zone/],
    ['an offset for a zone', { timeZone: '+01:00' }, /^\/hours\/timeZone/],
    [
      'five o’clock as 05:00',
      { weekly: { tue: [['09:00', '05:00']] } },
      /^\/hours\/weekly\/tue\/0 ends before/,
    ],
    ['nothing', { weekly: { tue: [['09:00', '09:00']] } }, /^\/hours\/weekly\/tue\/0 ends before/],
    [
      'hours within hours',
      {
        weekly: {
          mon: [
            ['09:00', '12:00'],
            ['11:00', '17:00'],
          ],
        },
      },
      /^\/hours\/weekly\/mon\/1 begins before the hours at \/hours\/weekly\/mon\/0 end/,
    ],
    [
      'another order',
      {
        weekly: {
          mon: [
            ['13:00', '17:00'],
            ['09:00', '12:00'],
          ],
        },
      },
      /^\/hours\/weekly\/mon\/1/,
    ],
    [
      'a night into the next morning’s hours',
      { weekly: { mon: [['22:00', '09:30']], tue: [['09:00', '17:00']] } },
      /^\/hours\/weekly\/tue\/0/,
    ],
    [
      'Sunday night into Monday’s hours',
      { weekly: { sun: [['22:00', '09:30']], mon: [['09:00', '17:00']] } },
      /^\/hours\/weekly\/mon\/0 .*\/hours\/weekly\/sun\/0/,
    ],
    [
      'a channel’s own week',
      { channels: { chat: { weekly: { tue: [['09:00', '05:00']] } } } },
      /^\/hours\/channels\/chat\/weekly\/tue\/0/,
    ],
    [
      'a closure that ends before it begins',
      { closures: [{ from: '2026-12-24T12:00', to: '2026-12-24T09:00', reason: { en: 'x' } }] },
      /^\/hours\/closures\/0\/to is not after/,
    ],
    [
      'a closure without its end',
      { closures: [{ from: '2026-12-24T12:00', reason: { en: 'x' } }] },
      /^\/hours\/closures\/0\/to is missing/,
    ],
    [
      'the thirtieth of February',
      { closures: [{ from: '2026-02-30', reason: { en: 'x' } }] },
      /^\/hours\/closures\/0\/from is not a day/,
    ],
    [
      'a special opening twice',
      {
        openings: [
          { date: '2026-12-05', hours: [['10:00', '12:00']] },
          { date: '2026-12-05', hours: [['13:00', '14:00']], channels: ['chat'] },
        ],
      },
      /^\/hours\/openings\/1\/date is named twice/,
    ],
    [
      'a special opening the wrong way',
      { openings: [{ date: '2026-12-05', hours: [['10:00', '09:00']] }] },
      /^\/hours\/openings\/0\/hours\/0 ends before/,
    ],
  ] satisfies [string, Partial<CouncilDefinition['hours']>, RegExp][])('%s', (_what, hours, message) => {
    const found = problems(hours);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  it('a reason, or a notice, without the council’s other language', () => {
    expect(
      problems(
        { closures: [{ from: '2026-12-24', reason: { en: 'Snow' } }] },
        { languages: ['cy', 'en'], notices: [{ text: { en: 'Snow' }, to: '2026-01-01T09:00' }] },
      ),
    ).toEqual([
      '/hours/closures/0/reason is missing in the council’s language cy',
      '/notices/0/text is missing in the council’s language cy',
    ]);
  });

  it('windows that are backward or within each other', () => {
    const callbackSlots = (...windows: [string, string][]) => ({ daysAhead: 5, perWindow: 1, windows });
    expect(problems({}, { callbackSlots: callbackSlots(['12:00', '10:00']) })).toHaveLength(1);
    expect(
      problems({}, { callbackSlots: callbackSlots(['09:00', '11:00'], ['10:00', '12:00']) }),
    ).toHaveLength(1);
  });
});
