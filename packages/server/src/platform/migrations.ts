/** Brings the schema up to date: numbered SQL files, each applied once, under a lock that all nodes share. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { StartRefused } from './start-refused.js';

const FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url));
/** Any number will do, as long as it is the same on every node. */
const LOCK = 7_401_855;

/**
 * Applies what is missing, in order, each file in its own transaction. Runs as the owner of the schema.
 * @returns the names of the files it applied
 * @throws StartRefused `migration-changed` where a file differs from what was applied under its name
 */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'moothall migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      `create table if not exists migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    );
    const applied = new Map(
      (await client.query<{ name: string; sha256: string }>('select name, sha256 from migrations')).rows.map(
        (row) => [row.name, row.sha256],
      ),
    );
    const done: string[] = [];
    for (const name of (await readdir(FOLDER)).filter((file) => file.endsWith('.sql')).sort()) {
      const text = await readFile(FOLDER + name, 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      const before = applied.get(name);
      if (before === sha256) continue;
      if (before !== undefined) {
        throw new StartRefused(
          'migration-changed',
          `The migration ${name} differs from the one that this database has applied. Restore the file, and put the change into a new one.`,
        );
      }
      await apply(client, name, text, sha256);
      done.push(name);
    }
    return done;
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, name: string, text: string, sha256: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migrations (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
