/** What every implementation of the staff's store keeps. Needs the councils `ashvale` and `northmarch`. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { StaffStore } from './store.js';

const AT = new Date('2026-03-02T09:00:00.000Z');
const later = (ms: number) => new Date(AT.getTime() + ms);
const maria = (change = {}) => ({
  adviserId: randomUUID(),
  council: 'northmarch',
  displayName: 'Maria',
  email: 'Maria@northmarch.example',
  ...change,
});

/** @param store an empty one for every test */
export function staffStoreContract(store: () => StaffStore): void {
  it('has one account for an e-mail address, in whatever case it is written', async () => {
    const adviser = maria();
    expect(await store().addAdviser(adviser, 'hash', AT)).toBe(true);
    expect(await store().addAdviser(maria({ email: 'MARIA@northmarch.example' }), 'other', AT)).toBe(false);
    expect(await store().findByEmail('maria@NORTHMARCH.example')).toEqual({ adviser, passwordHash: 'hash' });
    expect(await store().find(adviser.adviserId)).toEqual(adviser);
    expect(await store().findByEmail('nobody@northmarch.example')).toBeUndefined();
    expect(await store().find(randomUUID())).toBeUndefined();
  });

  it('changes a password', async () => {
    const adviser = maria();
    await store().addAdviser(adviser, 'hash', AT);
    await store().setPassword(adviser.adviserId, 'better');
    expect(await store().findByEmail(adviser.email)).toMatchObject({ passwordHash: 'better' });
  });

  it('keeps a session until it is over or deleted, and knows whose it is', async () => {
    const adviser = maria();
    await store().addAdviser(adviser, 'hash', AT);
    await store().saveSession('a', { data: {}, expiresAt: later(1) });
    expect(await store().findAdviserBySession('a', AT)).toBeUndefined();
    const session = { data: { adviserId: adviser.adviserId, cookie: { path: '/' } }, expiresAt: later(1000) };
    await store().saveSession('a', session);
    expect(await store().findSession('a', AT)).toEqual(session);
    expect(await store().findAdviserBySession('a', AT)).toEqual(adviser);
    expect(await store().findSession('a', later(1000))).toBeUndefined();
    expect(await store().findAdviserBySession('a', later(1000))).toBeUndefined();
    await store().deleteSession('a');
    expect(await store().findSession('a', AT)).toBeUndefined();
  });

  it('purges the sessions that are over', async () => {
    await store().saveSession('over', { data: {}, expiresAt: later(1000) });
    await store().saveSession('on', { data: {}, expiresAt: later(1001) });
    expect(await store().purgeSessions(later(1000))).toBe(1);
    expect(await store().findSession('on', AT)).toBeDefined();
  });
}
