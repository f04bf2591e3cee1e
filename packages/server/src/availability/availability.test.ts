/** The doors say what the hall knows, and no more. */
import { expect, it } from 'vitest';
import { testServer } from '../api/testing.js';
import { aCouncil } from '../councils/testing.js';
import { HallError } from '../platform/errors.js';
import { settableClock } from '../platform/testing/settable-clock.js';
import { availabilityRoutes } from './http.js';
import { createAvailability } from './service.js';

/** Mondays, and of the chat also Tuesdays; both the Welsh and the English read it. */
const ASHVALE = aCouncil('ashvale', {
  languages: ['cy', 'en'],
  hours: {
    timeZone: 'Europe/London',
    weekly: { mon: [['09:00', '17:00']] },
    channels: { chat: { weekly: { mon: [['09:00', '17:00']], tue: [['10:00', '12:00']] } } },
  },
});

async function open(moment: string) {
  const get = (slug: string) =>
    slug === 'ashvale' ? Promise.resolve(ASHVALE) : Promise.reject(new HallError('unknown-council'));
  const availability = createAvailability({
    councils: { get },
    callbacks: { slots: () => Promise.resolve({ state: 'known', slots: [] }) },
    clock: settableClock(moment),
  });
  const server = await testServer(availabilityRoutes({ availability }));
  return { server, json: async (url: string) => (await server.inject({ url })).json<unknown>() };
}

it('doors are open and closed by the hours of their channel; a form always', async () => {
  const { server, json } = await open('2026-11-24T10:30:00.000Z');
  const closed = {
    state: 'closed',
    opensAt: '2026-11-30T09:00:00.000Z',
    words: { en: 'Opens at 9am on Monday 30 November', cy: 'Yn agor am 9am ddydd Llun 30 Tachwedd' },
  };
  expect(await json('/v1/councils/ashvale/doors')).toEqual({
    doors: [
      {
        channel: 'chat',
        state: 'open',
        closesAt: '2026-11-24T12:00:00.000Z',
        words: { en: 'Open until midday', cy: 'Ar agor tan ganol dydd' },
      },
      { channel: 'callback', ...closed },
      { channel: 'form', state: 'open' },
    ],
    telephone: closed,
  });
  await server.close();
});

it('does not invent waits, nor doors of nobody', async () => {
  const { server, json } = await open('2026-11-24T10:30:00.000Z');
  expect(JSON.stringify(await json('/v1/councils/ashvale/doors'))).not.toContain('waitSeconds');
  expect(await json('/v1/councils/ashvale/slots')).toEqual({ state: 'known', slots: [] });
  expect(await json('/v1/councils/nowhere/doors')).toMatchObject({ error: { code: 'unknown-council' } });
  await server.close();
});
