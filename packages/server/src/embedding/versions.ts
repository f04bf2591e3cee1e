/** Keeps every version of the widget that this hall has ever served, unchanged. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from '../platform/files.js';
import { StartRefused } from '../platform/start-refused.js';

/** What a build of the widget holds. */
export interface Build {
  /** Built loaders that a council's settings are written into, and the shell that goes with them; absent where the widget is not built. */
  readonly loaders: ReadonlyMap<string, string>;
  /** Everything else, by name: what `/embed/<version>/` serves. */
  readonly files: ReadonlyMap<string, Buffer>;
}

export const VERSION = /^\d+\.\d+\.\d+[A-Za-z0-9.-]*$/;

/** Names below a version, as the files store takes them. */
export const FILE_NAME = /^([A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

const LOADERS: readonly string[] = ['council.js', 'council.classic.js', 'shell.json'];
/** Made on request, because it names the hall's own address. */
const INTEGRITY = 'integrity.json';

/** Reads the folder that the build of the widget writes. A missing folder is an empty build. */
export async function readBuild(folder: string): Promise<Build> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ignoreMissing);
  const contents = await Promise.all(
    (entries ?? [])
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const name = path.slice(join(folder, '/').length).replaceAll('\\', '/');
        return [name, await readFile(path)] as const;
      }),
  );
  const sorted = contents.sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    loaders: new Map(
      sorted
        .filter(([name]) => LOADERS.includes(name))
        .map(([name, content]) => [name, content.toString('utf8')]),
    ),
    files: new Map(
      sorted.filter(([name]) => name !== INTEGRITY && !LOADERS.some((loader) => name.startsWith(loader))),
    ),
  };
}

/**
 * The version under which a build is served: a release's own, and for anything else one that its content decides, so
 * that two states of a working copy never share an address that browsers keep for a year.
 */
export function versionOf(build: Build, packageVersion: string, isRelease: boolean): string {
  if (isRelease) return packageVersion;
  const hash = createHash('sha256');
  for (const [name, content] of [...build.loaders, ...build.files])
    hash.update(name).update('\0').update(content);
  return `${packageVersion}-${hash.digest('hex').slice(0, 12)}`;
}

/**
 * Puts a build's files beside those of earlier versions.
 * @throws StartRefused `embed-version-changed` where this version was kept with other content,
 * `data-folder-unwritable` where nothing can be kept
 */
export async function keepVersion(files: Files, version: string, build: Build): Promise<void> {
  if (build.files.size === 0) return;
  const folder = `embed/${version}`;
  const kept = await files.list(folder);
  const foreign = kept.find((name) => !build.files.has(name.slice(folder.length + 1)));
  if (foreign !== undefined) throw changed(version, foreign);
  for (const [name, content] of build.files) {
    const before = await files.read(`${folder}/${name}`);
    // What is missing was not written before the node stopped.
    if (before === undefined) await files.write(`${folder}/${name}`, content).catch(refuseUnwritable);
    else if (!before.equals(content)) throw changed(version, `${folder}/${name}`);
  }
}

function changed(version: string, name: string): StartRefused {
  return new StartRefused(
    'embed-version-changed',
    `The widget ${version} differs from the one that this hall has served under that version (${name}), and pages pin it. Give the new build a new version and start again.`,
  );
}

function refuseUnwritable(cause: NodeJS.ErrnoException): never {
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(cause.code ?? '')) throw cause;
  throw new StartRefused(
    'data-folder-unwritable',
    `The hall cannot write the widget’s files into its data folder (${String(cause.code)}). Give this user the right to write there, or choose another folder with MOOTHALL_DATA_DIR.`,
    { cause },
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
