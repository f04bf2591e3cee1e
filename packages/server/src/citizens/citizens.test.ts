/** Citizens' sessions on a real database, by the service and over HTTP. */
import { COUNCIL_KEY } from '@moothall/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCouncils, createCouncilStore } from '../councils/index.js';
import { aLoadedCouncil } from '../councils/testing.js';
import { hashSecret, randomIds } from '../platform/ids.js';
import { migratedDatabase, type MigratedDatabase } from '../platform/testing/migrated-database.js';
import { settableClock } from '../platform/testing/settable-clock.js';
import { testServer } from '../api/testing.js';
import { citizenRoutes } from './http.js';
import { createCitizens } from './service.js';
import { citizenStoreContract } from './store.contract.js';
import { createCitizenStore } from './store.sql.js';

const DAY_MS = 86_400_000;
const publicUrl = 'https://hall.example';
const origin = 'https://www.ashvale.example';
let given: MigratedDatabase;
beforeAll(async () => {
  given = await migratedDatabase();
  const councils = createCouncils({
    store: createCouncilStore(given.database),
    clock: settableClock(),
    publicUrl,
  });
  await councils.save([aLoadedCouncil('ashvale'), aLoadedCouncil('northmarch')]);
});
afterAll(() => given.close());
beforeEach(() => given.empty('citizen_sessions', 'council_keys'));

describe('the store in PostgreSQL', () => {
  citizenStoreContract(() => createCitizenStore(given.database));
});

function open() {
  const clock = settableClock();
  const store = createCitizenStore(given.database);
  const councils = createCouncils({ store: createCouncilStore(given.database), clock, publicUrl });
  return { clock, store, citizens: createCitizens({ store, councils, clock, ids: randomIds }) };
}

describe('sessions', () => {
  it('starts for a page of the council, and knows the citizen again', async () => {
    const { citizens, store } = open();
    const { token, citizenId, expiresAt } = await citizens.start('ashvale', {
      origin,
      councilKey: undefined,
    });
    expect(await citizens.resolve(token)).toEqual({ kind: 'citizen', citizenId, council: 'ashvale' });
    expect(expiresAt).toBe('2026-04-01T09:00:00.000Z');
    // Only the hash is kept.
    expect(await store.findSession(Buffer.from(token))).toBeUndefined();
    expect(await store.findSession(hashSecret(token))).toBeDefined();
  });

  it.each([
    ['an unknown council', 'nowhere', { origin, councilKey: undefined }, 'unknown-council'],
    ['another council’s page', 'northmarch', { origin, councilKey: undefined }, 'origin-not-allowed'],
    [
      'a page without an origin of its own',
      'ashvale',
      { origin: 'null', councilKey: undefined },
      'origin-not-allowed',
    ],
    ['no origin and no key', 'ashvale', { origin: undefined, councilKey: undefined }, 'council-key-required'],
    ['a key that nobody gave', 'ashvale', { origin: undefined, councilKey: 'guess' }, 'council-key-required'],
  ])('refuses %s', async (_what, council, caller, code) => {
    await expect(open().citizens.start(council, caller)).rejects.toMatchObject({ code });
  });

  it('starts for the council of a key only', async () => {
    const { citizens } = open();
    const councilKey = await citizens.addKey('ashvale', 'kiosk');
    await citizens.start('ashvale', { origin: undefined, councilKey });
    await expect(citizens.start('northmarch', { origin: undefined, councilKey })).rejects.toMatchObject({
      code: 'council-key-required',
    });
    // A key is no way round the origin.
    await expect(
      citizens.start('ashvale', { origin: 'https://elsewhere.example', councilKey }),
    ).rejects.toMatchObject({ code: 'origin-not-allowed' });
  });

  it('tells a secret that has ended from what is no secret', async () => {
    const { citizens, clock } = open();
    const { token } = await citizens.start('ashvale', { origin, councilKey: undefined });
    await expect(citizens.resolve('nonsense')).rejects.toMatchObject({ code: 'not-signed-in' });
    clock.advance(30 * DAY_MS);
    await expect(citizens.resolve(token)).rejects.toMatchObject({ code: 'session-expired' });
    expect(await citizens.purge()).toBe(1);
    await expect(citizens.resolve(token)).rejects.toMatchObject({ code: 'session-expired' });
  });

  it('lasts for thirty days after its last use', async () => {
    const { citizens, clock } = open();
    const { token } = await citizens.start('ashvale', { origin, councilKey: undefined });
    for (const days of [29, 29, 29]) {
      clock.advance(days * DAY_MS);
      await citizens.resolve(token);
    }
    clock.advance(30 * DAY_MS);
    await expect(citizens.resolve(token)).rejects.toMatchObject({ code: 'session-expired' });
  });
});

describe('POST /v1/sessions', () => {
  it('answers 201 with the secret, and refusals with their codes', async () => {
    const { citizens } = open();
    const server = await testServer(citizenRoutes({ citizens }));
    const ask = (body: object, headers: Record<string, string>) =>
      server.inject({ method: 'POST', url: '/v1/sessions', headers, payload: body });

    const started = await ask({ council: 'ashvale' }, { origin });
    expect(started.statusCode).toBe(201);
    expect(started.json()).toMatchObject({ token: expect.stringMatching(/^[\w-]{43}$/) });

    const key = await citizens.addKey('ashvale', 'kiosk');
    expect((await ask({ council: 'ashvale' }, { [COUNCIL_KEY]: key })).statusCode).toBe(201);

    const refused = await ask({ council: 'ashvale' }, { origin: 'https://elsewhere.example' });
    expect(refused.statusCode).toBe(403);
    expect(refused.json()).toMatchObject({ error: { code: 'origin-not-allowed' } });
    expect((await ask({ council: 'ashvale', extra: 1 }, { origin })).json()).toMatchObject({
      error: { code: 'malformed-request' },
    });
    await server.close();
  });
});

describe('POST /v1/sessions/end', () => {
  it('ends the session of the secret in its body, and answers the same whoever asks', async () => {
    const { citizens } = open();
    const server = await testServer(citizenRoutes({ citizens }));
    const { token } = await citizens.start('ashvale', { origin, councilKey: undefined });
    const other = await citizens.start('ashvale', { origin, councilKey: undefined });
    const end = (payload: string) =>
      server.inject({
        method: 'POST',
        url: '/v1/sessions/end',
        // As a browser sends text that nobody said more about.
        headers: { 'content-type': 'text/plain;charset=UTF-8', origin },
        payload,
      });
    for (const body of [token, token, 'nonsense']) {
      const answer = await end(body);
      expect([answer.statusCode, answer.body]).toEqual([204, '']);
    }
    await expect(citizens.resolve(token)).rejects.toMatchObject({ code: 'session-expired' });
    await citizens.resolve(other.token);
    await server.close();
  });
});
