/** What every store of files must do. What a message does to them is in the contract of the record's store. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { AttachmentStore } from './store.js';
import { anAttachment } from './testing.js';

const AT = new Date('2026-03-02T09:00:00.000Z');
const later = (ms: number) => new Date(AT.getTime() + ms);
const SCOPE = { councils: ['ashvale'] };

/** @param store an empty one for every test, with councils `ashvale` and `northmarch` */
export function attachmentStoreContract(store: () => AttachmentStore): void {
  const add = async (kept = anAttachment(), removeAfter = later(1000)) => {
    await store().announceFiles([kept.file], removeAfter);
    expect(await store().add(SCOPE, 'ashvale', kept, AT)).toBe(true);
    return kept;
  };

  it('finds a file by its id, within its council only', async () => {
    const kept = await add();
    const { width: _width, height: _height, ...rest } = kept.attachment;
    const text = await add({ ...anAttachment(), attachment: { ...rest, id: randomUUID() } });
    expect(await store().find(SCOPE, kept.attachment.id)).toEqual(kept);
    expect(await store().find(SCOPE, text.attachment.id)).toEqual(text);
    for (const scope of [{ councils: ['northmarch'] }, 'hall'] as const)
      expect(await store().find(scope, kept.attachment.id)).toBeUndefined();
  });

  it('takes an id once, also from another council', async () => {
    const kept = await add();
    expect(await store().add(SCOPE, 'ashvale', { ...kept, file: 'attachments/2' }, AT)).toBe(false);
    const other = { councils: ['northmarch'] };
    expect(await store().add(other, 'northmarch', { ...kept, file: 'attachments/3' }, AT)).toBe(false);
    expect(await store().find(SCOPE, kept.attachment.id)).toEqual(kept);
  });

  it('counts what an owner has not sent', async () => {
    await add();
    await add();
    await add(anAttachment({ owner: 'citizen:2' }));
    expect(await store().countUnsent(SCOPE, 'citizen:1')).toBe(2);
    expect(await store().countUnsent({ councils: ['northmarch'] }, 'citizen:1')).toBe(0);
  });

  it('lets go of what its owner gives up, and of nobody else’s', async () => {
    const kept = await add();
    await store().discard(SCOPE, 'citizen:2', kept.attachment.id, AT);
    await store().discard({ councils: ['northmarch'] }, 'citizen:1', kept.attachment.id, AT);
    expect(await store().due(SCOPE, AT)).toEqual([]);
    await store().discard(SCOPE, 'citizen:1', kept.attachment.id, AT);
    expect(await store().find(SCOPE, kept.attachment.id)).toBeUndefined();
    expect(await store().due(SCOPE, AT)).toEqual([kept.file]);
  });

  it('forgets what nobody sent in time, and names files until they are said to be removed', async () => {
    const kept = await add();
    await store().announceFiles(['uploads/cut-off'], later(500));
    expect(await store().due(SCOPE, later(499))).toEqual([]);
    expect(await store().due(SCOPE, later(500))).toEqual(['uploads/cut-off']);
    expect(await store().find(SCOPE, kept.attachment.id)).toBeDefined();
    expect(await store().due(SCOPE, later(1000))).toEqual(['uploads/cut-off', kept.file]);
    expect(await store().find(SCOPE, kept.attachment.id)).toBeUndefined();
    await store().removed(['uploads/cut-off', kept.file]);
    expect(await store().due(SCOPE, later(1000))).toEqual([]);
  });
}
