/** Whom PostgreSQL runs as. It refuses to run as root, so a hall that is root lends it an existing ordinary user. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { StartRefused } from '../start-refused.js';

const run = promisify(execFile);

export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The user to lend, or undefined where the hall itself is an ordinary user (or on Windows) and nothing is lent.
 * An existing database keeps its owner, so that a user added later changes nothing. No user is ever created.
 */
export async function chooseSystemUser(
  existingOwnerUid: number | undefined,
): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  if (existingOwnerUid !== undefined && existingOwnerUid !== 0) return lookUp(String(existingOwnerUid));
  // `postgres` is meant for this; `daemon` and `nobody` are on every Linux and macOS.
  for (const name of ['postgres', 'daemon', 'nobody']) {
    const user = await lookUp(name).catch(() => undefined);
    if (user !== undefined && user.uid !== 0) return user;
  }
  throw new StartRefused(
    'database-start-failed',
    'The hall runs as root, PostgreSQL must not, and there is no user postgres, daemon or nobody to lend it. Start the hall as an ordinary user, or set MOOTHALL_DATABASE_URL.',
  );
}

/** Whether that user may go into a folder, or run a file. Asked of the kernel, so ACLs and mounts count. */
export async function mayUse(user: SystemUser, path: string): Promise<boolean> {
  try {
    await run('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], {
      uid: user.uid,
      gid: user.gid,
      cwd: '/',
      env: {},
    });
    return true;
  } catch (error) {
    // Exit code 1 is the answer no; anything else means that no process can be started as that user.
    if (error instanceof Error && 'code' in error && error.code === 1) return false;
    throw new StartRefused(
      'database-start-failed',
      `The hall runs as root but may not start a process as the user ${user.name}. Start the hall as an ordinary user, or set MOOTHALL_DATABASE_URL.`,
      { cause: error },
    );
  }
}

async function lookUp(nameOrUid: string): Promise<SystemUser> {
  const number = async (option: string) => Number((await run('id', [option, nameOrUid])).stdout.trim());
  try {
    const [uid, gid] = await Promise.all([number('-u'), number('-g')]);
    return { name: nameOrUid, uid, gid };
  } catch (error) {
    const uid = Number(nameOrUid);
    // A folder that came from another machine may belong to a number without a name; numbers suffice.
    if (Number.isInteger(uid)) return { name: nameOrUid, uid, gid: uid };
    throw error;
  }
}
