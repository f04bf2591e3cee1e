/** Who is here now. Rows with an end in the database, so that losing a node or Redis loses nobody else. */
import type { Clock } from '../platform/clock.js';
import type { Ids } from '../platform/ids.js';
import { repeat } from '../platform/repeat.js';
import type { PresenceStore } from './presence-store.js';

/** A node renews all its advisers in one statement so often. */
const RENEW_MS = 10_000;
/** What a dead node said holds so much longer: two renewals may fail. */
const EXPIRY_MS = 30_000;

export interface Presence {
  /** One more place (tab, device) at which the adviser is here. */
  arrive(adviserId: string): Promise<void>;
  /** One place fewer; the adviser is gone with the last. */
  leave(adviserId: string): Promise<void>;
  /** Advisers of the council who are here, on any node. */
  present(council: string): Promise<readonly string[]>;
  /** Ends the renewals and takes this node's advisers out. */
  close(): Promise<void>;
}

export interface PresenceParts {
  readonly store: PresenceStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onError: (error: unknown) => void;
}

export function createPresence({ store, clock, ids, onError }: PresenceParts): Presence {
  const nodeId = ids.uuid();
  const places = new Map<string, number>();

  async function renew(adviserIds: readonly string[]): Promise<void> {
    const now = clock.now();
    await store.renew(nodeId, adviserIds, new Date(now.getTime() + EXPIRY_MS), now);
  }

  const renewals = repeat(RENEW_MS, () => renew([...places.keys()]), onError);

  return {
    async arrive(adviserId) {
      const before = places.get(adviserId) ?? 0;
      places.set(adviserId, before + 1);
      if (before === 0) await renew([adviserId]);
    },
    async leave(adviserId) {
      const left = (places.get(adviserId) ?? 0) - 1;
      if (left > 0) {
        places.set(adviserId, left);
        return;
      }
      places.delete(adviserId);
      await store.leave(nodeId, adviserId);
    },
    present: (council) => store.present(council, clock.now()),
    async close() {
      await renewals.stop();
      places.clear();
      await store.leaveAll(nodeId);
    },
  };
}
