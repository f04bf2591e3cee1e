/** The supervisor with a real PostgreSQL: folders of every kind, refusals, and what is promised about the server. */
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { StartRefused } from '../start-refused.js';
import { findBinaries, prepareBinaries } from './binaries.js';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './index.js';

const asRoot = process.getuid?.() === 0;
const timeout = 30_000;

let folder: string;
let lines: string[];
let running: EmbeddedPostgres[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moothall-supervisor-'));
  // So that the user PostgreSQL runs as, when the tests run as root, may enter.
  await chmod(folder, 0o755);
  lines = [];
  running = [];
});

afterEach(async () => {
  for (const database of running) await database.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the server', { timeout }, () => {
  it('is durable, checks its pages, sorts the same everywhere, and listens on a socket only', async () => {
    const database = await start('database');
    const setting = (name: string) => ask(database, `SELECT current_setting('${name}') AS answer`);
    expect(await setting('fsync')).toBe('on');
    expect(await setting('synchronous_commit')).toBe('on');
    expect(await setting('full_page_writes')).toBe('on');
    expect(await setting('data_checksums')).toBe('on');
    expect(await setting('server_encoding')).toBe('UTF8');
    expect(await setting('max_connections')).toBe('50');
    const locale = `SELECT datlocprovider::text || ' ' || datlocale AS answer FROM pg_database WHERE datname = 'moothall'`;
    expect(await ask(database, locale)).toBe('b C.UTF-8');
    if (process.platform !== 'win32') expect(await setting('listen_addresses')).toBe('');
    await expect(ask(database, `SELECT 'ŵyn' < 'zebra' COLLATE "cy-x-icu" AS answer`)).resolves.toBe(true);
  });

  it('lets nobody in without the password, and keeps socket and password private', async () => {
    const database = await start('database');
    const wrong = new URL(database.ownerUrl);
    wrong.password = 'guess';
    const client = new pg.Client({ connectionString: wrong.href });
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
    const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
    expect(await mode(join(database.folder, 'owner-password'))).toBe('600');
    if (process.platform !== 'win32') {
      expect(await mode(wrong.searchParams.get('host') ?? '')).toBe('700');
    }
  });

  it('keeps what was written over a stop and a start, at the same address', async () => {
    const first = await start('database');
    await ask(first, `CREATE TABLE kept AS SELECT 'yes' AS answer`);
    await first.stop();
    await first.stop();
    const begun = performance.now();
    const second = await start('database');
    const startMs = performance.now() - begun;
    expect(await ask(second, 'SELECT answer FROM kept')).toBe('yes');
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(startMs).toBeLessThan(5_000);
  });

  it('is started again when it ends by itself, and says so', async () => {
    const heard: string[] = [];
    let isBack = false;
    const database = await start('database', {
      onUnavailable: (reason) => heard.push(reason),
      onAvailable: () => (isBack = true),
    });
    const { pid } = database;
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => isBack, { timeout: 15_000 }).toBe(true);
    expect(heard).toEqual(['SIGKILL']);
    expect(database.pid).not.toBe(pid);
    expect(await ask(database, 'SELECT 1 AS answer')).toBe(1);
  });

  it('comes back though a busy session outlives the killed server', async () => {
    let isBack = false;
    const database = await start('database', { onAvailable: () => (isBack = true) });
    const busy = ask(database, 'SELECT count(*) AS answer FROM generate_series(1, 1000000000)').catch(
      () => 'cut off',
    );
    await expect
      .poll(() =>
        ask(database, `SELECT count(*)::int AS answer FROM pg_stat_activity WHERE query LIKE '%1000000000)'`),
      )
      .toBe(1);
    process.kill(database.pid, 'SIGKILL');
    await expect.poll(() => isBack, { timeout: 15_000 }).toBe(true);
    expect(await busy).toBe('cut off');
    expect(await ask(database, 'SELECT 1 AS answer')).toBe(1);
  });

  it('is stopped when the start is given up', async () => {
    const giveUp = new AbortController();
    const start = startEmbeddedPostgres({
      dataDirectory: join(folder, 'database'),
      log: (line) => {
        lines.push(line);
        giveUp.abort();
      },
      signal: giveUp.signal,
    });
    await expect(start).rejects.toThrow(/aborted/);
    expect(await readdir(join(folder, 'database'))).not.toContain('cluster');
  });
});

