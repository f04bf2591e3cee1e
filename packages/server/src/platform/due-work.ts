/** What must happen at a time without anybody asking. A row in the database, so that no restart and no lost hint loses it. */
import type { Clock } from './clock.js';
import { repeat } from './repeat.js';

export interface DueWork {
  /** Which handler it is for. */
  readonly kind: string;
  /** Whom it concerns; one row for each kind and subject. */
  readonly subject: string;
  readonly council: string;
}

export interface DueWorkStore {
  /**
   * Takes what is due, the longest due first, and puts it off until `again`: whoever takes it and dies has not done it,
   * and then another one does. Several nodes never take the same.
   */
  take(now: Date, again: Date, limit: number): Promise<readonly DueWork[]>;
}

/** Does the work. It must leave its row as it should be from then on: deleted, or due at another time. */
export type DueHandler = (work: DueWork) => Promise<void>;

export interface DueWorkerParts {
  readonly store: DueWorkStore;
  readonly clock: Clock;
  readonly handlers: Readonly<Record<string, DueHandler>>;
  /** Told of each failure; the work is tried again. */
  readonly onError: (error: unknown) => void;
}

/** So late may anything be, in milliseconds. */
const LOOK_MS = 5_000;
/** What failed, or was taken by a node that died, is tried again after this. */
const AGAIN_MS = 60_000;
const AT_ONCE = 50;

export interface DueWorker {
  /** Does everything that is due now. */
  run(): Promise<void>;
  stop(): Promise<void>;
}

export function createDueWorker({ store, clock, handlers, onError }: DueWorkerParts): DueWorker {
  async function run(): Promise<void> {
    for (let taken = AT_ONCE; taken === AT_ONCE;) {
      const now = clock.now();
      const work = await store.take(now, new Date(now.getTime() + AGAIN_MS), AT_ONCE);
      taken = work.length;
      for (const each of work) await handlers[each.kind]?.(each).catch(onError);
    }
  }

  const looking = repeat(LOOK_MS, run, onError);
  return { run, stop: () => looking.stop() };
}
