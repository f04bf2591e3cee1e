/** Once a test run: the PostgreSQL server that every `testDatabase()` is made on. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { startEmbeddedPostgres } from './src/platform/embedded-postgres/index.js';
import type {} from './src/platform/testing/database.js';

let stop: (() => Promise<void>) | undefined;

/** Takes the server of MOOTHALL_TEST_DATABASE_URL (a superuser's address), else starts an embedded one. */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env['MOOTHALL_TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') {
    project.provide('databaseOwnerUrl', given);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'moothall-tests-'));
  // As root, PostgreSQL runs as another user, who must be able to enter.
  await chmod(folder, 0o755);
  const database = await startEmbeddedPostgres({
    dataDirectory: join(folder, 'database'),
    log: () => undefined,
    maxConnections: 200,
  });
  project.provide('databaseOwnerUrl', database.ownerUrl);
  stop = async () => {
    await database.stop();
    for (const path of [database.folder, folder]) await rm(path, { recursive: true, force: true });
  };
}

export async function teardown(): Promise<void> {
  await stop?.();
}
