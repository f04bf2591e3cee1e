/** What every store of look-ups' tries must do. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { LookupTries } from './store.js';

const HOUR_MS = 60 * 60_000;

export function lookupTriesContract(store: () => LookupTries): void {
  const at = new Date('2026-11-24T12:00:00.000Z');
  const later = (ms: number) => new Date(at.getTime() + ms);

  it('counts each name on its own, and many at once', async () => {
    const [one, other] = [name('one'), name('other')];
    expect(await store().count([one, other], at, HOUR_MS)).toEqual([1, 1]);
    expect(await store().count([one], at, HOUR_MS)).toEqual([2]);
    await Promise.all(Array.from({ length: 8 }, () => store().count([other, one], at, HOUR_MS)));
    expect(await store().count([one, other], at, HOUR_MS)).toEqual([11, 10]);
  });

  it('begins anew when the window is over', async () => {
    const one = name('window');
    await store().count([one], at, HOUR_MS);
    expect(await store().count([one], later(HOUR_MS - 1), HOUR_MS)).toEqual([2]);
    expect(await store().count([one], later(HOUR_MS), HOUR_MS)).toEqual([1]);
  });

  it('takes a try back, and never below none', async () => {
    const one = name('forgiven');
    await store().count([one], at, HOUR_MS);
    await store().forgive([one]);
    await store().forgive([one, name('never seen')]);
    expect(await store().count([one], at, HOUR_MS)).toEqual([1]);
  });

  it('forgets what began before', async () => {
    const one = name('purged');
    await store().count([one], at, HOUR_MS);
    await store().purge(later(1));
    expect(await store().count([one], later(2), HOUR_MS)).toEqual([1]);
  });
}

function name(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
