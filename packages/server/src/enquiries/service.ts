/** The road of every command: load → decide → save → commit → acknowledge → publish. */
import { createHash } from 'node:crypto';
import {
  errorBody,
  FACTS_PER_PAGE,
  type Actor,
  type Command,
  type CouncilDefinition,
  type EnquirySnapshot,
  type EnquirySummary,
  type Fact,
  type FeedEntry,
  type FeedSnapshot,
  type Outcome,
  type Slot,
  type Standing,
} from '@moothall/protocol';
import { applyFacts } from '@moothall/rules';
import { nameOf, type Councils } from '../councils/index.js';
import type { Bus } from '../platform/bus.js';
import type { Clock } from '../platform/clock.js';
import { HallError } from '../platform/errors.js';
import type { Ids } from '../platform/ids.js';
import {
  adviserName,
  principalKey,
  principalScope,
  type Adviser,
  type Principal,
} from '../platform/principals.js';
import { refuseCardNumber } from './card-numbers.js';
import {
  decide,
  decideErasure,
  decideOpening,
  isOpening,
  maySee,
  type Enquiry,
  type Refusal,
} from './enquiry.js';
import { decideSilence, SILENCE, type SilenceLimits } from './silence.js';
import type { Standings } from './standing.js';
import type { Attempt, EnquiryStore, Place } from './store.js';
import { viewOf } from './view.js';

export interface Enquiries {
  /**
   * Carries out one command. Resolves with a refusal too; rejects only when the database fails. What holds the number of
   * a payment card is refused before anything else is looked at.
   * @param guard what another room found against the command; a repeat of an accepted one is not refused by it
   * @param place what it takes where it is accepted; the last one goes to whoever is first
   */
  execute(by: Principal, command: Command, guard?: Refusal, place?: Place): Promise<Outcome>;
  /** The times for which a council has promised calls that are still to come, one for each call. */
  promised(council: string): Promise<readonly Slot[]>;
  /**
   * Facts above `after` as this reader may see them, one page, with the enquiry's head.
   * @param beforeReading done once it is known that this principal may see the enquiry
   * @throws HallError `enquiry-unknown` where they may not
   */
  facts(
    by: Principal,
    enquiryId: string,
    after: number,
    beforeReading?: () => Promise<void> | void,
  ): Promise<{ head: number; facts: readonly Fact[]; standing: Standing }>;
  /**
   * Says that a reader has read up to `n`; of staff only the holder counts.
   * @returns how far that side has read now, where that is further than before
   */
  read(by: Principal, enquiryId: string, n: number): Promise<number | undefined>;
  snapshot(by: Principal, enquiryId: string): Promise<EnquirySnapshot>;
  /** @throws HallError `enquiry-unknown` where this principal may not see it */
  mustSee(by: Principal, enquiryId: string): Promise<void>;
  /** Looks after a chat whose citizen may have been silent for too long: warns, ends it, or does nothing. */
  endSilence(enquiryId: string, council: string): Promise<void>;
  /** @throws HallError `not-allowed` where this adviser may not watch the feed */
  mustFeed(by: Adviser, council: string): void;
  /**
   * An enquiry of a council as its citizen sees it, found by what the citizen quotes. A reference is not a password:
   * whoever asks this must know more. Costs the same where there is none.
   */
  byReference(
    council: string,
    reference: string,
  ): Promise<{ readonly citizenId: string; readonly snapshot: EnquirySnapshot } | undefined>;
  /** The enquiries that a citizen has opened. */
  own(by: Principal): Promise<readonly EnquirySummary[]>;
  feedSnapshot(by: Adviser, council: string): Promise<FeedSnapshot>;
  feedEntries(
    by: Adviser,
    council: string,
    after: number,
  ): Promise<{ head: number; entries: readonly FeedEntry[] }>;
}

export interface EnquiriesParts {
  readonly store: EnquiryStore;
  readonly standings: Pick<Standings, 'of'>;
  readonly councils: Councils;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly ids: Ids;
}

