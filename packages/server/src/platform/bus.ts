/** In-process hints that something was committed. A hint may be lost; whatever must happen is a row in the database. */
import type { EnquirySummary, FeedEntry, RecordedFact } from '@moothall/protocol';

/** Facts of one enquiry that were just committed, and the steps they made in councils' feeds. */
export interface Appended {
  readonly enquiry: EnquirySummary;
  readonly facts: readonly RecordedFact[];
  readonly entries: readonly FeedEntry[];
}

export interface Bus {
  publish(appended: Appended): void;
  /** @returns a function that ends the subscription */
  subscribe(listener: (appended: Appended) => void): () => void;
}

/** @param onError told when a listener throws; the others still hear */
export function createBus(onError: (error: unknown) => void): Bus {
  const listeners = new Set<(appended: Appended) => void>();
  return {
    publish(appended) {
      for (const listener of listeners) {
        try {
          listener(appended);
        } catch (error) {
          onError(error);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
