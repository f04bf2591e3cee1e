/** Due work in PostgreSQL: the only file that knows its table. */
import { sql, type Transaction } from 'kysely';
import type { Database, Tables } from './database.js';
import type { DueWork, DueWorkStore } from './due-work.js';

export function createDueWorkStore(database: Database): DueWorkStore {
  return {
    take: (now, again, limit) =>
      database.transaction('hall', async (transaction) => {
        const { rows } = await sql<{ kind: string; subject: string; council_id: string }>`
          update due_work w set due_at = ${again}
          from (select kind, subject from due_work where due_at <= ${now}
                order by due_at limit ${limit} for update skip locked) as due
          where w.kind = due.kind and w.subject = due.subject
          returning w.kind, w.subject, w.council_id`.execute(transaction);
        return rows.map(({ kind, subject, council_id }) => ({ kind, subject, council: council_id }));
      }),
  };
}

/** Says in a transaction of its caller when work is due from now on; `undefined`: not at all. */
export async function setDue(
  transaction: Transaction<Tables>,
  all: readonly (DueWork & { readonly at: Date | undefined })[],
): Promise<void> {
  if (all.length === 0) return;
  const rows = all.map(({ kind, subject, council, at }) => ({
    kind,
    subject,
    council_id: council,
    due_at: at ?? null,
  }));
  await sql`
    with
      the_rows as (
        select * from jsonb_populate_recordset(null::due_work, ${JSON.stringify(rows)}::jsonb)),
      the_ends as (
        delete from due_work w using the_rows r
        where r.due_at is null and w.kind = r.kind and w.subject = r.subject)
    insert into due_work select * from the_rows where due_at is not null
    on conflict (kind, subject) do update set due_at = excluded.due_at`.execute(transaction);
}
