/** The doors say what the hall knows, and no more. */
import { expect, it } from 'vitest';
import { testServer } from '../api/testing.js';
import { aCouncil } from '../councils/testing.js';
import { HallError } from '../platform/errors.js';
import { availabilityRoutes } from './http.js';
import { createAvailability } from './service.js';

it('does not invent waits or slots', async () => {
  const get = (slug: string) =>
    slug === 'ashvale' ? Promise.resolve(aCouncil(slug)) : Promise.reject(new HallError('unknown-council'));
  const availability = createAvailability({ councils: { get } });
  const server = await testServer(availabilityRoutes({ availability }));
  const json = async (url: string) => (await server.inject({ url })).json<unknown>();
  expect(await json('/v1/councils/ashvale/doors')).toEqual({
    doors: [
      { channel: 'chat', state: 'unknown' },
      { channel: 'callback', state: 'unknown' },
      { channel: 'form', state: 'open' },
    ],
  });
  expect(await json('/v1/councils/ashvale/slots')).toEqual({ state: 'unknown', slots: [] });
  expect(await json('/v1/councils/nowhere/doors')).toMatchObject({ error: { code: 'unknown-council' } });
  await server.close();
});
