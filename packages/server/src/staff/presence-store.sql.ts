/** Presence in PostgreSQL: the only file that knows its table. */
import { sql } from 'kysely';
import type { Database } from '../platform/database.js';
import type { PresenceStore } from './presence-store.js';

export function createPresenceStore(database: Database): PresenceStore {
  return {
    renew: (nodeId, adviserIds, expiresAt, now) =>
      database.transaction('hall', async (transaction) => {
        await sql`
          with gone as (delete from presence where expires_at <= ${now} and node_id <> ${nodeId})
          insert into presence (node_id, adviser_id, expires_at)
          select ${nodeId}, a.id, ${expiresAt} from advisers a where a.id = any (${adviserIds}::uuid[])
          on conflict (node_id, adviser_id) do update set expires_at = excluded.expires_at`.execute(
          transaction,
        );
      }),

    leave: (nodeId, adviserId) =>
      database.transaction('hall', async (transaction) => {
        await sql`delete from presence where node_id = ${nodeId} and adviser_id = ${adviserId}`.execute(
          transaction,
        );
      }),

    leaveAll: (nodeId) =>
      database.transaction('hall', async (transaction) => {
        await sql`delete from presence where node_id = ${nodeId}`.execute(transaction);
      }),

    present: (council, now) =>
      database.transaction('hall', async (transaction) => {
        const { rows } = await sql<{ adviser_id: string }>`
          select distinct p.adviser_id from presence p join advisers a on a.id = p.adviser_id
          where a.council_id = ${council} and p.expires_at > ${now}`.execute(transaction);
        return rows.map((row) => row.adviser_id);
      }),
  };
}
