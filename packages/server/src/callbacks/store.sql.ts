/** Tries to look calls up, in PostgreSQL: the only file that knows their table. */
import { sql } from 'kysely';
import type { Database } from '../platform/database.js';
import type { LookupTries } from './store.js';

export function createLookupTries(database: Database): LookupTries {
  return {
    count: (names, at, windowMs) =>
      database.transaction('hall', async (transaction) => {
        const over = new Date(at.getTime() - windowMs);
        // In the order of hashes, so that two tries cannot wait for each other.
        const { rows } = await sql<{ name_hash: Buffer; tries: number }>`
          insert into lookup_tries as t (name_hash, tries, since)
          select name, 1, ${at}::timestamptz from unnest(${names}::bytea[]) as name order by name
          on conflict (name_hash) do update set
            tries = case when t.since <= ${over} then 1 else t.tries + 1 end,
            since = case when t.since <= ${over} then excluded.since else t.since end
          returning name_hash, tries`.execute(transaction);
        return names.map((name) => rows.find((row) => row.name_hash.equals(name))?.tries ?? 0);
      }),

    forgive: (names) =>
      database.transaction('hall', async (transaction) => {
        await sql`
          update lookup_tries set tries = greatest(tries - 1, 0)
          where name_hash in (select name_hash from lookup_tries where name_hash = any (${names}::bytea[]) order by name_hash for update)`.execute(
          transaction,
        );
      }),

    purge: (before) =>
      database.transaction('hall', async (transaction) => {
        await sql`delete from lookup_tries where since < ${before}`.execute(transaction);
      }),
  };
}
