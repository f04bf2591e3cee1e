// What a new room of the server consists of: the same few files as every room, with one small thing in it to change.
import { before, namesOf } from './names.mjs';

/**
 * @param {string} name
 * @param {number} migration the number of its migration
 * @returns {{ files: Record<string, string>, edits: Record<string, (text: string) => string> }} by path from the root
 */
export function room(name, migration) {
  const names = namesOf(name);
  const { kebab, pascal, camel, snake, prose, sentence } = names;
  const folder = `packages/server/src/${kebab}`;
  return {
    files: {
      [`${folder}/index.ts`]: `/** ${sentence}: the door of this room. */
export { create${pascal} } from './service.js';
export { create${pascal}Store } from './store.sql.js';
`,
      [`${folder}/${kebab}.ts`]: `/** ${sentence}: what may be noted, decided without a clock and without a database. */

/** The most characters that one note has. */
const NOTE_MAX_CHARACTERS = 500;

/** One note, as it is kept. */
export interface Note {
  readonly id: string;
  readonly text: string;
  readonly notedAt: Date;
}

/** Why a note was not taken. */
export type Refusal = 'field-missing' | 'field-too-long';

/** The note as it is to be kept, or the reason against it. */
export function decide(text: string, id: string, notedAt: Date): Note | Refusal {
  const trimmed = text.trim();
  if (trimmed === '') return 'field-missing';
  if (trimmed.length > NOTE_MAX_CHARACTERS) return 'field-too-long';
  return { id, text: trimmed, notedAt };
}
`,
      [`${folder}/service.ts`]: `/** ${sentence}: load, decide, save. */
import type { Clock } from '../platform/clock.js';
import { HallError } from '../platform/errors.js';
import type { Ids } from '../platform/ids.js';
import { decide, type Note } from './${kebab}.js';
import type { ${pascal}Store } from './store.js';

export interface ${pascal} {
  /** @throws HallError \`field-missing\`, \`field-too-long\` */
  add(council: string, text: string): Promise<Note>;
  /** The council's notes, the latest first. */
  list(council: string): Promise<readonly Note[]>;
}

export interface ${pascal}Parts {
  readonly store: ${pascal}Store;
  readonly clock: Clock;
  readonly ids: Ids;
}

export function create${pascal}({ store, clock, ids }: ${pascal}Parts): ${pascal} {
  return {
    async add(council, text) {
      const decided = decide(text, ids.uuid(), clock.now());
      if (typeof decided === 'string') throw new HallError(decided, { path: '/text' });
      await store.add(council, decided);
      return decided;
    },
    list: (council) => store.list(council),
  };
}
`,
      [`${folder}/store.ts`]: `/** ${sentence}: what this room needs remembered. */
import type { Note } from './${kebab}.js';

export interface ${pascal}Store {
  add(council: string, note: Note): Promise<void>;
  /** The council's, the latest first. */
  list(council: string): Promise<readonly Note[]>;
}
`,
      [`${folder}/store.sql.ts`]: `/** ${sentence} in PostgreSQL: the only file that knows its table. */
import { sql } from 'kysely';
import type { Database } from '../platform/database.js';
import type { ${pascal}Store } from './store.js';

export function create${pascal}Store(database: Database): ${pascal}Store {
  return {
    add: (council, { id, text, notedAt }) =>
      database.transaction({ councils: [council] }, async (transaction) => {
        await sql\`
          insert into ${snake}_notes (id, council_id, text, noted_at)
          values (\${id}, \${council}, \${text}, \${notedAt})\`.execute(transaction);
      }),

    list: (council) =>
      database.transaction({ councils: [council] }, async (transaction) => {
        const { rows } = await sql<{ id: string; text: string; noted_at: Date }>\`
          select id, text, noted_at from ${snake}_notes
          where council_id = \${council} order by noted_at desc, id\`.execute(transaction);
        return rows.map(({ id, text, noted_at }) => ({ id, text, notedAt: noted_at }));
      }),
  };
}
`,
      [`${folder}/store.contract.ts`]: `/** What every implementation of the store of ${prose} keeps. */
import { expect, it } from 'vitest';
import type { ${pascal}Store } from './store.js';

const EARLY = { id: '6f1c2d3e-0000-4000-8000-000000000001', text: 'early', notedAt: new Date('2026-03-02T09:00:00Z') };
const LATE = { id: '6f1c2d3e-0000-4000-8000-000000000002', text: 'late', notedAt: new Date('2026-03-02T10:00:00Z') };

/** @param store an empty one for every test, with the councils \`ashvale\` and \`northmarch\` */
export function ${camel}StoreContract(store: () => ${pascal}Store): void {
  it('gives back what was added, the latest first', async () => {
    await store().add('ashvale', EARLY);
    await store().add('ashvale', LATE);
    expect(await store().list('ashvale')).toEqual([LATE, EARLY]);
  });

  it('shows a council its own and no other', async () => {
    await store().add('ashvale', EARLY);
    expect(await store().list('northmarch')).toEqual([]);
  });
}
`,
      [`${folder}/http.ts`]: `/** ${sentence}, for staff over HTTP. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { ${pascal} } from './service.js';

const NoteShape = Type.Object({
  id: Type.String({ format: 'uuid' }),
  text: Type.String(),
  notedAt: Type.String({ format: 'date-time' }),
});

export function ${camel}Routes({ ${camel} }: { readonly ${camel}: ${pascal} }): FastifyPluginAsyncTypebox {
  return async (server) => {
    server.get(
      '/v1/staff/${kebab}',
      {
        schema: {
          tags: ['${kebab}'],
          summary: '${sentence} of the adviser’s own council',
          operationId: '${camel}',
          response: { 200: Type.Object({ notes: Type.Array(NoteShape) }) },
        },
      },
      async (request) => {
        const { council } = await request.adviser();
        const notes = await ${camel}.list(council.slug);
        return { notes: notes.map((note) => ({ ...note, notedAt: note.notedAt.toISOString() })) };
      },
    );
  };
}
`,
      [`${folder}/${kebab}.test.ts`]: `/** ${sentence} on a real database. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCouncils, createCouncilStore } from '../councils/index.js';
import { aLoadedCouncil } from '../councils/testing.js';
import { randomIds } from '../platform/ids.js';
import { migratedDatabase, type MigratedDatabase } from '../platform/testing/migrated-database.js';
import { settableClock } from '../platform/testing/settable-clock.js';
import { create${pascal} } from './service.js';
import { ${camel}StoreContract } from './store.contract.js';
import { create${pascal}Store } from './store.sql.js';

let given: MigratedDatabase;
beforeAll(async () => {
  given = await migratedDatabase();
  const store = createCouncilStore(given.database);
  const councils = createCouncils({ store, clock: settableClock(), publicUrl: 'https://hall.example' });
  await councils.save([aLoadedCouncil('ashvale'), aLoadedCouncil('northmarch')]);
});
afterAll(() => given.close());
beforeEach(() => given.empty('${snake}_notes'));

describe('the store in PostgreSQL', () => {
  ${camel}StoreContract(() => create${pascal}Store(given.database));
});

describe('${prose}', () => {
  const open = () =>
    create${pascal}({ store: create${pascal}Store(given.database), clock: settableClock(), ids: randomIds });

  it('keeps a note', async () => {
    const note = await open().add('ashvale', ' A blue umbrella ');
    expect(note.text).toBe('A blue umbrella');
    expect(await open().list('ashvale')).toEqual([note]);
  });

  it.each([
    ['', 'field-missing'],
    ['x'.repeat(501), 'field-too-long'],
  ])('refuses a text that cannot be kept', async (text, code) => {
    await expect(open().add('ashvale', text)).rejects.toMatchObject({ code, path: '/text' });
    expect(await open().list('ashvale')).toEqual([]);
  });
});
`,
      [`packages/server/migrations/${String(migration).padStart(4, '0')}-${kebab}.sql`]: `-- ——— ${prose} ———
create table ${snake}_notes (
  id uuid primary key,
  council_id text not null references councils,
  text text not null,
  noted_at timestamptz not null
);
create index ${snake}_notes_council on ${snake}_notes (council_id, noted_at desc);
comment on table ${snake}_notes is 'retention: none';
alter table ${snake}_notes enable row level security;
alter table ${snake}_notes force row level security;
create policy own_council on ${snake}_notes using (council_id = any (moothall_councils()));
grant select, insert, update, delete on ${snake}_notes to moothall_app;
`,
    },
    edits: {
      'packages/server/src/app.ts': (text) => {
        const withImport = before(
          text,
          "from './platform/bus.js'",
          `import { create${pascal}, create${pascal}Store } from './${kebab}/index.js';\nimport { ${camel}Routes } from './${kebab}/http.js';`,
        );
        const made = before(
          withImport,
          '  const embedding = ',
          `  const ${camel} = create${pascal}({ store: create${pascal}Store(database), clock, ids });`,
        );
        return before(made, '    siteRoutes(desk(', `    ${camel}Routes({ ${camel} }),`);
      },
      'packages/tooling/config/layers.mjs': (text) =>
        before(text, '  gateway: ', /-/.test(kebab) ? `  '${kebab}': record,` : `  ${kebab}: record,`),
    },
  };
}
