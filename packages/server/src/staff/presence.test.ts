/** Who is here, across nodes, on a real database. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createCouncilStore } from '../councils/index.js';
import { aLoadedCouncil } from '../councils/testing.js';
import { randomIds } from '../platform/ids.js';
import { migratedDatabase, type MigratedDatabase } from '../platform/testing/migrated-database.js';
import { settableClock } from '../platform/testing/settable-clock.js';
import { createPresence } from './presence.js';
import { createPresenceStore } from './presence-store.sql.js';
import { createStaffStore } from './store.sql.js';

const [maria, tom, grace] = [randomUUID(), randomUUID(), randomUUID()];
const clock = settableClock();
let given: MigratedDatabase;
beforeAll(async () => {
  given = await migratedDatabase();
  await createCouncilStore(given.database).save(
    [aLoadedCouncil('northmarch'), aLoadedCouncil('kestrel-bay')],
    clock.now(),
  );
  const staff = createStaffStore(given.database);
  for (const [adviserId, council] of [
    [maria, 'northmarch'],
    [tom, 'northmarch'],
    [grace, 'kestrel-bay'],
  ] as const)
    await staff.addAdviser({ adviserId, council, displayName: 'x', email: adviserId }, 'hash', clock.now());
});
afterAll(() => given.close());
beforeEach(() => given.empty('presence'));

const node = () =>
  createPresence({
    store: createPresenceStore(given.database),
    clock,
    ids: randomIds,
    onError: (error) => {
      throw error;
    },
  });

it('counts the places at which an adviser is, on every node', async () => {
  const [here, there] = [node(), node()];
  await here.arrive(maria);
  await here.arrive(maria);
  await there.arrive(maria);
  await there.arrive(tom);
  await there.arrive(grace);
  expect([...(await here.present('northmarch'))].sort()).toEqual([maria, tom].sort());
  await here.leave(maria);
  await there.leave(maria);
  expect(await there.present('northmarch')).toContain(maria);
  await here.leave(maria);
  expect(await there.present('northmarch')).toEqual([tom]);
  await there.close();
  expect(await here.present('northmarch')).toEqual([]);
  await here.close();
});

it('forgets within 30 seconds what a dead node said, and keeps what a live one renews', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const dead = node();
  await dead.arrive(tom);
  vi.clearAllTimers();
  const alive = node();
  await alive.arrive(maria);
  for (const _ of [1, 2, 3]) {
    clock.advance(10_000);
    await vi.advanceTimersByTimeAsync(10_000);
    await vi.waitFor(async () => {
      expect(await alive.present('northmarch')).toContain(maria);
    });
  }
  expect(await alive.present('northmarch')).toEqual([maria]);
  vi.useRealTimers();
  await alive.close();
});
