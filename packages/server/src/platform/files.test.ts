/** The folder of files: what comes in pieces is kept whole or not at all, and nothing leads out of it. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { createFolderFiles, type Files } from './files.js';

let folder: string;
let files: Files;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moothall-files-'));
  files = createFolderFiles(folder);
  return () => rm(folder, { recursive: true });
});

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

it('keeps what comes in pieces, up to the last byte that is allowed', async () => {
  await files.receive('a/b', pieces('12', '345'), 5);
  expect((await files.read('a/b'))?.toString()).toBe('12345');
  await expect(files.receive('a/c', pieces('12', '345'), 4)).rejects.toMatchObject({
    code: 'file-too-large',
  });
  expect(await files.list('a')).toEqual(['a/b']);
  expect(await readdir(join(folder, 'a'))).toEqual(['b']);
});

it('removes a file and what an interruption left of it, and minds nothing that is missing', async () => {
  await files.write('a/b', Buffer.from('1'));
  await files.write('a/c.draft', Buffer.from('half'));
  for (const name of ['a/b', 'a/c', 'a/none', 'none/none']) await files.remove(name);
  expect(await readdir(join(folder, 'a'))).toEqual([]);
});

it.each(['../out', 'a/../../out', '/etc/passwd', 'a//b', '.hidden', 'a\0b', ''])(
  'has no name %j',
  async (name) => {
    await expect(files.remove(name)).rejects.toThrow(RangeError);
    await expect(files.receive(name, pieces('x'), 9)).rejects.toThrow(RangeError);
  },
);
