/** Up to which fact the adviser has seen each enquiry in this tab, so that a row can say that something is new. */
import type { EnquirySummary } from '@moothall/protocol';
import type { KeyValueStore } from './key-value-store.js';

export class Seen {
  readonly #storage: KeyValueStore;

  constructor(storage: KeyValueStore) {
    this.#storage = storage;
  }

  /** Remembers that the adviser has seen the enquiry up to `n`. */
  mark(enquiryId: string, n: number): void {
    if (n > this.#upTo(enquiryId)) this.#storage.set(`seen:${enquiryId}`, String(n));
  }

  isNew(enquiry: EnquirySummary): boolean {
    return enquiry.n > this.#upTo(enquiry.enquiryId);
  }

  #upTo(enquiryId: string): number {
    return Number(this.#storage.get(`seen:${enquiryId}`) ?? 0);
  }
}
