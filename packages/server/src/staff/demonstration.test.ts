/** Demonstration advisers: made once, only on the machine itself, with passwords nobody else can read. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createCouncils, createCouncilStore } from '../councils/index.js';
import { aLoadedCouncil } from '../councils/testing.js';
import { randomIds } from '../platform/ids.js';
import { migratedDatabase, type MigratedDatabase } from '../platform/testing/migrated-database.js';
import { settableClock } from '../platform/testing/settable-clock.js';
import { createDemonstrationAdvisers } from './demonstration.js';
import { createStaff } from './service.js';
import { createStaffStore } from './store.sql.js';

let given: MigratedDatabase;
let dataDirectory: string;
beforeAll(async () => {
  given = await migratedDatabase();
  dataDirectory = await mkdtemp(join(tmpdir(), 'moothall-demonstration-'));
});
afterAll(async () => {
  await given.close();
  await rm(dataDirectory, { recursive: true });
});
beforeEach(() => given.empty('advisers'));

async function open(publicUrl = 'http://localhost:4400') {
  const clock = settableClock();
  const councils = createCouncils({ store: createCouncilStore(given.database), clock, publicUrl });
  await councils.save([aLoadedCouncil('northmarch'), aLoadedCouncil('glanafon')]);
  const staff = createStaff({ store: createStaffStore(given.database), councils, clock, ids: randomIds });
  return { staff, create: () => createDemonstrationAdvisers({ staff, councils, dataDirectory, publicUrl }) };
}

it('makes them once for the councils that are there', async () => {
  const { staff, create } = await open();
  const advisers = await create();
  expect(new Set(advisers.map(({ council }) => council))).toEqual(new Set(['northmarch', 'glanafon']));
  expect(new Set(advisers.map(({ password }) => password)).size).toBe(advisers.length);
  for (const { email, password, displayName } of advisers) {
    expect(password).toMatch(/^([a-z]+-){4}[a-z]+$/);
    expect(await staff.signIn(email, password, '127.0.0.1')).toMatchObject({ displayName });
  }
  expect(await create()).toEqual(advisers);
  const file = join(dataDirectory, 'demonstration.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  // A new database keeps the passwords; a lost file makes new ones.
  await given.empty('advisers');
  expect(await create()).toEqual(advisers);
  await rm(file);
  const [first] = await create();
  expect(first?.password).not.toBe(advisers[0]?.password);
  expect(await readFile(file, 'utf8')).toContain(first?.password);
  await staff.signIn(first?.email ?? '', first?.password ?? '', '127.0.0.1');
});

it.each(['https://hall.example', 'http://192.0.2.1:4400', 'http://127.0.0.1.example'])(
  'makes none where browsers reach the hall as %s',
  async (publicUrl) => {
    const { staff, create } = await open(publicUrl);
    expect(await create()).toEqual([]);
    await expect(staff.signIn('maria@northmarch.example', 'x', '127.0.0.1')).rejects.toMatchObject({
      code: 'sign-in-failed',
    });
  },
);
