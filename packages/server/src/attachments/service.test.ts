/** Files in and out, by a clock that can be moved and a store that can be full. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createCouncils, createCouncilStore } from '../councils/index.js';
import { aLoadedCouncil } from '../councils/testing.js';
import { createFolderFiles, type Files } from '../platform/files.js';
import { randomIds } from '../platform/ids.js';
import { toHallError } from '../platform/errors.js';
import type { Principal } from '../platform/principals.js';
import { migratedDatabase, type MigratedDatabase } from '../platform/testing/migrated-database.js';
import { settableClock, type SettableClock } from '../platform/testing/settable-clock.js';
import { createAttachments, type Attachments } from './service.js';
import { createAttachmentStore } from './store.sql.js';

const JO: Principal = { kind: 'citizen', citizenId: randomUUID(), council: 'ashvale' };
const DAY_MS = 24 * 3_600_000;
let given: MigratedDatabase;
let folder: string;
let files: Files;
let clock: SettableClock;
beforeAll(async () => {
  given = await migratedDatabase();
  await createCouncilStore(given.database).save([aLoadedCouncil('ashvale')], new Date());
});
afterAll(() => given.close());
beforeEach(async () => {
  await given.empty('attachments', 'file_removals');
  folder = await mkdtemp(join(tmpdir(), 'moothall-files-'));
  files = createFolderFiles(folder);
  clock = settableClock();
  return () => rm(folder, { recursive: true });
});

function open(change: Partial<Files> = {}): Attachments {
  const publicUrl = 'https://hall.example';
  return createAttachments({
    store: createAttachmentStore(given.database),
    files: { ...files, ...change },
    councils: createCouncils({ store: createCouncilStore(given.database), clock, publicUrl }),
    clock,
    ids: randomIds,
    secret: () => Promise.resolve('a secret'),
  });
}

const aText = (content: AsyncIterable<Uint8Array> = pieces('a text')) => ({
  id: randomUUID(),
  name: 'a.txt',
  declaredType: 'text/plain',
  content,
});

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

it('what nobody sends is gone after a day, and not before', async () => {
  const attachments = open();
  await attachments.upload(JO, aText());
  clock.advance(DAY_MS - 1);
  await attachments.sweep();
  expect(await files.list('attachments')).toHaveLength(1);
  clock.advance(1);
  await attachments.sweep();
  expect(await files.list('attachments')).toEqual([]);
});

it('what its sender removes is gone with the next sweep', async () => {
  const attachments = open();
  const { id } = await attachments.upload(JO, aText());
  await attachments.discard(JO, id);
  await attachments.sweep();
  expect(await files.list('attachments')).toEqual([]);
});

it('an upload that breaks off leaves nothing, and the same id can come again', async () => {
  const attachments = open();
  const upload = aText();
  async function* cutOff(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('half');
    throw new Error('aborted');
  }
  await expect(attachments.upload(JO, { ...upload, content: cutOff() })).rejects.toThrow('aborted');
  expect(await files.list('uploads')).toEqual([]);
  expect(await attachments.upload(JO, upload)).toMatchObject({ id: upload.id, sizeBytes: 6 });
});

it('what a node left behind when it died in the middle is swept', async () => {
  const dies = open({
    read: () => Promise.reject(new Error('killed')),
    remove: () => Promise.reject(new Error('killed')),
  });
  await expect(dies.upload(JO, aText())).rejects.toThrow('killed');
  expect(await files.list('uploads')).toHaveLength(1);
  clock.advance(DAY_MS);
  await open().sweep();
  expect(await files.list('uploads')).toEqual([]);
});

it('a full disk is named, and nothing is kept', async () => {
  const full = open({
    write: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
  });
  const failure: unknown = await full.upload(JO, aText()).catch((error: unknown) => error);
  expect(toHallError(failure)).toMatchObject({ code: 'storage-full', status: 507 });
  expect([...(await files.list('uploads')), ...(await files.list('attachments'))]).toEqual([]);
});

it('many at once are all checked', async () => {
  const attachments = open();
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, n) => attachments.upload(JO, aText(pieces(`${n}`)))),
  );
  expect(new Set(all.map(({ id }) => id)).size).toBe(10);
});

it('a secret that cannot be had once can be had the next time', async () => {
  let asked = 0;
  const attachments = createAttachments({
    store: createAttachmentStore(given.database),
    files,
    councils: createCouncils({ store: createCouncilStore(given.database), clock, publicUrl: '' }),
    clock,
    ids: randomIds,
    secret: () => (asked++ === 0 ? Promise.reject(new Error('away')) : Promise.resolve('a secret')),
  });
  const signed = { council: 'ashvale', id: randomUUID(), expires: 1 };
  await expect(attachments.read(signed, 'x')).rejects.toThrow('away');
  await expect(attachments.read(signed, 'x')).rejects.toMatchObject({ code: 'file-unknown' });
});
