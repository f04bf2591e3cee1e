// Where things are in this repository.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../../../../', import.meta.url));

/**
 * Absolute path of something in the repository.
 * @param {...string} parts
 */
export const inRoot = (...parts) => join(root, ...parts);

/** Path as the reader knows it: from the root, with forward slashes. @param {string} path */
export const fromRoot = (path) => relative(root, path).split(sep).join('/');

/** Files that a script makes for itself live here: never committed, safe to delete. @param {...string} parts */
export const inCache = (...parts) => inRoot('node_modules', '.cache', 'moothall', ...parts);

/**
 * Every file under a folder for which `accepts` holds, as absolute paths in a stable order. A missing folder is empty.
 * @param {string} folder
 * @param {(path: string) => boolean} [accepts]
 * @returns {string[]}
 */
export function filesUnder(folder, accepts = () => true) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  /** @type {string[]} */
  const files = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name)) files.push(...filesUnder(path, accepts));
    } else if (accepts(path)) files.push(path);
  }
  return files.sort();
}

const SKIPPED_FOLDERS = new Set([
  'node_modules',
  'dist',
  'dist-embed',
  'dist-app',
  'dist-docs',
  '.git',
  '.moothall',
]);

/** @param {string} path @returns {any} */
export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Names of the folders in packages/ that TypeScript builds, in dependency order. */
export function builtPackages() {
  /** @type {{references: {path: string}[]}} */
  const { references } = readJson(inRoot('tsconfig.json'));
  return references.map(({ path }) => path.replace(/^(\.\/)?packages\//, ''));
}
