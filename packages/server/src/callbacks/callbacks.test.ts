/** A wish to be rung is taken only where it can be kept, and no time is promised to more people than can be rung. */
import { randomUUID } from 'node:crypto';
import type { CallbackWish, CommandOf, CouncilDefinition } from '@moothall/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Citizen } from '../platform/principals.js';
import { aLoadedCouncil } from '../councils/testing.js';
import { migratedDatabase, type MigratedDatabase } from '../platform/testing/migrated-database.js';
import { settableClock } from '../platform/testing/settable-clock.js';
import { createCapabilities } from './capability.js';
import { createCallbacks } from './service.js';
import { windowsAhead } from './slots.js';
import { openRecord } from './testing.js';

/** A Tuesday; Thursday is Christmas Eve, Friday is Christmas Day. */
const NOW = '2026-12-22T10:00:00.000Z';
const WEEKDAYS: CouncilDefinition['hours']['weekly'] = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]),
);
const COUNCIL: Partial<CouncilDefinition> = {
  languages: ['cy', 'en'],
  hours: {
    timeZone: 'Europe/London',
    weekly: WEEKDAYS,
    closures: [{ from: '2026-12-24T12:00', to: '2026-12-24', reason: { en: 'Staff party' } }],
  },
  callbackSlots: {
    daysAhead: 7,
    windows: [
      ['09:00', '11:00'],
      ['14:00', '16:00'],
    ],
    perWindow: 2,
  },
};

const capabilities = createCapabilities('a secret of more than thirty-two characters');

let given: MigratedDatabase;
const clock = settableClock(NOW);
beforeAll(async () => {
  given = await migratedDatabase();
});
afterAll(() => given.close());
beforeEach(() => given.empty('enquiries', 'feed_heads', 'councils'));

async function open(change: Partial<CouncilDefinition> = {}) {
  const { councils, enquiries } = await openRecord(given.database, clock, { ...COUNCIL, ...change });
  return { enquiries, callbacks: createCallbacks({ councils, enquiries, clock, capabilities }) };
}

const citizen: Citizen = { kind: 'citizen', citizenId: randomUUID(), council: 'ashvale' };
const wish = (change: Partial<CallbackWish> = {}): CommandOf<'request-callback'> => ({
  id: randomUUID(),
  enquiryId: randomUUID(),
  kind: 'request-callback',
  council: 'ashvale',
  locale: 'en',
  wish: { telephone: '01632 960 123', name: 'Sam', ...change },
});
const WEDNESDAY = { startsAt: '2026-12-23T09:00:00.000Z', endsAt: '2026-12-23T11:00:00.000Z' };

describe('the wish', () => {
  it.each([
    ['a number that can be dialled', {}, undefined],
    ['a number of another country', { telephone: '+33 1 99 00 12 34' }, undefined],
    ['no number', { telephone: 'call me maybe' }, { code: 'field-format', path: '/wish/telephone' }],
    ['too few digits', { telephone: '01632 96' }, { code: 'field-format', path: '/wish/telephone' }],
    ['a name of nothing', { name: '  ' }, { code: 'field-missing', path: '/wish/name' }],
    ['a time that is offered', { slot: WEDNESDAY }, undefined],
    [
      'a time that has gone by',
      { slot: { startsAt: '2026-12-22T09:00:00.000Z', endsAt: '2026-12-22T11:00:00.000Z' } },
      { code: 'slot-unavailable', path: '/wish/slot' },
    ],
    [
      'a time of its own making',
      { slot: { ...WEDNESDAY, endsAt: '2026-12-23T12:00:00.000Z' } },
      { code: 'slot-unavailable', path: '/wish/slot' },
    ],
  ])('%s', async (_what, change, error) => {
    const { callbacks } = await open();
    const outcome = await callbacks.request(citizen, wish(change));
    expect(outcome).toMatchObject(error === undefined ? { ok: true } : { ok: false, error });
  });
});

