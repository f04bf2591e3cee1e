/** Where the hall keeps files: a folder here; a store that several nodes share can take its place. */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HallError } from './errors.js';
import { randomIds } from './ids.js';

/** Names are paths with forward slashes, of letters, digits, `.`, `_` and `-`: `embed/1.2.3/panel.js`. */
export interface Files {
  /** @returns undefined where there is no such file */
  read(name: string): Promise<Buffer | undefined>;
  /** Keeps it whole or not at all; takes the place of an earlier one. Durable when it resolves. */
  write(name: string, content: Uint8Array): Promise<void>;
  /**
   * Keeps what comes in, as `write` does, without holding it in memory. The name must be one that nothing else uses.
   * @throws HallError `file-too-large` as soon as more than `maxBytes` have come; whatever is thrown, nothing is kept
   */
  receive(name: string, source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<void>;
  /** Deletes a file, and what an interrupted `receive` left of it. One that is not there is no failure. */
  remove(name: string): Promise<void>;
  /** Names of all files whose name begins with the folder's, in order. */
  list(folder: string): Promise<readonly string[]>;
}

export function createFolderFiles(folder: string): Files {
  return {
    async read(name) {
      return readFile(place(folder, name)).catch(ignoreMissing);
    },

    async write(name, content) {
      const path = place(folder, name);
      const draft = `${path}.${randomIds.uuid()}.draft`;
      await mkdir(dirname(path), { recursive: true });
      try {
        const file = await open(draft, 'wx');
        try {
          await file.writeFile(content);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },

    async receive(name, source, maxBytes) {
      const path = place(folder, name);
      await mkdir(dirname(path), { recursive: true });
      try {
        const file = await open(draftOf(path), 'w');
        try {
          let bytes = 0;
          for await (const piece of source) {
            bytes += piece.length;
            if (bytes > maxBytes) throw new HallError('file-too-large');
            await file.writeFile(piece);
          }
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draftOf(path), path);
      } catch (error) {
        await rm(draftOf(path), { force: true });
        throw error;
      }
    },

    async remove(name) {
      const path = place(folder, name);
      await rm(path, { force: true });
      await rm(draftOf(path), { force: true });
    },

    async list(name) {
      const entries = await readdir(place(folder, name), { recursive: true, withFileTypes: true }).catch(
        ignoreMissing,
      );
      return (entries ?? [])
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.draft'))
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        )
        .sort();
    },
  };
}

/** @throws RangeError for a name that could lead out of the folder */
function place(folder: string, name: string): string {
  const parts = name.split('/');
  if (parts.some((part) => !/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part))) {
    throw new RangeError(`not a name of a file: ${name}`);
  }
  return join(folder, ...parts);
}

function draftOf(path: string): string {
  return `${path}.draft`;
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  // A name below a file, or a folder's own name, is as little a file as one that is missing.
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return undefined;
  throw error;
}
