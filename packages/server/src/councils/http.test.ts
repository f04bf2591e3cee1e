/** Councils over HTTP. */
import { expect, it } from 'vitest';
import { testServer } from '../api/testing.js';
import { systemClock } from '../platform/clock.js';
import { councilRoutes } from './http.js';
import { createCouncils } from './service.js';
import { aCouncil, aLoadedCouncil } from './testing.js';

const open = () =>
  testServer(
    councilRoutes({
      councils: createCouncils({
        store: {
          all: () =>
            Promise.resolve([
              { ...aLoadedCouncil('ashvale'), mark: '<svg/>' },
              aLoadedCouncil('northmarch', {
                services: [{ id: 'roads', name: { en: 'Roads' }, tier: 'county' }],
              }),
            ]),
          save: () => Promise.reject(new Error('not here')),
        },
        clock: systemClock,
        publicUrl: 'https://hall.example',
      }),
    }),
  );

it('shows the profile, which says nothing of origins or who answers', async () => {
  const server = await open();
  const answer = await server.inject({
    url: '/v1/councils/ashvale',
    headers: { origin: 'https://any.example' },
  });
  expect(answer.json()).toMatchObject({ slug: 'ashvale', theme: aCouncil('ashvale').theme });
  expect(answer.json()).not.toHaveProperty('origins');
  expect(answer.headers['access-control-allow-origin']).toBe('https://any.example');
  const unknown = await server.inject({ url: '/v1/councils/nowhere' });
  expect([unknown.statusCode, unknown.json()]).toMatchObject([404, { error: { code: 'unknown-council' } }]);
  await server.close();
});

it('shows the mark as nothing but a picture, to every page', async () => {
  const server = await open();
  const { headers, body } = await server.inject({ url: '/v1/councils/ashvale/mark.svg' });
  expect(body).toBe('<svg/>');
  expect(headers).toMatchObject({
    'content-type': 'image/svg+xml; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  });
  const none = await server.inject({ url: '/v1/councils/northmarch/mark.svg' });
  expect(none.statusCode).toBe(404);
  expect(none.headers['cross-origin-resource-policy']).toBe('cross-origin');
  await server.close();
});

it('finds services, and lets no shared cache keep what was typed', async () => {
  const server = await open();
  const answer = await server.inject({ url: '/v1/councils/northmarch/services?q=ROAD&locale=cy' });
  expect(answer.json()).toMatchObject({
    state: 'known',
    services: expect.arrayContaining([{ id: 'roads', name: { en: 'Roads' }, responsible: 'other' }]),
  });
  expect(answer.headers['cache-control']).toBe('private, max-age=60');
  const nothing = await server.inject({ url: '/v1/councils/northmarch/services?q=xyzzy' });
  expect(nothing.json()).toEqual({ state: 'known', services: [] });
  const refused = await server.inject({ url: `/v1/councils/northmarch/services?q=${'x'.repeat(201)}` });
  expect(refused.statusCode).toBe(400);
  await server.close();
});
