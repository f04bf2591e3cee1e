/** For every table under row-level security, those of later migrations included: another council gets nothing of it. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAttachmentStore } from '../attachments/index.js';
import { anAttachment } from '../attachments/testing.js';
import { createCouncilStore } from '../councils/index.js';
import { aLoadedCouncil } from '../councils/testing.js';
import type { Scope } from '../platform/database.js';
import { migratedDatabase, type MigratedDatabase } from '../platform/testing/migrated-database.js';
import { createEnquiryStore } from './store.sql.js';

/** Tables to which others may add, each with its reason. */
const ADDED_BY_OTHERS: Readonly<Record<string, string>> = {
  feed_entries: 'a citizen’s command makes a step in the feed of whoever answers',
};
const OWN: Scope = { councils: ['ashvale'] };
const OTHERS: readonly (readonly [string, Scope])[] = [
  ['another council', { councils: ['northmarch'] }],
  ['no council', { councils: [] }],
  ['the hall itself', 'hall'],
];
const PERMISSION_DENIED = '42501';

let given: MigratedDatabase;
let owner: pg.Client;
let tables: readonly string[];
beforeAll(async () => {
  given = await migratedDatabase();
  const councils = ['ashvale', 'northmarch'].map((slug) => aLoadedCouncil(slug));
  await createCouncilStore(given.database).save(councils, new Date());
  await openOne();
  await createAttachmentStore(given.database).add(OWN, 'ashvale', anAttachment(), new Date());
  owner = new pg.Client({ connectionString: given.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'council_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity order by 1`);
  tables = rows.map(({ name }) => name);
});
afterAll(async () => {
  await owner.end();
  await given.close();
});

it('each such table has a row here, which its own council sees', async () => {
  expect(tables).toEqual(
    expect.arrayContaining([
      'attachments',
      'commands',
      'enquiries',
      'enquiry_reads',
      'fact_bodies',
      'facts',
      'feed_entries',
    ]),
  );
  for (const table of tables) expect(await count(OWN, table), table).toBeGreaterThan(0);
});

describe.each(OTHERS)('%s', (_name, scope) => {
  it('sees no row', async () => {
    for (const table of tables) expect(await count(scope, table), table).toBe(0);
  });

  it('changes and deletes no row', async () => {
    for (const table of tables) {
      const before = await everything(table);
      for (const statement of [
        sql`update ${sql.table(table)} set council_id = 'northmarch'`,
        sql`delete from ${sql.table(table)}`,
      ]) {
        // Where the role lacks the right it is told so; elsewhere there is nothing it could touch.
        await given.database
          .transaction(scope, async (transaction) => statement.execute(transaction))
          .catch((error: unknown) => {
            expect(error, table).toMatchObject({ code: PERMISSION_DENIED });
          });
      }
      expect(await everything(table), table).toEqual(before);
    }
  });

  it('adds no row', async () => {
    for (const table of tables.filter((name) => !(name in ADDED_BY_OTHERS))) {
      const [row] = await everything(table);
      const adding = given.database.transaction(scope, async (transaction) =>
        sql`insert into ${sql.table(table)} select * from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`.execute(
          transaction,
        ),
      );
      await expect(adding, table).rejects.toMatchObject({ code: PERMISSION_DENIED });
    }
  });
});

async function count(scope: Scope, table: string): Promise<number> {
  return given.database.transaction(scope, async (transaction) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(
      transaction,
    );
    return rows[0]?.n ?? -1;
  });
}

/** Past the application's role. */
async function everything(table: string): Promise<readonly unknown[]> {
  const { rows } = await owner.query<{ row: unknown }>(
    `select to_jsonb(t) as row from ${owner.escapeIdentifier(table)} t order by to_jsonb(t)::text`,
  );
  return rows.map(({ row }) => row);
}

async function openOne(): Promise<void> {
  const commandId = randomUUID();
  const enquiryId = randomUUID();
  const store = createEnquiryStore(given.database);
  await store.append(OWN, [
    {
      principal: 'citizen:1',
      commandId,
      enquiryId,
      payloadHash: Buffer.alloc(32),
      by: { kind: 'citizen' },
      at: new Date(),
      opened: { answeringCouncil: 'ashvale', citizenId: randomUUID() },
      decide: () => ({
        facts: [
          {
            kind: 'opened',
            reference: 'ASH-1',
            council: { slug: 'ashvale', name: 'Ashvale' },
            channel: 'chat',
            locale: 'en',
          },
          { kind: 'posted', text: 'hello', commandId },
        ],
      }),
    },
  ]);
  await store.markRead(OWN, enquiryId, 'citizen', 1);
}
