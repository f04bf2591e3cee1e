/** One hall per data folder: a lock that the kernel holds and drops, whatever way the hall ends. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { StartRefused } from '../start-refused.js';

export interface HallLock {
  release(): void;
}

/*
 * Why SQLite, which stores nothing here: Node has no flock(), but SQLite comes with Node and takes a real lock of
 * the operating system on its file (fcntl on Linux and macOS, LockFileEx on Windows). So, unlike a file with a
 * process number in it, the lock
 *   - ends with the process, kill -9 and power cuts included: nothing to clean up, no number that another process
 *     may have inherited;
 *   - has no moment between looking and taking, so of two halls that start together exactly one wins;
 *   - is seen by halls in different containers that share the folder.
 * An advisory lock inside PostgreSQL would be lost whenever PostgreSQL is, and does not exist before initdb has run.
 */

/** Takes the lock or refuses at once with `data-folder-in-use` or `data-folder-unwritable`; never waits. */
export async function lockDataFolder(dataDirectory: string): Promise<HallLock> {
  const holderFile = join(dataDirectory, 'hall.pid');
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(join(dataDirectory, 'hall.lock'), { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database?.close();
    if (isBusy(cause)) {
      const holder = await readFile(holderFile, 'utf8').catch(() => '');
      const who = /^\d+$/.test(holder.trim()) ? `Another hall (process ${holder.trim()})` : 'Another hall';
      throw new StartRefused(
        'data-folder-in-use',
        `${who} already uses the data folder ${dataDirectory}. Stop it first, or give this one a folder of its own with MOOTHALL_DATA_DIR.`,
        { cause },
      );
    }
    throw new StartRefused(
      'data-folder-unwritable',
      `The data folder ${dataDirectory} cannot be locked (${(cause as Error).message}). Give the hall a folder it may write to with MOOTHALL_DATA_DIR, or start it as the user who owns this one.`,
      { cause },
    );
  }
  const held = database;
  // Only for the sentence above; nothing is decided by it.
  await writeFile(holderFile, `${process.pid}\n`).catch(() => undefined);
  return {
    release: () => {
      if (held.isOpen) held.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  const sqliteBusy = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}
