/** Due work on a real database: in time, by one node at a time, and again where it was not done. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { createCouncilStore } from '../councils/index.js';
import { aLoadedCouncil } from '../councils/testing.js';
import { createDueWorkStore, setDue } from './due-work.sql.js';
import { createDueWorker, type DueHandler } from './due-work.js';
import { migratedDatabase, type MigratedDatabase } from './testing/migrated-database.js';
import { settableClock } from './testing/settable-clock.js';

const clock = settableClock();
let given: MigratedDatabase;
beforeAll(async () => {
  given = await migratedDatabase();
  await createCouncilStore(given.database).save([aLoadedCouncil('ashvale')], clock.now());
});
afterAll(() => given.close());
beforeEach(() => given.empty('due_work'));

/** @param inMs from now; `undefined`: never */
async function due(subject: string, inMs: number | undefined): Promise<void> {
  const at = inMs === undefined ? undefined : new Date(clock.now().getTime() + inMs);
  await given.database.transaction('hall', (transaction) =>
    setDue(transaction, [{ kind: 'test', subject, council: 'ashvale', at }]),
  );
}

function worker(handler: DueHandler, onError: (error: unknown) => void = () => undefined) {
  const store = createDueWorkStore(given.database);
  const made = createDueWorker({ store, clock, handlers: { test: handler }, onError });
  onTestFinished(() => made.stop());
  return made;
}

it('is done when it is due, not before, and not where it was taken back', async () => {
  const [now, later, never] = [randomUUID(), randomUUID(), randomUUID()];
  await due(now, 0);
  await due(later, 60_000);
  await due(never, 0);
  await due(never, undefined);
  const done: string[] = [];
  const { run } = worker(async ({ subject }) => {
    done.push(subject);
    await due(subject, undefined);
  });
  await run();
  expect(done).toEqual([now]);
  clock.advance(60_000);
  await run();
  await run();
  expect(done).toEqual([now, later]);
});

it('is done once by many nodes, however much there is', async () => {
  const subjects = Array.from({ length: 120 }, () => randomUUID());
  for (const subject of subjects) await due(subject, 0);
  const done: string[] = [];
  const nodes = Array.from({ length: 4 }, () =>
    worker(async ({ subject }) => {
      done.push(subject);
      await due(subject, undefined);
    }),
  );
  await Promise.all(nodes.map(({ run }) => run()));
  expect(done.sort()).toEqual(subjects.sort());
});

it('comes again where it failed or its node died, and hinders nothing else', async () => {
  const [bad, good] = [randomUUID(), randomUUID()];
  await due(bad, 0);
  await due(good, 0);
  const done: string[] = [];
  const errors: unknown[] = [];
  const { run } = worker(
    async ({ subject }) => {
      done.push(subject);
      if (subject === bad && done.filter((one) => one === bad).length === 1) throw new Error('broken');
      await due(subject, undefined);
    },
    (error) => errors.push(error),
  );
  await run();
  expect([...done].sort()).toEqual([bad, good].sort());
  expect(errors).toHaveLength(1);
  await run();
  expect(done).toHaveLength(2);
  clock.advance(60_000);
  await run();
  expect(done.at(-1)).toBe(bad);
});
