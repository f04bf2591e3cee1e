/** How things stand, and what happens by itself: places, presence, reading, and the end of a silent chat. */
import { once } from 'node:events';
import type { Fact, Signal, Watched } from '@moothall/protocol';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bearer, command, staff, startTestHall, type HallSocket, type TestHall } from '../support/hall.js';

const SOON = { timeout: 20_000, interval: 50 };

let hall: TestHall;
let owner: pg.Client;
let maria: string;
beforeAll(async () => {
  hall = await startTestHall();
  owner = new pg.Client({ connectionString: hall.given.ownerUrl });
  await owner.connect();
  maria = await hall.adviser('Maria', 'northmarch');
});
afterAll(async () => {
  await owner.end();
  await hall.close();
});

/** A citizen's chat, watched on a socket of its own. */
async function chat() {
  const token = await hall.citizen();
  const opened = command.openChat();
  await hall.command(bearer(token), opened);
  return { ...(await watching({ token }, opened.enquiryId)), token };
}

async function watching(auth: { token?: string; cookie?: string }, enquiryId: string) {
  const socket: HallSocket = hall.socket(auth);
  await once(socket as never, 'connect');
  const signals: Signal[] = [];
  const facts: Fact[] = [];
  socket.on('signal', (signal) => signals.push(signal));
  socket.on('fact', (fact) => facts.push(fact));
  const watch = async (): Promise<Extract<Watched, { ok: true }>> => {
    const page = await socket.emitWithAck('watch', { enquiryId, after: 0 });
    if (!page.ok) throw new Error(page.error.code);
    return page;
  };
  return { enquiryId, socket, signals, facts, watch, page: await watch() };
}

describe('a citizen who waits', () => {
  it('is told their place at once, and the next one when somebody before them is answered', async () => {
    const first = await chat();
    const second = await chat();
    const before = second.page.standing?.place ?? 0;
    expect(before).toBe((first.page.standing?.place ?? 0) + 1);
    expect(await hall.command(staff(maria), command.take(first.enquiryId))).toMatchObject({ ok: true });
    const told = { kind: 'place', enquiryId: second.enquiryId, place: before - 1 };
    await vi.waitFor(() => expect(second.signals).toContainEqual(told), SOON);
    expect((await first.watch()).standing).not.toHaveProperty('place');
  });

  it('is told whether an adviser is there', async () => {
    const citizen = await chat();
    const adviser = await watching({ cookie: maria }, citizen.enquiryId);
    await vi.waitFor(async () => expect((await citizen.watch()).standing?.present).toBe(true), SOON);
    await vi.waitFor(
      () =>
        expect(adviser.signals).toContainEqual({
          kind: 'presence',
          enquiryId: citizen.enquiryId,
          who: 'citizen',
          present: true,
        }),
      SOON,
    );
    citizen.socket.close();
    await vi.waitFor(
      () => expect(adviser.signals.at(-1)).toMatchObject({ kind: 'presence', present: false }),
      SOON,
    );
    adviser.socket.close();
  });
});

it('what each side has read is told to the other, outlives a reload, and counts for the holder only', async () => {
  const citizen = await chat();
  const { enquiryId } = citizen;
  const adviser = await watching({ cookie: maria }, enquiryId);
  const read = (n: number) => ({ kind: 'read', enquiryId, n }) as const;
  adviser.socket.emit('signal', read(2));
  await hall.command(staff(maria), command.take(enquiryId));
  citizen.socket.emit('signal', read(2));
  const byCitizen = { ...read(2), who: 'citizen' };
  await vi.waitFor(() => expect(adviser.signals).toContainEqual(byCitizen), SOON);
  adviser.socket.emit('signal', read(99));
  await vi.waitFor(() => expect(citizen.signals).toContainEqual({ ...read(3), who: 'adviser' }), SOON);
  const reloaded = await watching({ token: citizen.token }, enquiryId);
  expect(reloaded.page.standing?.read).toEqual({ citizen: 2, adviser: 3 });
  const { body } = await hall.request(`/v1/enquiries/${enquiryId}/facts?after=0`, {
    headers: bearer(citizen.token),
  });
  expect(body).toMatchObject({ head: 3, standing: { read: { citizen: 2, adviser: 3 } } });
});

it('a chat whose citizen is silent is warned of, goes on where they stay, and ends where they do not', async () => {
  const citizen = await chat();
  const { enquiryId } = citizen;
  for (const asked of [command.take(enquiryId), command.post(enquiryId)])
    expect(await hall.command(staff(maria), asked)).toMatchObject({ ok: true });
  const kinds = () => citizen.facts.map(({ kind }) => kind);
  /** As if so much time had gone by. */
  const later = async (minutes: number) => {
    await owner.query(
      `update enquiries set silent_since = silent_since - make_interval(mins => $2),
         closes_at = closes_at - make_interval(mins => $2) where id = $1`,
      [enquiryId, minutes],
    );
    await owner.query(`update due_work set due_at = due_at - make_interval(mins => $2) where subject = $1`, [
      enquiryId,
      minutes,
    ]);
  };
  await later(20);
  await vi.waitFor(() => expect(kinds()).toEqual(['assigned', 'posted', 'warned']), SOON);
  const warned = citizen.facts.at(-1);
  if (warned?.kind !== 'warned') throw new Error('no warning');
  expect(Date.parse(warned.closesAt) - Date.parse(warned.at)).toBe(5 * 60_000);
  expect(await hall.command(bearer(citizen.token), command.stay(enquiryId))).toMatchObject({ ok: true });
  await later(20);
  await vi.waitFor(() => expect(kinds().slice(3)).toEqual(['stayed', 'warned']), SOON);
  await later(5);
  await vi.waitFor(() => expect(citizen.facts.at(-1)).toMatchObject({ kind: 'closed' }), SOON);
  expect(citizen.facts.at(-1)).toMatchObject({
    outcome: 'citizen-left',
    by: { kind: 'hall', reason: 'silence' },
  });
  const { rows } = await owner.query('select from due_work where subject = $1', [enquiryId]);
  expect(rows).toEqual([]);
  const rating = { ...command.rate(enquiryId), score: 6 };
  expect(await hall.command(bearer(citizen.token), rating as never)).toMatchObject({
    ok: false,
    error: { code: 'malformed-command' },
  });
  expect(await hall.command(bearer(citizen.token), command.rate(enquiryId))).toMatchObject({ ok: true });
  expect(await hall.command(bearer(citizen.token), command.rate(enquiryId))).toMatchObject({
    ok: false,
    error: { code: 'already-rated' },
  });
}, 60_000);
