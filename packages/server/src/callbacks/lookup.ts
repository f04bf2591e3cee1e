/** Finds a call again by its reference and the number that was to be rung, without saying which of the two was wrong. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CallFound, EnquirySnapshot, LookUpCallback } from '@moothall/protocol';
import { parseReference, parseTelephone } from '@moothall/rules';
import type { Councils } from '../councils/index.js';
import type { Enquiries } from '../enquiries/index.js';
import { moment, type Clock } from '../platform/clock.js';
import { HallError } from '../platform/errors.js';
import type { Principal } from '../platform/principals.js';
import { CAPABILITY_MS, type Capabilities } from './capability.js';
import { inWords } from './slots.js';
import type { LookupTries } from './store.js';

export interface Lookups {
  /**
   * Unknown reference, wrong number, a call that is over: one answer, after the same work.
   * @param address from which it is tried
   * @throws HallError `callback-unknown`, `too-many-requests`, `unknown-council`
   */
  lookUp(council: string, asked: LookUpCallback, address: string): Promise<CallFound>;
  /**
   * A call of the citizen's own session, which needs nothing else.
   * @throws HallError `enquiry-unknown` where it is not theirs, `callback-unknown` where it is no call, or is over
   */
  own(by: Principal, enquiryId: string): Promise<CallFound>;
  /** Deletes counts of tries that matter no more. */
  purge(): Promise<void>;
}

export interface LookupsParts {
  readonly councils: Pick<Councils, 'get'>;
  readonly enquiries: Pick<Enquiries, 'byReference' | 'snapshot'>;
  readonly tries: LookupTries;
  readonly capabilities: Capabilities;
  readonly clock: Clock;
  /** Keys the hashes under which tries are counted. */
  readonly secret: string;
}

const WINDOW_MS = 60 * 60_000;
/** Wrong tries in an hour. A library is many people behind one address; a reference is one person's. */
const MOST_TRIES = { reference: 10, address: 50 };

export function createLookups(parts: LookupsParts): Lookups {
  const { councils, enquiries, tries, capabilities, clock } = parts;
  const hash = (text: string) =>
    createHmac('sha256', parts.secret).update(`moothall look-up ${text}`).digest();

  async function found(council: string, citizenId: string, snapshot: EnquirySnapshot): Promise<CallFound> {
    const wish = snapshot.callback?.wish;
    if (wish === undefined || snapshot.state === 'closed') throw new HallError('callback-unknown');
    const { enquiryId, reference } = snapshot;
    const definition = await councils.get(council);
    const service = definition.services.find(({ id }) => id === snapshot.service)?.name;
    const now = clock.now();
    const until = new Date(now.getTime() + CAPABILITY_MS);
    return {
      enquiryId,
      reference,
      ...(wish.slot === undefined ? {} : { slot: inWords(wish.slot, definition, now) }),
      ...(service === undefined ? {} : { service }),
      telephoneEnds: wish.telephone.replaceAll(/\D/g, '').slice(-3),
      capability: capabilities.grant({ council, enquiryId, citizenId }, until),
      expiresAt: moment(until),
    };
  }

  return {
    async lookUp(council, asked, address) {
      const { slug } = await councils.get(council);
      const reference = parseReference(asked.reference) ?? '';
      const names = [hash(`reference ${reference}`), hash(`address ${address}`)];
      const now = clock.now();
      const [ofReference = 0, ofAddress = 0] = await tries.count(names, now, WINDOW_MS);
      if (ofReference > MOST_TRIES.reference || ofAddress > MOST_TRIES.address)
        throw new HallError('too-many-requests', { retryAfterSeconds: WINDOW_MS / 1000 });
      const quoted = await enquiries.byReference(slug, reference);
      const wish = quoted?.snapshot.callback?.wish;
      const isRight = timingSafeEqual(
        hash(dialable(asked.telephone) ?? 'what was asked cannot be dialled'),
        hash(dialable(wish?.telephone ?? '') ?? 'nothing to compare with'),
      );
      if (!isRight || quoted === undefined || quoted.snapshot.state === 'closed')
        throw new HallError('callback-unknown');
      await tries.forgive(names);
      return found(slug, quoted.citizenId, quoted.snapshot);
    },

    async own(by, enquiryId) {
      if (by.kind !== 'citizen') throw new HallError('not-allowed');
      return found(by.council, by.citizenId, await enquiries.snapshot(by, enquiryId));
    },

    purge: () => tries.purge(new Date(clock.now().getTime() - WINDOW_MS)),
  };
}

function dialable(telephone: string): string | undefined {
  const parsed = parseTelephone(telephone);
  return 'problem' in parsed ? undefined : parsed.dialable;
}