export function createEnquiries({ store, standings, councils, bus, clock, ids }: EnquiriesParts): Enquiries {
  async function visible(by: Principal, enquiryId: string): Promise<Enquiry> {
    const enquiry = await store.find({ councils: principalScope(by) }, enquiryId);
    if (enquiry === undefined || !maySee(enquiry, by)) throw new HallError('enquiry-unknown');
    return enquiry;
  }

  async function page(
    by: Principal,
    enquiryId: string,
    after: number,
    beforeReading?: () => Promise<void> | void,
  ) {
    const enquiry = await visible(by, enquiryId);
    await beforeReading?.();
    const recorded = await store.facts({ councils: principalScope(by) }, enquiryId, after, FACTS_PER_PAGE);
    const reader = by.kind === 'citizen' ? 'everyone' : 'staff';
    return {
      enquiry,
      head: Math.max(enquiry.n, recorded.at(-1)?.n ?? 0),
      facts: recorded.map((fact) => viewOf(fact, reader)),
    };
  }

  async function attemptFor(by: Principal, command: Command): Promise<Attempt> {
    const common = {
      principal: principalKey(by),
      commandId: command.id,
      enquiryId: command.enquiryId,
      payloadHash: hashCommand(command),
      by: actor(by),
      at: clock.now(),
      ...('attachments' in command ? { attachments: command.attachments } : {}),
    };
    if (command.kind === 'erase')
      return {
        ...common,
        about: command.n,
        decide: (enquiry, { holdsBody }) => decideErasure(enquiry, command, by, holdsBody),
      };
    if (!isOpening(command))
      return { ...common, decide: (enquiry, { attachments }) => decide(enquiry, command, by, attachments) };
    const council = await councils.get(command.council);
    const opening = {
      council: nameOf(council),
      answeringCouncil: council.answeredBy ?? council.slug,
    };
    const prefix = council.referencePrefix ?? council.slug.slice(0, 3).toUpperCase();
    return {
      ...common,
      ...(by.kind === 'citizen'
        ? {
            opened: {
              answeringCouncil: opening.answeringCouncil,
              citizenId: by.citizenId,
              silence: silenceLimits(council),
            },
          }
        : {}),
      decide: (enquiry, { attachments }) =>
        decideOpening(enquiry, command, by, { ...opening, reference: ids.reference(prefix) }, attachments),
    };
  }

  return {
    async facts(by, enquiryId, after, beforeReading) {
      const { enquiry, ...read } = await page(by, enquiryId, after, beforeReading);
      const [reads, citizens] = await Promise.all([
        store.reads({ councils: principalScope(by) }, enquiryId),
        by.kind === 'citizen' ? standings.of(enquiry) : {},
      ]);
      return { ...read, standing: { ...citizens, read: reads } };
    },

    async read(by, enquiryId, n) {
      const { holder } = await visible(by, enquiryId);
      if (by.kind === 'adviser' && holder?.adviserId !== by.adviserId) return undefined;
      return store.markRead({ councils: principalScope(by) }, enquiryId, by.kind, n);
    },

    promised: (council) => store.promised({ councils: [council] }, council, clock.now()),

    async execute(by, command, guard, place) {
      const asked = await attemptFor(by, command);
      const against = refuseCardNumber(command) ?? guard;
      const attempt = {
        ...asked,
        ...(against === undefined ? {} : { decide: () => against }),
        ...(place === undefined ? {} : { place }),
      };
      const [outcome] = await store.append({ councils: principalScope(by) }, [attempt]);
      if (outcome === undefined) throw new RangeError('a batch of one has one outcome');
      const { id: commandId, enquiryId } = command;
      if (outcome.kind === 'refused')
        return { ok: false, commandId, error: errorBody(outcome.why.refusal, outcome.why.path) };
      if (outcome.appended !== undefined) bus.publish(outcome.appended);
      return { ok: true, commandId, enquiryId, n: outcome.n, reference: outcome.reference };
    },

    async snapshot(by, enquiryId) {
      let snapshot: EnquirySnapshot | undefined;
      for (;;) {
        const { head, facts } = await page(by, enquiryId, snapshot?.n ?? 0);
        snapshot = applyFacts(snapshot, facts);
        if (snapshot === undefined) throw new HallError('enquiry-unknown');
        if (snapshot.n >= head) return snapshot;
      }
    },

    async byReference(council, reference) {
      const scope = { councils: [council] };
      const enquiry = await store.findReference(scope, reference);
      let snapshot: EnquirySnapshot | undefined;
      // One page also where there is none; more only where so much was recorded.
      for (;;) {
        const recorded = await store.facts(
          scope,
          enquiry?.enquiryId ?? NO_ENQUIRY,
          snapshot?.n ?? 0,
          FACTS_PER_PAGE,
        );
        snapshot = applyFacts(
          snapshot,
          recorded.map((fact) => viewOf(fact, 'everyone')),
        );
        if (recorded.length < FACTS_PER_PAGE) break;
      }
      return enquiry?.council === council && snapshot !== undefined
        ? { citizenId: enquiry.citizenId, snapshot }
        : undefined;
    },

    mustSee: async (by, enquiryId) => {
      await visible(by, enquiryId);
    },

    async endSilence(enquiryId, council) {
      const at = clock.now();
      const commandId = ids.uuid();
      const [outcome] = await store.append({ councils: [council] }, [
        {
          principal: `hall:${SILENCE}`,
          commandId,
          enquiryId,
          payloadHash: createHash('sha256').update(commandId).digest(),
          by: { kind: 'hall', reason: SILENCE },
          at,
          decide: (enquiry) =>
            enquiry === undefined ? { refusal: 'enquiry-unknown' } : decideSilence(enquiry, at),
        },
      ]);
      if (outcome?.kind === 'accepted' && outcome.appended !== undefined) bus.publish(outcome.appended);
    },

    mustFeed: (by, council) => {
      ownFeed(by, council);
    },

    own: async (by) => {
      if (by.kind !== 'citizen') throw new HallError('not-allowed');
      return store.ofCitizen({ councils: principalScope(by) }, by.citizenId);
    },

    async feedSnapshot(by, council) {
      return store.feedSnapshot({ councils: ownFeed(by, council) }, council);
    },

    async feedEntries(by, council, after) {
      return store.feedEntries({ councils: ownFeed(by, council) }, council, after, FACTS_PER_PAGE);
    },
  };
}

/** The id of none. */
const NO_ENQUIRY = '00000000-0000-0000-0000-000000000000';

const MINUTE_MS = 60_000;

function silenceLimits({ chatTimeout }: CouncilDefinition): SilenceLimits {
  const { warnAfterMinutes = 20, closeAfterMinutes = 5 } = chatTimeout ?? {};
  return { warnAfterMs: warnAfterMinutes * MINUTE_MS, closeAfterMs: closeAfterMinutes * MINUTE_MS };
}

/** @throws HallError `not-allowed` where the feed is another council's */
function ownFeed(by: Adviser, council: string): readonly string[] {
  const scope = principalScope(by);
  if (!scope.includes(council)) throw new HallError('not-allowed');
  return scope;
}

function actor(by: Principal): Actor {
  return by.kind === 'citizen' ? { kind: 'citizen' } : adviserName(by);
}

/** The same command has the same hash, whatever the order in which its fields arrived. */
function hashCommand(command: Command): Buffer {
  return createHash('sha256').update(canonical(command)).digest();
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
