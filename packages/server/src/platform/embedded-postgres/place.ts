/** Where PostgreSQL listens: a socket in a private folder; on Windows, which pg cannot reach so, the loopback address. */
import { randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { StartRefused } from '../start-refused.js';
import type { DatabaseHome } from './database-home.js';
import { mayUse } from './system-user.js';

export interface Place {
  /** The folder of the socket, or on Windows the loopback address. */
  readonly host: string;
  readonly port: number;
}

/** Part of a socket's name; no TCP port is opened on Linux and macOS. */
const SOCKET_PORT = 5432;
/** What macOS allows; Linux allows 107. */
const LONGEST_SOCKET_PATH_BYTES = 103;

/**
 * Makes the folder for the socket, under the temporary folder because a socket's path is short by law of the kernel.
 * Only the user PostgreSQL runs as (and root) may enter it, and the password guards the database behind it.
 */
export async function makePlace(home: DatabaseHome): Promise<Place> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await freePort() };
  for (const base of new Set([tmpdir(), '/tmp', '/var/tmp', home.folder])) {
    const name = await freeName(base, home);
    if (name !== undefined) return { host: name, port: SOCKET_PORT };
  }
  throw new StartRefused(
    'database-start-failed',
    `There is no temporary folder for the database's socket: neither ${tmpdir()} nor /tmp can be used. Set TMPDIR to a folder with a short path that the hall may write to.`,
  );
}

/** Where the socket is; undefined on Windows. */
export function socketFile(place: Place): string | undefined {
  return place.host.startsWith('/') ? join(place.host, `.s.PGSQL.${place.port}`) : undefined;
}

export async function removePlace(place: Place): Promise<void> {
  if (socketFile(place) !== undefined) await rmdir(place.host).catch(() => undefined);
}

async function freeName(base: string, home: DatabaseHome): Promise<string | undefined> {
  try {
    if (home.user !== undefined && !(await mayUse(home.user, base))) return undefined;
    for (const folder of [
      join(base, home.name),
      join(base, `${home.name}-${randomBytes(4).toString('hex')}`),
    ]) {
      const place = { host: folder, port: SOCKET_PORT };
      if (Buffer.byteLength(`${socketFile(place)}.lock`) > LONGEST_SOCKET_PATH_BYTES) return undefined;
      if (await makePrivate(folder, home)) return folder;
    }
  } catch {
    // Not writable, not there: the next one.
  }
  return undefined;
}

/** False: somebody else has made a folder of that name, as anybody may in a temporary folder. */
async function makePrivate(folder: string, home: DatabaseHome): Promise<boolean> {
  const uid = home.user?.uid ?? process.getuid?.();
  try {
    await mkdir(folder, { mode: 0o700 });
    if (home.user !== undefined) await chown(folder, home.user.uid, home.user.gid);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== uid) return false;
  await chmod(folder, 0o700);
  // Nothing of this database runs now, so a socket in here is a dead one, and its lock could name a living stranger.
  for (const entry of await readdir(folder)) {
    if (entry.startsWith('.s.PGSQL.')) await rm(join(folder, entry), { force: true });
  }
  return true;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
