/** Starts citizens' sessions and knows citizens by them again. The hall keeps only hashes of secrets. */
import type { SessionStarted } from '@moothall/protocol';
import type { Councils } from '../councils/index.js';
import { moment, type Clock } from '../platform/clock.js';
import { HallError } from '../platform/errors.js';
import { hashSecret, type Ids } from '../platform/ids.js';
import type { Citizen } from '../platform/principals.js';
import { expiryFrom, isDueToProlong, looksLikeToken } from './session.js';
import type { CitizenStore } from './store.js';

/** Where a request for a session comes from. */
export interface Caller {
  /** The `Origin` header: every browser sends it and no page can change it. */
  readonly origin: string | undefined;
  /** The council's key, for clients without an origin. */
  readonly councilKey: string | undefined;
}

export interface Citizens {
  /**
   * Starts a session. An origin must be one of the council's or the hall's own; without one a key of the council is
   * needed. That limits browsers; whoever has a key can say they are anybody.
   * @throws HallError `unknown-council`, `origin-not-allowed`, `council-key-required`
   */
  start(council: string, caller: Caller): Promise<SessionStarted>;

  /**
   * Knows a citizen by the session's secret, and gives the session its full time again.
   * @throws HallError `not-signed-in` where it is no secret of the hall's, `session-expired` where the session has ended
   */
  resolve(token: string): Promise<Citizen>;

  /** Ends the session of this secret, for good. One answer for every secret: it tells nobody whether there was one. */
  end(token: string): Promise<void>;

  /** Makes a key for a client without a web origin. @returns the key, which can never be read again */
  addKey(council: string, name: string): Promise<string>;

  /** Deletes sessions that have ended. @returns how many */
  purge(): Promise<number>;
}

export interface CitizensParts {
  readonly store: CitizenStore;
  readonly councils: Pick<Councils, 'get' | 'allows'>;
  readonly clock: Clock;
  readonly ids: Ids;
}

export function createCitizens({ store, councils, clock, ids }: CitizensParts): Citizens {
  async function mustSpeakFor(council: string, { origin, councilKey }: Caller): Promise<void> {
    const { slug } = await councils.get(council);
    if (origin !== undefined) {
      if (!(await councils.allows(slug, origin))) throw new HallError('origin-not-allowed');
      return;
    }
    const keyOf = councilKey === undefined ? undefined : await store.findKey(hashSecret(councilKey));
    if (keyOf !== slug) throw new HallError('council-key-required');
  }

  return {
    async start(council, caller) {
      await mustSpeakFor(council, caller);
      const now = clock.now();
      const token = ids.secret();
      const session = { citizenId: ids.uuid(), council, expiresAt: expiryFrom(now) };
      await store.addSession(hashSecret(token), session, now);
      return { token, citizenId: session.citizenId, expiresAt: moment(session.expiresAt) };
    },

    async resolve(token) {
      if (!looksLikeToken(token)) throw new HallError('not-signed-in');
      const tokenHash = hashSecret(token);
      const session = await store.findSession(tokenHash);
      const now = clock.now();
      // One that is not there has ended and was purged: whoever held it starts a new one either way.
      if (session === undefined || session.expiresAt <= now) throw new HallError('session-expired');
      if (isDueToProlong(session.expiresAt, now)) await store.prolongSession(tokenHash, expiryFrom(now));
      return { kind: 'citizen', citizenId: session.citizenId, council: session.council };
    },

    async end(token) {
      if (looksLikeToken(token)) await store.endSession(hashSecret(token));
    },

    async addKey(council, name) {
      const { slug } = await councils.get(council);
      const key = ids.secret();
      await store.addKey(hashSecret(key), { council: slug, name }, clock.now());
      return key;
    },

    purge: () => store.purgeSessions(clock.now()),
  };
}
