/** The councils' store on PostgreSQL. */
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { migratedDatabase, type MigratedDatabase } from '../platform/testing/migrated-database.js';
import { councilStoreContract } from './store.contract.js';
import { createCouncilStore } from './store.sql.js';

let given: MigratedDatabase;
beforeAll(async () => {
  given = await migratedDatabase();
});
afterAll(() => given.close());

describe('councils in PostgreSQL', () => {
  beforeEach(() => given.empty('councils'));
  councilStoreContract(() => createCouncilStore(given.database));
});
