/** Advisers: their accounts, how they prove who they are, and what the desk needs to know of them. */
import type { StaffProfile } from '@moothall/protocol';
import { nameOf, type Councils } from '../councils/index.js';
import type { Clock } from '../platform/clock.js';
import { HallError } from '../platform/errors.js';
import type { Ids } from '../platform/ids.js';
import type { Adviser } from '../platform/principals.js';
import { createAttempts } from './attempts.js';
import { hashPassword, isOutdated, passwordMatches } from './password.js';
import type { StaffStore, StoredAdviser } from './store.js';

export interface NewAdviser {
  readonly council: string;
  readonly displayName: string;
  readonly email: string;
  readonly password: string;
}

export interface Staff {
  /**
   * Who has this e-mail address and password. Takes as long for an address that nobody has.
   * @param address network address of the caller, for slowing guesses down
   * @throws HallError `sign-in-failed`, `too-many-requests`
   */
  signIn(email: string, password: string, address: string): Promise<Adviser>;

  /** @throws HallError `unknown-council`. @returns false where the e-mail address has an account already, unchanged */
  add(adviser: NewAdviser): Promise<boolean>;
  /** Gives an existing account a new password. @returns false where there is no such account */
  resetPassword(email: string, password: string): Promise<boolean>;

  /** The adviser whose session it is. @param sessionIdHash as `StaffSessions` makes it */
  bySession(sessionIdHash: string): Promise<Adviser | undefined>;
  /** What the desk shows of a signed-in adviser and their councils. */
  profile(adviser: Adviser): Promise<StaffProfile>;
}

export interface StaffParts {
  readonly store: StaffStore;
  readonly councils: Councils;
  readonly clock: Clock;
  readonly ids: Ids;
}

export function createStaff({ store, councils, clock, ids }: StaffParts): Staff {
  const attempts = createAttempts(() => clock.now().getTime());

  async function toPrincipal({ adviserId, displayName, council }: StoredAdviser): Promise<Adviser> {
    return { kind: 'adviser', adviserId, displayName, council: nameOf(await councils.get(council)) };
  }

  return {
    async signIn(email, password, address) {
      const account = email.trim().toLowerCase();
      const waitMs = attempts.begin(account, address);
      if (waitMs > 0) {
        throw new HallError('too-many-requests', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
      }
      const found = await store.findByEmail(account);
      if (!(await passwordMatches(found?.passwordHash, password)) || found === undefined) {
        throw new HallError('sign-in-failed');
      }
      attempts.succeeded(account, address);
      if (isOutdated(found.passwordHash)) {
        await store.setPassword(found.adviser.adviserId, await hashPassword(password));
      }
      return toPrincipal(found.adviser);
    },

    async add({ council, displayName, email, password }) {
      const { slug } = await councils.get(council);
      // Asked first, because hashing is slow on purpose; the database decides between two at once.
      if ((await store.findByEmail(email.trim())) !== undefined) return false;
      const adviser = { adviserId: ids.uuid(), council: slug, displayName, email: email.trim() };
      return store.addAdviser(adviser, await hashPassword(password), clock.now());
    },

    async resetPassword(email, password) {
      const found = await store.findByEmail(email.trim());
      if (found === undefined) return false;
      await store.setPassword(found.adviser.adviserId, await hashPassword(password));
      return true;
    },

    async bySession(sessionIdHash) {
      const adviser = await store.findAdviserBySession(sessionIdHash, clock.now());
      return adviser && toPrincipal(adviser);
    },

    async profile({ adviserId, displayName, council }) {
      const adviser = await store.find(adviserId);
      if (adviser === undefined) throw new HallError('not-signed-in');
      const shown = [...new Set([council.slug, ...(await councils.answersFor(council.slug))])];
      return {
        adviserId,
        displayName,
        email: adviser.email,
        council: council.slug,
        // A council's own feed carries what it answers for others too.
        feeds: [council.slug],
        councils: await Promise.all(shown.map((slug) => identity(councils, slug))),
      };
    },
  };
}

async function identity(councils: Councils, slug: string): Promise<StaffProfile['councils'][number]> {
  const { name, mark, theme } = await councils.profile(slug);
  const { primary, onPrimary } = theme.light;
  return { slug, name, ...(mark === undefined ? {} : { mark }), colours: { primary, onPrimary } };
}
