/** For tests: an empty database of its own, on the one real PostgreSQL server that a test run shares. */
import { randomBytes } from 'node:crypto';

import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser's address on the run's server; from `packages/server/vitest.global.ts`. */
    databaseOwnerUrl: string;
  }
}

export interface TestDatabase {
  /** The address of the new database, for the server's owner. */
  readonly ownerUrl: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** Makes an empty database; a test file calls it once, in `beforeAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('databaseOwnerUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  // From template0, which nobody can be connected to; so files that begin together do not wait for each other.
  await run(server, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    ownerUrl: url.href,
    drop: () => run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
