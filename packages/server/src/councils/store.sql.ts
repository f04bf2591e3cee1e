/** Councils in PostgreSQL: the only file that knows their tables. */
import type { CouncilDefinition, FormDefinition } from '@moothall/protocol';
import { sql, type Transaction } from 'kysely';
import type { Database, Tables } from '../platform/database.js';
import type { CouncilStore, LoadedCouncil } from './store.js';

export function createCouncilStore(database: Database): CouncilStore {
  return {
    all: () =>
      database.transaction('hall', async (transaction) => {
        const { rows } = await sql<{
          definition: CouncilDefinition;
          forms: FormDefinition[];
          mark: string | null;
        }>`
          select c.definition, m.svg as mark, coalesce(f.forms, '[]') as forms
          from councils c
          left join council_marks m on m.council_id = c.id
          left join lateral (
            select jsonb_agg(latest.definition order by latest.form_id) as forms
            from (
              select distinct on (form_id) form_id, definition from council_forms
              where council_id = c.id order by form_id, version desc
            ) latest
          ) f on true
          order by c.id collate "C"`.execute(transaction);
        return rows.map(({ definition, forms, mark }) => ({ definition, forms, mark: mark ?? undefined }));
      }),

    save: (councils, at) => database.transaction('hall', (transaction) => save(transaction, councils, at)),
  };
}

async function save(transaction: Transaction<Tables>, councils: readonly LoadedCouncil[], at: Date) {
  // Nodes that start together save one after the other.
  await sql`select pg_advisory_xact_lock(hashtext('moothall councils'))`.execute(transaction);
  const forms = councils.flatMap(({ definition, forms }) =>
    forms.map((form) => ({
      council_id: definition.slug,
      form_id: form.id,
      version: form.version,
      definition: form,
    })),
  );
  const changed = await sql<{ name: string }>`
    select kept.council_id || '/' || kept.form_id || '/' || kept.version as name
    from council_forms kept
    join jsonb_populate_recordset(null::council_forms, ${JSON.stringify(forms)}::jsonb) given
      using (council_id, form_id, version)
    where kept.definition <> given.definition
    order by name`.execute(transaction);
  const changedVersions = changed.rows.map((row) => row.name);
  if (changedVersions.length > 0) return { changedVersions };

  const definitions = councils.map(({ definition }) => ({ id: definition.slug, definition, changed_at: at }));
  await sql`
    insert into councils select * from jsonb_populate_recordset(null::councils, ${JSON.stringify(definitions)}::jsonb)
    on conflict (id) do update set definition = excluded.definition, changed_at = excluded.changed_at
    where councils.definition <> excluded.definition`.execute(transaction);
  await sql`
    insert into council_forms
    select * from jsonb_populate_recordset(null::council_forms, ${JSON.stringify(forms)}::jsonb)
    on conflict do nothing`.execute(transaction);
  const marks = councils.flatMap(({ definition, mark }) =>
    mark === undefined ? [] : [{ council_id: definition.slug, svg: mark }],
  );
  await sql`
    delete from council_marks where council_id = any (${councils.map(({ definition }) => definition.slug)})
      and council_id <> all (${marks.map((mark) => mark.council_id)})`.execute(transaction);
  await sql`
    insert into council_marks select * from jsonb_populate_recordset(null::council_marks, ${JSON.stringify(marks)}::jsonb)
    on conflict (council_id) do update set svg = excluded.svg`.execute(transaction);
  return { changedVersions };
}
