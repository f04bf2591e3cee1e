/** Advisers and their sessions in PostgreSQL: the only file that knows their tables. */
import { sql } from 'kysely';
import type { Database } from '../platform/database.js';
import type { SessionData, StaffStore, StoredAdviser } from './store.js';

interface AdviserRow {
  id: string;
  council_id: string;
  display_name: string;
  email: string;
}

export function createStaffStore(database: Database): StaffStore {
  return {
    addAdviser: ({ adviserId, council, displayName, email }, passwordHash, at) =>
      database.transaction('hall', async (transaction) => {
        const added = await sql`
          insert into advisers (id, council_id, display_name, email, password_hash, created_at)
          values (${adviserId}, ${council}, ${displayName}, ${email}, ${passwordHash}, ${at})
          on conflict (lower(email)) do nothing`.execute(transaction);
        return Number(added.numAffectedRows ?? 0) > 0;
      }),

    findByEmail: (email) =>
      database.transaction('hall', async (transaction) => {
        const { rows } = await sql<AdviserRow & { password_hash: string }>`
          select id, council_id, display_name, email, password_hash from advisers
          where lower(email) = lower(${email})`.execute(transaction);
        const [row] = rows;
        return row && { adviser: toAdviser(row), passwordHash: row.password_hash };
      }),

    find: (adviserId) =>
      database.transaction('hall', async (transaction) => {
        const { rows } = await sql<AdviserRow>`
          select id, council_id, display_name, email from advisers where id = ${adviserId}`.execute(
          transaction,
        );
        return rows[0] && toAdviser(rows[0]);
      }),

    setPassword: (adviserId, passwordHash) =>
      database.transaction('hall', async (transaction) => {
        await sql`update advisers set password_hash = ${passwordHash} where id = ${adviserId}`.execute(
          transaction,
        );
      }),

    saveSession: (idHash, { data, expiresAt }) =>
      database.transaction('hall', async (transaction) => {
        await sql`
          insert into staff_sessions (id, data, expires_at)
          values (${idHash}, ${JSON.stringify(data)}::jsonb, ${expiresAt})
          on conflict (id) do update set data = excluded.data, expires_at = excluded.expires_at`.execute(
          transaction,
        );
      }),

    findSession: (idHash, now) =>
      database.transaction('hall', async (transaction) => {
        const { rows } = await sql<{ data: SessionData; expires_at: Date }>`
          select data, expires_at from staff_sessions where id = ${idHash} and expires_at > ${now}`.execute(
          transaction,
        );
        const [row] = rows;
        return row && { data: row.data, expiresAt: row.expires_at };
      }),

    findAdviserBySession: (idHash, now) =>
      database.transaction('hall', async (transaction) => {
        const { rows } = await sql<AdviserRow>`
          select a.id, a.council_id, a.display_name, a.email
          from staff_sessions s join advisers a on a.id = (s.data ->> 'adviserId')::uuid
          where s.id = ${idHash} and s.expires_at > ${now}`.execute(transaction);
        return rows[0] && toAdviser(rows[0]);
      }),

    deleteSession: (idHash) =>
      database.transaction('hall', async (transaction) => {
        await sql`delete from staff_sessions where id = ${idHash}`.execute(transaction);
      }),

    purgeSessions: (overBy) =>
      database.transaction('hall', async (transaction) => {
        const done = await sql`delete from staff_sessions where expires_at <= ${overBy}`.execute(transaction);
        return Number(done.numAffectedRows ?? 0);
      }),
  };
}

function toAdviser(row: AdviserRow): StoredAdviser {
  return {
    adviserId: row.id,
    council: row.council_id,
    displayName: row.display_name,
    email: row.email,
  };
}