describe('the times', () => {
  it('lie within the hours, without holidays and closures, in words of both languages', async () => {
    const { callbacks } = await open();
    const { state, slots } = await callbacks.slots('ashvale');
    expect(state).toBe('known');
    expect(slots.map(({ heading, time }) => `${heading.en}: ${time.en}`)).toEqual([
      'Today, Tuesday 22 December: 2pm to 4pm',
      'Tomorrow, Wednesday 23 December: 9am to 11am',
      'Tomorrow, Wednesday 23 December: 2pm to 4pm',
      'Thursday 24 December: 9am to 11am',
      'Tuesday 29 December: 9am to 11am',
      'Tuesday 29 December: 2pm to 4pm',
    ]);
    expect(slots[1]).toEqual({
      ...WEDNESDAY,
      day: { en: 'Wednesday 23 December', cy: 'Dydd Mercher 23 Rhagfyr' },
      heading: {
        en: 'Tomorrow, Wednesday 23 December',
        cy: 'Yfory, dydd Mercher 23 Rhagfyr',
      },
      time: { en: '9am to 11am', cy: '9am i 11am' },
    });
  });

  it('are those of the hours in which callbacks are answered', async () => {
    const { callbacks } = await open({
      hours: {
        timeZone: 'Europe/London',
        weekly: WEEKDAYS,
        channels: { callback: { weekly: { mon: [['14:00', '17:00']] }, bankHolidays: 'open' } },
      },
    });
    const { slots } = await callbacks.slots('ashvale');
    expect(slots.map(({ heading }) => heading.en)).toEqual(['Monday 28 December']);
  });

  it('are none where the council offers none, and nobody’s where there is no council', async () => {
    const { callbacks } = await open();
    expect(await callbacks.slots('northmarch')).toEqual({ state: 'known', slots: [] });
    await expect(callbacks.slots('nowhere')).rejects.toMatchObject({ code: 'unknown-council' });
  });

  it('are promised only so often, and given back where the enquiry ends', async () => {
    const { callbacks, enquiries } = await open();
    const first = wish({ slot: WEDNESDAY });
    await callbacks.request(citizen, first);
    expect((await callbacks.slots('ashvale')).slots).toHaveLength(6);
    await callbacks.request(citizen, wish({ slot: WEDNESDAY }));
    expect((await callbacks.slots('ashvale')).slots).toHaveLength(5);
    const refused = await callbacks.request(citizen, wish({ slot: WEDNESDAY }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'slot-full', path: '/wish/slot' } });
    expect(refused).toHaveProperty('error.slots', (await callbacks.slots('ashvale')).slots);
    // Without a time there is always room; and a repeat is no second call.
    expect(await callbacks.request(citizen, wish())).toMatchObject({ ok: true });
    expect(await callbacks.request(citizen, first)).toMatchObject({ ok: true, n: 2 });

    const { enquiryId } = first;
    await enquiries.execute(citizen, { id: randomUUID(), enquiryId, kind: 'close', outcome: 'citizen-left' });
    expect((await callbacks.slots('ashvale')).slots).toHaveLength(6);
    expect(await callbacks.request(citizen, wish({ slot: WEDNESDAY }))).toMatchObject({ ok: true });
  });

  it('go to whoever is first: of twelve who ask at once, two get the time', async () => {
    const { callbacks } = await open();
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () => callbacks.request(citizen, wish({ slot: WEDNESDAY }))),
    );
    const codes = outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.error.code));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(2);
    expect(codes.filter((code) => code === 'slot-full')).toHaveLength(10);
  });

  it('count what was promised for part of them, after the windows were changed', async () => {
    const before = await open();
    for (let call = 0; call < 2; call += 1)
      await before.callbacks.request(citizen, wish({ slot: WEDNESDAY }));
    const after = await open({
      callbackSlots: { daysAhead: 1, windows: [['10:00', '12:00']], perWindow: 2 },
    });
    expect((await after.callbacks.slots('ashvale')).slots).toEqual([]);
  });
});

it('windows on days on which the clock changes are as long as the clock says', () => {
  const { definition } = aLoadedCouncil('ashvale', {
    hours: { timeZone: 'Europe/London', weekly: { sun: [['00:00', '06:00']] } },
    callbackSlots: { daysAhead: 1, windows: [['00:30', '02:30']], perWindow: 1 },
  });
  expect(windowsAhead(definition, new Date('2026-03-28T12:00:00Z'))).toEqual([
    { startsAt: '2026-03-29T00:30:00.000Z', endsAt: '2026-03-29T01:30:00.000Z' },
  ]);
  expect(windowsAhead(definition, new Date('2026-10-24T12:00:00Z'))).toEqual([
    { startsAt: '2026-10-24T23:30:00.000Z', endsAt: '2026-10-25T02:30:00.000Z' },
  ]);
});
