/** What every table of the schema keeps, those of later migrations included. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migratedDatabase, type MigratedDatabase } from './testing/migrated-database.js';

/** Classes by which a purge goes; a table of another class needs a purge that knows it. */
const RETENTION_CLASSES = ['none', 'session', 'staff', 'enquiry'];

/** Tables that name a council and yet are read without its scope, each with its reason. */
const UNSCOPED: Readonly<Record<string, string>> = {
  councils: 'what a council says of itself is public',
  council_forms: 'public',
  council_marks: 'public',
  council_keys: 'found by the hash of a secret alone',
  citizen_sessions: 'found by the hash of a secret alone',
  advisers: 'read at sign-in, before there is a scope',
  due_work: 'ids and times only; the hall’s worker looks for what is due in all councils',
  feed_heads: 'a number; who writes an enquiry moves the head of a council whose rows they may not read',
};

interface TableRow {
  name: string;
  comment: string | null;
  names_council: boolean;
  row_security: boolean;
  forced: boolean;
  owner: string;
}

let given: MigratedDatabase;
let tables: readonly TableRow[];
beforeAll(async () => {
  given = await migratedDatabase();
  const client = new pg.Client({ connectionString: given.ownerUrl });
  await client.connect();
  const { rows } = await client.query<TableRow>(`
    select c.relname as name, obj_description(c.oid) as comment, c.relrowsecurity as row_security,
      c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname like '%council_id') as names_council
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`);
  await client.end();
  tables = rows;
});
afterAll(() => given.close());

it('every table says what becomes of it', () => {
  expect(tables.length).toBeGreaterThan(10);
  const without = tables.filter(
    ({ comment }) => !RETENTION_CLASSES.some((name) => comment === `retention: ${name}`),
  );
  expect(without.map(({ name, comment }) => `${name}: ${String(comment)}`)).toEqual([]);
});

it('every table with rows of councils is under forced row-level security, or named here with the reason', () => {
  const open = tables.filter(
    ({ name, names_council, row_security, forced, comment }) =>
      (names_council || comment === 'retention: enquiry') && !(row_security && forced) && !(name in UNSCOPED),
  );
  expect(open.map(({ name }) => name)).toEqual([]);
  const unknown = Object.keys(UNSCOPED).filter((name) => !tables.some((table) => table.name === name));
  expect(unknown).toEqual([]);
});

it('the application’s role owns nothing', () => {
  expect(tables.filter(({ owner }) => owner === 'moothall_app')).toEqual([]);
});
