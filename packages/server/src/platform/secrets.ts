/** Secrets that every node of the hall shares: made once, kept in the database. */
import { timingSafeEqual } from 'node:crypto';
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

/** Whether a signature that was given is the right one; how long it takes says nothing of where they differ. */
export function isSignature(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
