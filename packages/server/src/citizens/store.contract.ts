/** What every implementation of the citizens' store keeps. Needs the councils `ashvale` and `northmarch`. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashSecret } from '../platform/ids.js';
import type { CitizenStore } from './store.js';

const AT = new Date('2026-03-02T09:00:00.000Z');
const later = (ms: number) => new Date(AT.getTime() + ms);

/** @param store an empty one for every test */
export function citizenStoreContract(store: () => CitizenStore): void {
  it('finds a session by the hash of its secret and by nothing else', async () => {
    const session = { citizenId: randomUUID(), council: 'ashvale', expiresAt: later(1000) };
    await store().addSession(hashSecret('a'), session, AT);
    expect(await store().findSession(hashSecret('a'))).toEqual(session);
    expect(await store().findSession(hashSecret('b'))).toBeUndefined();
  });

  it('prolongs a session and never shortens it', async () => {
    const session = { citizenId: randomUUID(), council: 'ashvale', expiresAt: later(1000) };
    await store().addSession(hashSecret('a'), session, AT);
    await store().prolongSession(hashSecret('a'), later(5000));
    await store().prolongSession(hashSecret('a'), later(2000));
    expect((await store().findSession(hashSecret('a')))?.expiresAt).toEqual(later(5000));
  });

  it('ends one session and no other', async () => {
    const session = { citizenId: randomUUID(), council: 'ashvale', expiresAt: later(1000) };
    await store().addSession(hashSecret('a'), session, AT);
    await store().addSession(hashSecret('b'), session, AT);
    await store().endSession(hashSecret('a'));
    await store().endSession(hashSecret('never'));
    expect(await store().findSession(hashSecret('a'))).toBeUndefined();
    expect(await store().findSession(hashSecret('b'))).toBeDefined();
  });

  it('purges what has ended and leaves the rest', async () => {
    const session = { citizenId: randomUUID(), council: 'ashvale' };
    await store().addSession(hashSecret('over'), { ...session, expiresAt: later(1000) }, AT);
    await store().addSession(hashSecret('on'), { ...session, expiresAt: later(1001) }, AT);
    expect(await store().purgeSessions(later(1000))).toBe(1);
    expect(await store().findSession(hashSecret('over'))).toBeUndefined();
    expect(await store().findSession(hashSecret('on'))).toBeDefined();
  });

  it('knows which council a key speaks for', async () => {
    await store().addKey(hashSecret('k'), { council: 'northmarch', name: 'kiosk' }, AT);
    expect(await store().findKey(hashSecret('k'))).toBe('northmarch');
    expect(await store().findKey(hashSecret('other'))).toBeUndefined();
  });
}
