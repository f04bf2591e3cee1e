/** For tests: a database of its own with the hall's schema, as the hall opens it. */
import pg from 'pg';
import { createDatabase, type Database } from '../database.js';
import { migrate } from '../migrations.js';
import { testDatabase } from './database.js';

export interface MigratedDatabase {
  readonly database: Database;
  /** The owner's address, for looking past the application's role. */
  readonly ownerUrl: string;
  /** Deletes every row of these tables and of those that refer to them. */
  empty(...tables: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** A test file calls it once, in `beforeAll`, and closes it in `afterAll`. */
export async function migratedDatabase(): Promise<MigratedDatabase> {
  const made = await testDatabase();
  const { ownerUrl } = made;
  await migrate(ownerUrl);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const database = createDatabase({ url: ownerUrl, connections: 5, onIdleError: () => undefined });
  return {
    database,
    ownerUrl,
    async empty(...tables) {
      await owner.query(
        `truncate ${tables.map((table) => owner.escapeIdentifier(table)).join(', ')} cascade`,
      );
    },
    async close() {
      await owner.end();
      await database.close();
      await made.drop();
    },
  };
}
