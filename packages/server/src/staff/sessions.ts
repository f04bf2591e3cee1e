/** Signed cookies of staff: made by the session library at sign-in, read here for every request and every socket. */
import { createHash } from 'node:crypto';
import { fastifyCookie, Signer } from '@fastify/cookie';
import type { Clock } from '../platform/clock.js';
import type { Adviser } from '../platform/principals.js';
import { staffCookie, type StaffCookie } from './cookie.js';
import type { Staff } from './service.js';
import type { SessionData, StaffStore } from './store.js';

/** A session ends this long after sign-in: a long working day. */
export const STAFF_SESSION_MS = 12 * 60 * 60 * 1000;

export interface StaffSessions {
  readonly cookie: StaffCookie;
  /** Signs and checks the session's id in the cookie. */
  readonly signer: Signer;
  /** Who is signed in, by the `Cookie` header of a request or of a socket's handshake. */
  adviserOfCookie(cookieHeader: string | undefined): Promise<Adviser | undefined>;
  save(sessionId: string, data: SessionData): Promise<void>;
  find(sessionId: string): Promise<SessionData | undefined>;
  delete(sessionId: string): Promise<void>;
  /** Deletes sessions that are over. @returns how many */
  purge(): Promise<number>;
}

export interface StaffSessionsParts {
  readonly store: StaffStore;
  readonly staff: Staff;
  readonly clock: Clock;
  readonly publicUrl: string;
  /** The same on every node, at least 32 characters. */
  readonly secret: string;
}

export function createStaffSessions(parts: StaffSessionsParts): StaffSessions {
  const { store, staff, clock } = parts;
  const cookie = staffCookie(parts.publicUrl);
  const signer = new Signer([parts.secret]);
  return {
    cookie,
    signer,

    async adviserOfCookie(cookieHeader) {
      const signed = cookieHeader === undefined ? undefined : fastifyCookie.parse(cookieHeader)[cookie.name];
      if (signed === undefined) return undefined;
      const { valid, value } = signer.unsign(signed);
      return valid ? staff.bySession(hashId(value)) : undefined;
    },

    save: (sessionId, data) => {
      const expiresAt = new Date(clock.now().getTime() + STAFF_SESSION_MS);
      return store.saveSession(hashId(sessionId), { data, expiresAt });
    },
    find: async (sessionId) => (await store.findSession(hashId(sessionId), clock.now()))?.data,
    delete: (sessionId) => store.deleteSession(hashId(sessionId)),
    purge: () => store.purgeSessions(clock.now()),
  };
}

/** Whoever reads the table cannot sign in with what they find. */
function hashId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex');
}
