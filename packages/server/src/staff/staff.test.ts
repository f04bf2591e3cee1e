/** Signing in on a real database, by the service and over HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testServer } from '../api/testing.js';
import { createCouncils, createCouncilStore } from '../councils/index.js';
import { aLoadedCouncil } from '../councils/testing.js';
import { randomIds } from '../platform/ids.js';
import { sharedSecret } from '../platform/secrets.js';
import { migratedDatabase, type MigratedDatabase } from '../platform/testing/migrated-database.js';
import { settableClock } from '../platform/testing/settable-clock.js';
import { staffRoutes } from './http.js';
import { createStaff } from './service.js';
import { createStaffSessions } from './sessions.js';
import { staffStoreContract } from './store.contract.js';
import { createStaffStore } from './store.sql.js';

const publicUrl = 'https://hall.example';
const MARIA = {
  council: 'northmarch',
  displayName: 'Maria',
  email: 'maria@northmarch.example',
  password: 'correct horse',
};
const councils = () =>
  createCouncils({ store: createCouncilStore(given.database), clock: settableClock(), publicUrl });
let given: MigratedDatabase;
let secret: string;
beforeAll(async () => {
  given = await migratedDatabase();
  secret = await sharedSecret(given.database, 'staff-sessions');
  await councils().save([
    aLoadedCouncil('ashvale', { answeredBy: 'northmarch' }),
    aLoadedCouncil('northmarch'),
  ]);
});
afterAll(() => given.close());
beforeEach(() => given.empty('advisers', 'staff_sessions'));

describe('the store in PostgreSQL', () => {
  staffStoreContract(() => createStaffStore(given.database));
});

it('has one secret for all nodes', async () => {
  const asked = await Promise.all([1, 2, 3].map(() => sharedSecret(given.database, 'another')));
  expect(new Set(asked).size).toBe(1);
  expect(asked[0]).not.toBe(secret);
});

function open() {
  const clock = settableClock();
  const store = createStaffStore(given.database);
  const staff = createStaff({ store, councils: councils(), clock, ids: randomIds });
  return { clock, store, staff, sessions: createStaffSessions({ store, staff, clock, publicUrl, secret }) };
}

describe('signing in', () => {
  it('takes the right password for the account, and no other', async () => {
    const { staff, store } = open();
    expect(await staff.add(MARIA)).toBe(true);
    expect(await staff.add(MARIA)).toBe(false);
    const adviser = await staff.signIn(' MARIA@northmarch.example ', MARIA.password, '192.0.2.1');
    expect(adviser).toEqual({
      kind: 'adviser',
      adviserId: expect.any(String) as string,
      displayName: 'Maria',
      council: { slug: 'northmarch', name: 'Northmarch Council' },
    });
    for (const [email, password] of [
      [MARIA.email, 'Correct horse'],
      ['nobody@northmarch.example', MARIA.password],
    ] as const)
      await expect(staff.signIn(email, password, '192.0.2.1')).rejects.toMatchObject({
        code: 'sign-in-failed',
      });
    expect((await store.findByEmail(MARIA.email))?.passwordHash).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    );
  });

  it('takes as long for an account that does not exist', async () => {
    const { staff } = open();
    await staff.add(MARIA);
    const time = async (email: string) => {
      const runs: number[] = [];
      for (let run = 0; run < 5; run += 1) {
        const start = performance.now();
        await staff.signIn(email, 'wrong', `192.0.2.${String(run)}`).catch(() => undefined);
        runs.push(performance.now() - start);
      }
      return Math.min(...runs);
    };
    await time('warm@up.example');
    const [known, unknown] = [await time(MARIA.email), await time('nobody@northmarch.example')];
    // Hashing is most of it; without it the unknown account is many times faster.
    expect(unknown).toBeGreaterThan(known / 3);
  });

  it('slows guessing down, and does not lock the owner out', async () => {
    const { staff, clock } = open();
    await staff.add(MARIA);
    const guess = () => staff.signIn(MARIA.email, 'guess', '192.0.2.66').catch((error: unknown) => error);
    for (let tries = 0; tries < 10; tries += 1)
      expect(await guess()).toMatchObject({ code: 'sign-in-failed' });
    expect(await guess()).toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 15 * 60 });
    await staff.signIn(MARIA.email, MARIA.password, '192.0.2.1');
    clock.advance(15 * 60_000);
    expect(await guess()).toMatchObject({ code: 'sign-in-failed' });
  });

  it('shows the desk the adviser’s feed and every council they answer for', async () => {
    const { staff } = open();
    await staff.add(MARIA);
    const maria = await staff.signIn(MARIA.email, MARIA.password, '192.0.2.1');
    expect(await staff.profile(maria)).toMatchObject({
      displayName: 'Maria',
      email: MARIA.email,
      council: 'northmarch',
      feeds: ['northmarch'],
      councils: [
        { slug: 'northmarch', colours: { primary: '#1d3557', onPrimary: '#ffffff' } },
        { slug: 'ashvale', name: 'Ashvale Council' },
      ],
    });
  });
});

describe('over HTTP', () => {
  async function openHttp(url = publicUrl) {
    const opened = open();
    const sessions = createStaffSessions({ ...opened, publicUrl: url, secret });
    await opened.staff.add(MARIA);
    const server = await testServer(staffRoutes({ staff: opened.staff, sessions, publicUrl: url }));
    const signIn = (headers: Record<string, string> = { origin: url }, password = MARIA.password) =>
      server.inject({
        method: 'POST',
        url: '/v1/staff/sign-in',
        headers,
        payload: { email: MARIA.email, password },
      });
    return { ...opened, sessions, server, signIn };
  }
  const cookieOf = (answer: { headers: { 'set-cookie'?: string | string[] | undefined } }) =>
    String(answer.headers['set-cookie']).split(';')[0] ?? '';

  it('gives a cookie that only this origin’s pages can use, and knows the adviser by it', async () => {
    const { server, signIn, sessions } = await openHttp();
    const answer = await signIn();
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ displayName: 'Maria' });
    const header = String(answer.headers['set-cookie']);
    expect(header).toMatch(/^__Host-moothall=/);
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']) expect(header).toContain(part);
    expect(header).not.toMatch(/domain/i);

    const cookie = cookieOf(answer);
    const me = await server.inject({ url: '/v1/staff/me', headers: { cookie } });
    expect(me.json()).toMatchObject({ email: MARIA.email });
    expect(me.headers['set-cookie']).toBeUndefined();
    expect(await sessions.adviserOfCookie(`other=1; ${cookie}`)).toMatchObject({ displayName: 'Maria' });
    expect(await sessions.adviserOfCookie(cookie.replace(/.$/, '_'))).toBeUndefined();
    expect(await sessions.adviserOfCookie(undefined)).toBeUndefined();
    await server.close();
  });

  it('uses a plain name on a loopback address without TLS', async () => {
    const { server, signIn } = await openHttp('http://localhost:4400');
    const header = String((await signIn()).headers['set-cookie']);
    expect(header).toMatch(/^moothall=/);
    expect(header).not.toContain('Secure');
    expect(header).toContain('SameSite=Strict');
    await server.close();
  });

  it('makes a new session at each sign-in', async () => {
    const { server, signIn } = await openHttp();
    const first = cookieOf(await signIn());
    const second = cookieOf(await signIn({ origin: publicUrl, cookie: first }));
    expect(second).not.toBe(first);
    const me = await server.inject({ url: '/v1/staff/me', headers: { cookie: first } });
    expect(me.json()).toMatchObject({ error: { code: 'not-signed-in' } });
    await server.close();
  });

  it('ends a session at sign-out, and twelve hours after sign-in', async () => {
    const { server, signIn, clock } = await openHttp();
    const cookie = cookieOf(await signIn());
    const out = await server.inject({
      method: 'POST',
      url: '/v1/staff/sign-out',
      headers: { cookie, origin: publicUrl },
    });
    expect(out.statusCode).toBe(204);
    expect(String(out.headers['set-cookie'])).toMatch(
      /^__Host-moothall=;.*(Expires=Thu, 01 Jan 1970|Max-Age=0)/,
    );
    const me = (cookie: string) => server.inject({ url: '/v1/staff/me', headers: { cookie } });
    expect((await me(cookie)).statusCode).toBe(401);

    const again = cookieOf(await signIn());
    clock.advance(12 * 3_600_000 - 1);
    expect((await me(again)).statusCode).toBe(200);
    clock.advance(1);
    expect((await me(again)).statusCode).toBe(401);
    await server.close();
  });

  it('gives no cookie to whoever fails, and none to visitors', async () => {
    const { server, signIn } = await openHttp();
    const failed = await signIn({ origin: publicUrl }, 'wrong');
    expect(failed.json()).toMatchObject({ error: { code: 'sign-in-failed' } });
    expect(failed.headers['set-cookie']).toBeUndefined();
    const visitor = await server.inject({ url: '/v1/staff/me' });
    expect(visitor.statusCode).toBe(401);
    expect(visitor.headers['set-cookie']).toBeUndefined();
    await server.close();
  });

  it('says when to come again to whoever guesses many times, at once too', async () => {
    const { server, signIn } = await openHttp();
    const guesses = Array.from({ length: 12 }, () => signIn({ origin: publicUrl }, 'guess'));
    const answers = await Promise.all(guesses);
    const refused = answers.filter(({ statusCode }) => statusCode === 429);
    expect(refused.map(({ headers }) => headers['retry-after'])).toEqual(['900', '900']);
    expect((await signIn()).statusCode).toBe(429);
    await server.close();
  });

  it('refuses pages of other origins', async () => {
    const { server, signIn } = await openHttp();
    for (const headers of [{ origin: 'https://evil.hall.example' }, { 'sec-fetch-site': 'same-site' }]) {
      const answer = await signIn(headers);
      expect(answer.json()).toMatchObject({ error: { code: 'origin-not-allowed' } });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    await server.close();
  });
});
