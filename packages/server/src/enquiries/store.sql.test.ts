/** The record's store on PostgreSQL. */
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { createAttachmentStore } from '../attachments/index.js';
import { createCouncilStore } from '../councils/index.js';
import { aLoadedCouncil } from '../councils/testing.js';
import { migratedDatabase, type MigratedDatabase } from '../platform/testing/migrated-database.js';
import { enquiryStoreContract } from './store.contract.js';
import { createEnquiryStore } from './store.sql.js';

let given: MigratedDatabase;
beforeAll(async () => {
  given = await migratedDatabase();
  const councils = ['ashvale', 'northmarch'].map((slug) => aLoadedCouncil(slug));
  await createCouncilStore(given.database).save(councils, new Date());
});
afterAll(() => given.close());

describe('the record in PostgreSQL', () => {
  beforeEach(() => given.empty('enquiries', 'feed_heads', 'attachments', 'file_removals'));
  enquiryStoreContract(
    () => createEnquiryStore(given.database),
    () => createAttachmentStore(given.database),
  );
});
