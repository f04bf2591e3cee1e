/** The socket: who gets in, what each side hears, one holder under a race, two nodes as one. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { ErrorBody, Fact, FeedEntry, Outcome } from '@moothall/protocol';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bearer, command, startTestHall, type HallSocket, type TestHall } from '../support/hall.js';

const SOON = { timeout: 5_000, interval: 20 };

let hall: TestHall;
let maria: string;
let tom: string;
let grace: string;
beforeAll(async () => {
  hall = await startTestHall();
  maria = await hall.adviser('Maria', 'northmarch');
  tom = await hall.adviser('Tom', 'northmarch');
  grace = await hall.adviser('Grace', 'kestrel-bay');
});
afterAll(() => hall.close());

describe('the handshake refuses', () => {
  it.each([
    ['another protocol', () => ({ token: 'x'.repeat(43), protocol: 99 }), 'protocol-unsupported'],
    ['nobody', () => ({}), 'not-signed-in'],
    ['a session that is over', () => ({ token: 'A'.repeat(43) }), 'session-expired'],
    [
      'an adviser’s cookie from a page of another origin',
      () => ({ cookie: maria, origin: 'https://www.ashvale.example' }),
      'not-signed-in',
    ],
  ])('%s', async (_name, auth, code) => {
    const socket = hall.socket(auth());
    const [error] = (await once(socket as never, 'connect_error')) as [Error & { data: ErrorBody }];
    expect(error.data.code).toBe(code);
  });
});

describe('watching', () => {
  it('both sides hear the same facts, but for what is the staff’s', async () => {
    const token = await hall.citizen();
    const opened = command.openChat();
    await hall.command(bearer(token), opened);
    const [citizen, adviser] = [await connected(hall, { token }), await connected(hall, { cookie: maria })];
    const [heardByCitizen, heardByAdviser] = [hears(citizen), hears(adviser)];
    for (const socket of [citizen, adviser]) {
      expect(await socket.emitWithAck('watch', { enquiryId: opened.enquiryId, after: 0 })).toMatchObject({
        ok: true,
        head: 2,
      });
    }
    for (const asked of [command.take, command.note, command.post]) {
      expect(await adviser.emitWithAck('command', asked(opened.enquiryId))).toMatchObject({ ok: true });
    }
    await vi.waitFor(() => {
      expect(heardByCitizen.map(({ kind }) => kind)).toEqual(['assigned', 'withheld', 'posted']);
      expect(heardByAdviser.map(({ kind }) => kind)).toEqual(['assigned', 'noted', 'posted']);
    }, SOON);
    expect(JSON.stringify(heardByCitizen)).not.toContain('between us');
  });

  it('shows staff of another council nothing', async () => {
    const opened = command.openChat();
    await hall.command(bearer(await hall.citizen()), opened);
    const socket = await connected(hall, { cookie: grace });
    const refused = (code: string) => ({ ok: false, error: { code } });
    expect(await socket.emitWithAck('watch', { enquiryId: opened.enquiryId, after: 0 })).toMatchObject(
      refused('enquiry-unknown'),
    );
    expect(await socket.emitWithAck('command', command.take(opened.enquiryId))).toMatchObject(
      refused('enquiry-unknown'),
    );
    for (const council of ['ashvale', 'northmarch']) {
      expect(await socket.emitWithAck('watch-feed', { council, after: 0 })).toMatchObject(
        refused('not-allowed'),
      );
    }
  });

  it('passes typing on among those who watch, and to nobody else', async () => {
    const token = await hall.citizen();
    const opened = command.openChat();
    await hall.command(bearer(token), opened);
    const [citizen, adviser, outsider] = [
      await connected(hall, { token }),
      await connected(hall, { cookie: maria }),
      await connected(hall, { cookie: grace }),
    ];
    for (const socket of [citizen, adviser])
      await socket.emitWithAck('watch', { enquiryId: opened.enquiryId, after: 0 });
    const heard: unknown[] = [];
    citizen.on('signal', (signal) => heard.push(signal));
    const [heardByOutsider, heardByAdviser] = [[] as unknown[], [] as unknown[]];
    outsider.on('signal', (signal) => heardByOutsider.push(signal));
    adviser.on('signal', (signal) => heardByAdviser.push(signal));
    const typing = { kind: 'typing', enquiryId: opened.enquiryId, typing: true } as const;
    outsider.emit('signal', typing);
    // Its answer says that the hall has dealt with what the same socket sent before.
    await outsider.emitWithAck('watch', { enquiryId: opened.enquiryId, after: 0 });
    adviser.emit('signal', typing);
    await vi.waitFor(
      () => expect(heard).toMatchObject([{ ...typing, by: { kind: 'adviser', displayName: 'Maria' } }]),
      SOON,
    );
    citizen.emit('signal', typing);
    await vi.waitFor(
      () => expect(heardByAdviser).toMatchObject([{ ...typing, by: { kind: 'citizen' } }]),
      SOON,
    );
    expect(heardByOutsider).toEqual([]);
  });

  it('a feed is heard by the council that answers and by the one that owns, step by step', async () => {
    const helen = await hall.adviser('Helen', 'ashvale');
    const sockets = {
      northmarch: await connected(hall, { cookie: maria }),
      ashvale: await connected(hall, { cookie: helen }),
    };
    const token = await hall.citizen();
    const opened = command.openChat();
    const heard: Record<string, FeedEntry[]> = { northmarch: [], ashvale: [] };
    const heads: Record<string, number> = {};
    for (const council of ['northmarch', 'ashvale'] as const) {
      sockets[council].on('feed', (entry) => heard[council]?.push(entry));
      for (let after = 0; ; after = heads[council] ?? 0) {
        const page = await sockets[council].emitWithAck('watch-feed', { council, after });
        if (!page.ok) throw new Error(page.error.code);
        heads[council] = page.head;
        if (page.head === after) break;
      }
    }
    await hall.command(bearer(token), opened);
    await hall.command(bearer(token), command.post(opened.enquiryId));
    for (const council of ['northmarch', 'ashvale'] as const) {
      const head = heads[council] ?? 0;
      await vi.waitFor(() => expect(heard[council]).toHaveLength(2), SOON);
      expect(heard[council]).toMatchObject([
        { council, position: head + 1, enquiry: { enquiryId: opened.enquiryId, n: 2 } },
        { council, position: head + 2, enquiry: { enquiryId: opened.enquiryId, n: 3 } },
      ]);
    }
  });

  it('the hall’s own page may use the adviser’s cookie', async () => {
    await connected(hall, { cookie: maria, origin: 'http://hall.test' });
  });
});

it('ten enquiries, two advisers, all at once: each has exactly one holder', async () => {
  const [one, two] = [await connected(hall, { cookie: maria }), await connected(hall, { cookie: tom })];
  for (let round = 0; round < 10; round += 1) {
    const opened = command.openChat();
    await hall.command(bearer(await hall.citizen()), opened);
    const outcomes = await Promise.all(
      [one, two].map((socket): Promise<Outcome> =>
        socket.emitWithAck('command', command.take(opened.enquiryId)),
      ),
    );
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'already-taken' } });
  }
});

describe('two nodes on one database', () => {
  let redis: ChildProcess;
  let redisUrl: string;
  let first: TestHall;
  let second: TestHall;
  beforeAll(async () => {
    const port = await freePort();
    redis = spawn(
      process.env['MOOTHALL_REDIS_SERVER'] ?? 'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', ''],
      { stdio: 'pipe' },
    );
    let said = '';
    redis.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    await vi.waitFor(() => expect(said).toContain('Ready'), SOON);
    redisUrl = `redis://127.0.0.1:${String(port)}`;
    first = await startTestHall(redisUrl);
    second = await first.another(redisUrl);
  });
  afterAll(async () => {
    await second.close();
    await first.close();
    redis.kill();
  });

  it('hear each other’s facts, and catch up by number when Redis is gone', async () => {
    const token = await first.citizen();
    const cookie = await first.adviser('Maria', 'northmarch');
    const opened = command.openChat();
    await first.command(bearer(token), opened);
    const [citizen, adviser] = [await connected(first, { token }), await connected(second, { cookie })];
    const heard = hears(citizen);
    await citizen.emitWithAck('watch', { enquiryId: opened.enquiryId, after: 2 });
    expect(await adviser.emitWithAck('command', command.take(opened.enquiryId))).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(heard.map(({ kind }) => kind)).toEqual(['assigned']), SOON);

    const gone = once(redis, 'exit');
    redis.kill('SIGKILL');
    await gone;
    expect(await adviser.emitWithAck('command', command.post(opened.enquiryId, 'still here'))).toMatchObject({
      ok: true,
    });
    const caughtUp = await citizen.emitWithAck('watch', { enquiryId: opened.enquiryId, after: 3 });
    expect(caughtUp).toMatchObject({ ok: true, head: 4, facts: [{ kind: 'posted', text: 'still here' }] });
    expect((await first.request('/readyz')).status).toBe(503);
  });
});

async function connected(at: TestHall, auth: Parameters<TestHall['socket']>[0]): Promise<HallSocket> {
  const socket = at.socket(auth);
  await once(socket as never, 'connect');
  return socket;
}

function hears(socket: HallSocket): Fact[] {
  const heard: Fact[] = [];
  socket.on('fact', (fact) => heard.push(fact));
  return heard;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
