/** What the adviser is typing, for each enquiry: kept at every keystroke, until it is sent or cleared. */
import type { KeyValueStore } from './key-value-store.js';

/** To the citizen, or to colleagues only. */
export type DraftKind = 'post' | 'note';

export class Drafts {
  readonly #storage: KeyValueStore;

  constructor(storage: KeyValueStore) {
    this.#storage = storage;
  }

  get(enquiryId: string, kind: DraftKind): string {
    return this.#storage.get(keyOf(enquiryId, kind)) ?? '';
  }

  set(enquiryId: string, kind: DraftKind, text: string): void {
    if (text === '') this.#storage.remove(keyOf(enquiryId, kind));
    else this.#storage.set(keyOf(enquiryId, kind), text);
  }

  /** How many enquiries have something typed and not sent. */
  get count(): number {
    return this.#storage.keys('draft:').length;
  }
}

function keyOf(enquiryId: string, kind: DraftKind): string {
  return `draft:${enquiryId}:${kind}`;
}
