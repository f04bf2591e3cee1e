/** The store of files on PostgreSQL. */
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { createCouncilStore } from '../councils/index.js';
import { aLoadedCouncil } from '../councils/testing.js';
import { migratedDatabase, type MigratedDatabase } from '../platform/testing/migrated-database.js';
import { attachmentStoreContract } from './store.contract.js';
import { createAttachmentStore } from './store.sql.js';

let given: MigratedDatabase;
beforeAll(async () => {
  given = await migratedDatabase();
  const councils = ['ashvale', 'northmarch'].map((slug) => aLoadedCouncil(slug));
  await createCouncilStore(given.database).save(councils, new Date());
});
afterAll(() => given.close());

describe('files in PostgreSQL', () => {
  beforeEach(() => given.empty('attachments', 'file_removals'));
  attachmentStoreContract(() => createAttachmentStore(given.database));
});
