/** The tries of look-ups in a real PostgreSQL. */
import { afterAll, beforeAll, describe } from 'vitest';
import { migratedDatabase, type MigratedDatabase } from '../platform/testing/migrated-database.js';
import { lookupTriesContract } from './store.contract.js';
import { createLookupTries } from './store.sql.js';
import type { LookupTries } from './store.js';

let given: MigratedDatabase;
let store: LookupTries;
beforeAll(async () => {
  given = await migratedDatabase();
  store = createLookupTries(given.database);
});
afterAll(() => given.close());

describe('in PostgreSQL', () => {
  lookupTriesContract(() => store);
});
