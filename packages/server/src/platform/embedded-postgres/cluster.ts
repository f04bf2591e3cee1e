/** PostgreSQL's data directory: made once, whole or not at all, and refused when another major version made it. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { StartRefused } from '../start-refused.js';
import type { Binaries } from './binaries.js';
import { writeWhole, type DatabaseHome } from './database-home.js';
import { environment } from './postmaster.js';

const run = promisify(execFile);

export const OWNER = 'owner';

/** The major version of the database in that home; undefined where there is none yet. */
export async function clusterVersion(home: DatabaseHome): Promise<number | undefined> {
  try {
    return Number.parseInt(await readFile(join(home.cluster, 'PG_VERSION'), 'utf8'), 10);
  } catch {
    return undefined;
  }
}

/** Refuses with `database-version-differs`, saying the way across. */
export function checkVersion(home: DatabaseHome, found: number, expected: number): void {
  if (found === expected) return;
  throw new StartRefused(
    'database-version-differs',
    `The database in ${home.folder} was made by PostgreSQL ${found}, this release brings PostgreSQL ${expected}. Nothing was changed. Make a backup with the release that made it (npx moothall backup FILE), then restore it with this one into a new data folder (npx moothall restore FILE).`,
  );
}

/**
 * Makes the data directory. initdb works in a folder beside it that is renamed when all is written and synced, so a
 * start that was killed half way leaves only a draft, which the next one removes.
 */
export async function createCluster(
  home: DatabaseHome,
  binaries: Binaries,
  signal?: AbortSignal,
): Promise<void> {
  const password = await ownerPassword(home, { make: true });
  const draft = await mkdtemp(join(home.folder, DRAFT));
  try {
    const passwordFile = join(draft, 'password');
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    const cluster = join(draft, 'cluster');
    await mkdir(cluster, { mode: 0o700 });
    if (home.user !== undefined) {
      for (const path of [draft, passwordFile, cluster]) await chown(path, home.user.uid, home.user.gid);
    }
    await initdb(home, binaries, cluster, passwordFile, signal);
    await rename(cluster, home.cluster);
    await syncFolder(home.folder);
  } finally {
    await rm(draft, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** Removes what starts that were killed during initdb left behind. */
export async function removeDrafts(home: DatabaseHome): Promise<void> {
  for (const entry of await readdir(home.folder)) {
    if (!entry.startsWith(DRAFT)) continue;
    // An initdb that outlived its hall may still write there; then the start after this one removes it.
    await rm(join(home.folder, entry), { recursive: true, force: true, maxRetries: 3 }).catch(
      () => undefined,
    );
  }
}

/** The password of the role `owner`: generated, and kept in a file that only the hall's user may read. */
export async function ownerPassword(home: DatabaseHome, options: { make: boolean }): Promise<string> {
  const file = join(home.folder, 'owner-password');
  const kept = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  if (kept.trim() !== '') return kept.trim();
  if (!options.make) {
    throw new StartRefused(
      'database-start-failed',
      `The file ${file} is missing, and without it nobody can sign in to the database beside it. Bring it back from where the folder was copied from.`,
    );
  }
  const password = randomBytes(24).toString('hex');
  await writeWhole(file, `${password}\n`, 0o600);
  return password;
}

const DRAFT = 'cluster.draft-';

async function initdb(
  home: DatabaseHome,
  binaries: Binaries,
  cluster: string,
  passwordFile: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${cluster}`,
        `--username=${OWNER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Code-point order and Unicode case rules from PostgreSQL itself: an index made here is right on any other
        // machine, whatever its C library. Names are sorted for people with an explicit ICU collation.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--data-checksums',
        '--no-instructions',
      ],
      {
        cwd: '/',
        ...environment(),
        ...(home.user === undefined ? {} : { uid: home.user.uid, gid: home.user.gid }),
        ...(signal === undefined ? {} : { signal }),
      },
    );
  } catch (cause) {
    signal?.throwIfAborted();
    throw explain(cause, home, binaries);
  }
}

function explain(cause: unknown, home: DatabaseHome, binaries: Binaries): StartRefused {
  const { code, stderr } = cause as { code?: unknown; stderr?: string };
  const said = lastErrorLine(stderr ?? '') ?? String(cause);
  if (code === 'ENOENT' || code === 'EACCES' || code === 127) {
    return new StartRefused(
      'database-binaries-missing',
      `PostgreSQL's programs in ${binaries.folder} do not run on this machine (${said}). They need a Linux with glibc, macOS or Windows; elsewhere set MOOTHALL_DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
  if (/no space left|disk quota exceeded/i.test(stderr ?? '')) return storageFull(home, cause);
  return new StartRefused(
    /permission denied|read-only file system/i.test(stderr ?? '')
      ? 'data-folder-unwritable'
      : 'database-start-failed',
    `PostgreSQL could not make its files in ${home.folder}: ${said}`,
    { cause },
  );
}

export function storageFull(home: DatabaseHome, cause?: unknown): StartRefused {
  return new StartRefused(
    'database-storage-full',
    `There is no space left for the database in ${home.folder}. Free some space there.`,
    { cause },
  );
}

/** The last line that says what went wrong, without its time stamp, process number and level. */
export function lastErrorLine(output: string): string | undefined {
  const lines = output.split('\n').filter((line) => /(FATAL|PANIC|ERROR|error|could not)\b.*:/i.test(line));
  return lines
    .at(-1)
    ?.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '')
    .trim();
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there the rename itself is journalled.
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
