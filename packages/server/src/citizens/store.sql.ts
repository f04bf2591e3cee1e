/** Citizens' sessions and councils' keys in PostgreSQL: the only file that knows their tables. */
import { sql } from 'kysely';
import type { Database } from '../platform/database.js';
import type { CitizenStore } from './store.js';

export function createCitizenStore(database: Database): CitizenStore {
  return {
    addSession: (tokenHash, { citizenId, council, expiresAt }, at) =>
      database.transaction('hall', async (transaction) => {
        await sql`
          insert into citizen_sessions (token_hash, citizen_id, council_id, started_at, expires_at)
          values (${tokenHash}, ${citizenId}, ${council}, ${at}, ${expiresAt})`.execute(transaction);
      }),

    findSession: (tokenHash) =>
      database.transaction('hall', async (transaction) => {
        const { rows } = await sql<{ citizen_id: string; council_id: string; expires_at: Date }>`
          select citizen_id, council_id, expires_at from citizen_sessions where token_hash = ${tokenHash}`.execute(
          transaction,
        );
        const [row] = rows;
        return row && { citizenId: row.citizen_id, council: row.council_id, expiresAt: row.expires_at };
      }),

    prolongSession: (tokenHash, expiresAt) =>
      database.transaction('hall', async (transaction) => {
        await sql`
          update citizen_sessions set expires_at = greatest(expires_at, ${expiresAt})
          where token_hash = ${tokenHash}`.execute(transaction);
      }),

    endSession: (tokenHash) =>
      database.transaction('hall', async (transaction) => {
        await sql`delete from citizen_sessions where token_hash = ${tokenHash}`.execute(transaction);
      }),

    purgeSessions: (endedBy) =>
      database.transaction('hall', async (transaction) => {
        const done = await sql`delete from citizen_sessions where expires_at <= ${endedBy}`.execute(
          transaction,
        );
        return Number(done.numAffectedRows ?? 0);
      }),

    addKey: (keyHash, { council, name }, at) =>
      database.transaction('hall', async (transaction) => {
        await sql`
          insert into council_keys (key_hash, council_id, name, created_at)
          values (${keyHash}, ${council}, ${name}, ${at})`.execute(transaction);
      }),

    findKey: (keyHash) =>
      database.transaction('hall', async (transaction) => {
        const { rows } = await sql<{ council_id: string }>`
          select council_id from council_keys where key_hash = ${keyHash}`.execute(transaction);
        return rows[0]?.council_id;
      }),
  };
}
