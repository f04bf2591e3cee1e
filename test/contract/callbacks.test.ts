/** A call that somebody asked for is found and changed from another device, by HTTP as a page does it. */
import { randomUUID } from 'node:crypto';
import type { CallFound, OfferedSlot, Slots } from '@moothall/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aLoadedCouncil } from '../../packages/server/src/councils/testing.js';
import { bearer, command, startTestHall, type TestHall } from '../support/hall.js';

const EVERY_DAY = [['00:00', '24:00']] as [string, string][];
const WEEKLY = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, EVERY_DAY]),
);

let hall: TestHall;
beforeAll(async () => {
  hall = await startTestHall();
  await hall.app.councils.save([
    aLoadedCouncil('kestrel-bay', {
      hours: { timeZone: 'Europe/London', weekly: WEEKLY, bankHolidays: 'open' },
      callbackSlots: { daysAhead: 3, windows: [['10:00', '12:00']], perWindow: 1 },
    }),
  ]);
});
afterAll(() => hall.close());

it('moves and cancels from another device, and the places follow', async () => {
  const mine = await hall.citizen('kestrel-bay');
  const [first, second] = await slots();
  if (first === undefined || second === undefined) throw new Error('two times are offered on three days');
  const wanted = command.requestCallback();
  const asked = await hall.command(bearer(mine), {
    ...wanted,
    council: 'kestrel-bay',
    wish: { ...wanted.wish, slot: plain(first) },
  });
  if (!asked.ok) throw new Error(asked.error.code);
  expect((await slots()).map(({ startsAt }) => startsAt)).not.toContain(first.startsAt);

  const wrong = await lookUp(asked.reference, '01632 960 002');
  const unknown = await lookUp('KES-0000-0000', '01632 960 001');
  expect(wrong.status).toBe(404);
  expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body]);
  const found = await lookUp(asked.reference.toLowerCase(), '+44 1632 960001');
  expect(found.headers.get('cache-control')).toBe('no-store');
  const { capability, slot } = found.body as CallFound;
  // In the words in which it was offered.
  expect(slot).toEqual(first);
  expect(JSON.stringify(found.body)).not.toMatch(/Jo|960/);

  const other = await hall.citizen('kestrel-bay');
  const change = { enquiryId: wanted.enquiryId, capability };
  const moved = await hall.command(bearer(other), {
    id: randomUUID(),
    kind: 'move-callback',
    ...change,
    slot: plain(second),
  });
  expect(moved).toMatchObject({ ok: true, reference: asked.reference });
  const left = (await slots()).map(({ startsAt }) => startsAt);
  expect(left).toContain(first.startsAt);
  expect(left).not.toContain(second.startsAt);
  // The capability is for the call: what was said stays with the session that said it.
  const peek = await hall.request(`/v1/enquiries/${wanted.enquiryId}`, { headers: bearer(other) });
  expect(peek.status).toBe(404);

  const cancelled = await hall.command(bearer(other), {
    id: randomUUID(),
    kind: 'cancel-callback',
    ...change,
  });
  expect(cancelled).toMatchObject({ ok: true });
  expect((await slots()).map(({ startsAt }) => startsAt)).toContain(second.startsAt);
  const { body } = await hall.request(`/v1/enquiries/${wanted.enquiryId}`, { headers: bearer(mine) });
  expect(body).toMatchObject({ state: 'closed', callback: { wish: { slot: plain(second) } } });
  expect(await lookUp(asked.reference, '01632 960 001')).toMatchObject({ status: 404, body: wrong.body });
});

async function slots(): Promise<readonly OfferedSlot[]> {
  return ((await hall.request('/v1/councils/kestrel-bay/slots')).body as Slots).slots;
}

function lookUp(reference: string, telephone: string) {
  return hall.request('/v1/councils/kestrel-bay/callbacks/lookup', { body: { reference, telephone } });
}

function plain({ startsAt, endsAt }: OfferedSlot) {
  return { startsAt, endsAt };
}
