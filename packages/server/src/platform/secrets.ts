/** Secrets that every node of the hall shares: made once, kept in the database. */
import { sql } from 'kysely';
import { systemClock } from './clock.js';
import type { Database } from './database.js';
import { randomIds } from './ids.js';

/** The secret of that name; the first node to ask makes it, and all get the same. */
export async function sharedSecret(database: Database, name: string): Promise<string> {
  return database.transaction('hall', async (transaction) => {
    await sql`
      insert into hall_secrets (name, secret, created_at)
      values (${name}, ${randomIds.secret()}, ${systemClock.now()})
      on conflict (name) do nothing`.execute(transaction);
    const { rows } = await sql<{
      secret: string;
    }>`select secret from hall_secrets where name = ${name}`.execute(transaction);
    const [row] = rows;
    if (row === undefined) throw new RangeError(`the secret ${name} was neither kept nor there`);
    return row.secret;
  });
}
