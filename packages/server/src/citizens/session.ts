/** When a citizen's session may start, ends, and is prolonged. */

const DAY_MS = 24 * 60 * 60 * 1000;

/** A session ends this long after it was last used. */
export const SESSION_MS = 30 * DAY_MS;

/** Prolonged at most so often: an active session costs one write a day, not one a request. */
const PROLONG_EVERY_MS = DAY_MS;

/** 32 bytes in base64url, as the hall makes them. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Whether this can be a secret of the hall's making at all. */
export function looksLikeToken(token: string): boolean {
  return TOKEN.test(token);
}

export function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + SESSION_MS);
}

/** Whether a session that ends at `expiresAt` and is used now should be given its full time again. */
export function isDueToProlong(expiresAt: Date, now: Date): boolean {
  return expiresAt.getTime() - now.getTime() < SESSION_MS - PROLONG_EVERY_MS;
}