describe('folders', { timeout }, () => {
  it.each([
    ['of 200 characters', 'long-'.repeat(40)],
    ['with spaces', "the clerk's own folder, 50 % full"],
    ['with other letters', 'neuadd Glanafôn ✓'],
  ])('work %s', async (_, name) => {
    const database = await start(name);
    expect(await ask(database, 'SELECT 1 AS answer')).toBe(1);
    expect(database.folder).toContain(name);
  });

  it('that PostgreSQL’s user may not enter send the database, and the programs, elsewhere', async (context) => {
    if (!asRoot) context.skip('only root lends PostgreSQL another user');
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const first = await start('closed/database');
    try {
      await ask(first, `CREATE TABLE kept AS SELECT 'yes' AS answer`);
      expect(first.folder).toMatch(/^\/var\/(lib|tmp)\/moothall\//);
      expect(lines.filter((line) => line.includes(first.folder))[0]).toMatch(
        /^PostgreSQL runs as the user .* who may not/,
      );
      await first.stop();

      // Renamed: the database follows. Copied: it does not.
      await rename(closed, join(folder, 'renamed'));
      const second = await start('renamed/database');
      expect(await ask(second, 'SELECT answer FROM kept')).toBe('yes');
      expect(second.folder).toBe(first.folder);
      await second.stop();
      await cp(join(folder, 'renamed'), join(folder, 'copied'), { recursive: true });
      await expectRefusal('copied/database', 'data-folder-moved', /is a copy/);

      await rm(second.folder, { recursive: true });
      await expectRefusal('renamed/database', 'data-folder-moved', /begin with an empty database/);
    } finally {
      await rm(first.folder, { recursive: true, force: true });
    }
  });

  it('with a half-made database are begun again', async () => {
    await mkdir(join(folder, 'database', 'cluster.draft-abc', 'cluster'), { recursive: true });
    await writeFile(join(folder, 'database', 'cluster.draft-abc', 'cluster', 'PG_VERSION'), '18\n');
    const database = await start('database');
    expect(await ask(database, 'SELECT 1 AS answer')).toBe(1);
    expect((await readdir(database.folder)).filter((entry) => entry.includes('draft'))).toEqual([]);
  });

  it('keep their log short', async () => {
    await mkdir(join(folder, 'database'));
    await writeFile(join(folder, 'database', 'postgres.log'), 'x'.repeat(11 * 1024 * 1024));
    const database = await start('database');
    expect((await stat(join(database.folder, 'postgres.log'))).size).toBeLessThan(10_000);
    expect((await stat(join(database.folder, 'postgres.log.1'))).size).toBeGreaterThan(10_000_000);
  });
});

describe('refusals', { timeout }, () => {
  it('of a second hall, until the first has stopped', async () => {
    const first = await start('database');
    await expectRefusal(
      'database',
      'data-folder-in-use',
      new RegExp(`process ${process.pid}\\) already uses`),
    );
    expect(await ask(first, 'SELECT 1 AS answer')).toBe(1);
    await first.stop();
    await start('database');
  });

  it('of another major version, with the way across and nothing changed', async () => {
    const database = await start('database');
    await database.stop();
    await writeFile(join(database.folder, 'cluster', 'PG_VERSION'), '17\n');
    await expectRefusal(
      'database',
      'database-version-differs',
      /PostgreSQL 17.*PostgreSQL 18.*backup.*restore/,
    );
    expect(await readFile(join(database.folder, 'cluster', 'PG_VERSION'), 'utf8')).toBe('17\n');
  });

  it('of a folder that cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    await expectRefusal('file/database', 'data-folder-unwritable', /MOOTHALL_DATA_DIR/);
  });

  it('of a database whose password is gone', async () => {
    const database = await start('database');
    await database.stop();
    await rm(join(database.folder, 'owner-password'));
    await expectRefusal('database', 'database-start-failed', /owner-password is missing/);
  });

  it('of a database that PostgreSQL itself cannot read, in its words', async () => {
    const database = await start('database');
    await database.stop();
    await rm(join(database.folder, 'cluster', 'global', 'pg_control'));
    await expectRefusal('database', 'database-start-failed', /pg_control/);
    // Nothing is left in the temporary folder by a start that failed.
    const socketFolder = new URL(database.ownerUrl).searchParams.get('host') ?? '';
    await expect(stat(socketFolder)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('programs', { timeout }, () => {
  it('get their libraries linked where npm was not allowed to run install scripts', async () => {
    const found = await findBinaries();
    const blocked = { ...found, folder: join(folder, 'native') };
    await cp(found.folder, blocked.folder, {
      recursive: true,
      filter: async (path) => !(await stat(path)).isSymbolicLink() && !path.endsWith('.a'),
      verbatimSymlinks: true,
    });
    const home = { folder, cluster: join(folder, 'cluster'), user: undefined, name: 'moothall-test' };
    const programs = await prepareBinaries(blocked, home, (line) => lines.push(line));
    expect(programs.folder).toBe(blocked.folder);
    expect(await readdir(join(blocked.folder, 'lib'))).toEqual(
      expect.arrayContaining(['libicuuc.so.60', 'libpq.so.5']),
    );
    const links = JSON.parse(await readFile(join(found.folder, 'pg-symlinks.json'), 'utf8')) as {
      target: string;
    }[];
    for (const { target } of links) await stat(join(folder, target));
  });
});

async function start(
  name: string,
  options: Partial<EmbeddedPostgresOptions> = {},
): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({
    dataDirectory: join(folder, name),
    log: (line) => lines.push(line),
    ...options,
  });
  running.push(database);
  return database;
}

async function expectRefusal(name: string, code: string, sentence: RegExp): Promise<void> {
  const refused = await startEmbeddedPostgres({
    dataDirectory: join(folder, name),
    log: (line) => lines.push(line),
  }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StartRefused);
  expect(refused).toMatchObject({ code, message: expect.stringMatching(sentence) as string });
  expect((refused as Error).message).not.toContain('\n');
}

async function ask(database: EmbeddedPostgres, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(question);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}
