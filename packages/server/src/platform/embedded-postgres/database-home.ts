/** Where the database's files are: in the data folder, or, where PostgreSQL's user cannot reach that, elsewhere. */
import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, realpath, rename, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { StartRefused } from '../start-refused.js';
import { chooseSystemUser, mayUse, type SystemUser } from './system-user.js';

export interface DatabaseHome {
  /** The folder that holds everything of the database: `cluster/`, `owner-password`, `postgres.log`. */
  readonly folder: string;
  /** PostgreSQL's data directory, which exists only once it is complete. */
  readonly cluster: string;
  /** The user PostgreSQL runs as, where that is not the hall's own. */
  readonly user: SystemUser | undefined;
  /** `moothall-` and a hash of the data folder: names the socket folder and marks every process of this database. */
  readonly name: string;
}

/** Makes the folder (or refuses with `data-folder-unwritable`) and returns its real path. */
export async function makeDataFolder(dataDirectory: string): Promise<string> {
  try {
    // Searchable by others only where PostgreSQL runs as another user; what is inside guards itself.
    await mkdir(dataDirectory, { recursive: true, mode: process.getuid?.() === 0 ? 0o755 : 0o700 });
    return await realpath(dataDirectory);
  } catch (cause) {
    throw new StartRefused(
      'data-folder-unwritable',
      `The data folder ${dataDirectory} cannot be made (${(cause as NodeJS.ErrnoException).code ?? String(cause)}). Give the hall a folder it may write to with MOOTHALL_DATA_DIR.`,
      { cause },
    );
  }
}

/** Finds or chooses the database's home. To be called with the hall's lock held. */
export async function findHome(dataDirectory: string, log: (line: string) => void): Promise<DatabaseHome> {
  const name = `moothall-${createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12)}`;
  const home = (folder: string, user: SystemUser | undefined) => ({
    folder,
    cluster: join(folder, 'cluster'),
    user,
    name,
  });

  const moved = await readLocation(dataDirectory);
  if (moved !== undefined) {
    await checkMoved(dataDirectory, moved);
    log(`The database of ${dataDirectory} is in ${moved}`);
    return home(moved, await chooseSystemUser(await ownerOf(join(moved, 'cluster'))));
  }

  const owner = await ownerOf(join(dataDirectory, 'cluster'));
  const user = await chooseSystemUser(owner);
  if (user === undefined || (await mayUse(user, dataDirectory))) return home(dataDirectory, user);
  if (owner !== undefined) {
    throw new StartRefused(
      'data-folder-unreachable',
      `The database in ${dataDirectory} belongs to the user ${user.name}, who may not enter that folder. Make each folder above it searchable (chmod o+x), or start the hall as that user.`,
    );
  }
  const elsewhere = await chooseElsewhere(user, name, log);
  await writeFile(join(elsewhere, 'belongs-to'), `${dataDirectory}\n`);
  await writeWhole(join(dataDirectory, 'location'), `${elsewhere}\n`);
  log(
    `PostgreSQL runs as the user ${user.name}, who may not enter ${dataDirectory}: the database is in ${elsewhere}`,
  );
  return home(elsewhere, user);
}

/** Writes a small file so that it is there whole or not at all. */
export async function writeWhole(path: string, text: string, mode = 0o644): Promise<void> {
  const draft = `${path}.new`;
  await writeFile(draft, text, { mode, flush: true });
  await rename(draft, path);
}

async function readLocation(dataDirectory: string): Promise<string | undefined> {
  const text = await readFile(join(dataDirectory, 'location'), 'utf8').catch(() => '');
  return text.trim() === '' ? undefined : text.trim();
}

async function ownerOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.uid;
}

/** A data folder may have been renamed since (then its database follows) or copied (then it has none of its own). */
async function checkMoved(dataDirectory: string, folder: string): Promise<void> {
  const note = join(folder, 'belongs-to');
  let belongsTo: string;
  try {
    belongsTo = (await readFile(note, 'utf8')).trim();
  } catch (cause) {
    throw new StartRefused(
      'data-folder-moved',
      `The database of ${dataDirectory} should be in ${folder}, which is missing or closed to this user. Bring it back, start the hall as its owner, or delete ${join(dataDirectory, 'location')} to begin with an empty database.`,
      { cause },
    );
  }
  if (belongsTo === dataDirectory) return;
  if ((await readLocation(belongsTo)) === folder) {
    throw new StartRefused(
      'data-folder-moved',
      `The data folder ${dataDirectory} is a copy: its database in ${folder} belongs to ${belongsTo}. Delete ${join(dataDirectory, 'location')} to begin with an empty database.`,
    );
  }
  await writeWhole(note, `${dataDirectory}\n`);
}

/** Durable folders that an ordinary user can reach, best first. Only root comes here. */
async function chooseElsewhere(user: SystemUser, name: string, log: (line: string) => void): Promise<string> {
  for (const base of ['/var/lib/moothall', '/var/tmp/moothall']) {
    try {
      await mkdir(base, { mode: 0o755 }).catch(ignoreExisting);
      if (!(await isOurs(base)) || (await isInMemory(base)) || !(await mayUse(user, base))) continue;
      // A folder of that name without a pointer to it: its data folder was deleted. It is left alone, and said.
      for (let number = 1; ; number += 1) {
        const folder = join(base, number === 1 ? name : `${name}-${number}`);
        const made = await mkdir(folder, { mode: 0o755 }).then(() => true, ignoreExisting);
        if (made) return folder;
        log(`An earlier database remains in ${folder}; delete it if nobody needs it`);
      }
    } catch (error) {
      if (error instanceof StartRefused) throw error;
    }
  }
  throw new StartRefused(
    'data-folder-unreachable',
    `The hall runs as root, PostgreSQL as the user ${user.name}, who may enter neither the data folder nor /var/lib/moothall nor /var/tmp/moothall. Set MOOTHALL_DATA_DIR to a folder that others may enter.`,
  );
}

/** Others may write to /var/tmp, so an existing folder counts only if it is root's and nobody else can change it. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder);
  return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
}

async function isInMemory(folder: string): Promise<boolean> {
  const tmpfs = 0x01021994;
  const ramfs = 0x858458f6;
  const { type } = await statfs(folder);
  return process.platform === 'linux' && (type === tmpfs || type === ramfs);
}

function ignoreExisting(error: NodeJS.ErrnoException): false {
  if (error.code === 'EEXIST') return false;
  throw error;
}
