/** Files that an adviser sends along: uploaded at once, kept for their enquiry until a message takes them. */
import type { ErrorBody } from '@moothall/protocol';
import { HallError } from './hall-error.js';
import { Listeners, type Observable } from './observable.js';
import type { StaffApi } from './staff-api.js';
import { uuid } from './uuid.js';

export interface DeskFile {
  readonly id: string;
  readonly name: string;
  readonly state: 'sending' | 'ready' | 'failed';
  readonly error?: ErrorBody;
}

/** An address is asked for anew when it is older: it leads nowhere after five minutes. */
const ADDRESS_MS = 4 * 60_000;

export class DeskFiles implements Observable {
  readonly #api: StaffApi;
  readonly #listeners = new Listeners();
  readonly #files = new Map<string, readonly DeskFile[]>();
  readonly #addresses = new Map<string, { readonly path: Promise<string>; readonly until: number }>();

  constructor(api: StaffApi) {
    this.#api = api;
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.subscribe(listener);
  }

  /** What waits for a message in this enquiry. */
  of(enquiryId: string): readonly DeskFile[] {
    return this.#files.get(enquiryId) ?? [];
  }

  /** Whether some file waits for a message: what is in it ends with the page. */
  get hasWaiting(): boolean {
    return [...this.#files.values()].some((files) => files.length > 0);
  }

  add(enquiryId: string, files: readonly File[]): void {
    for (const file of files) {
      const id = uuid();
      this.#set(enquiryId, [...this.of(enquiryId), { id, name: file.name, state: 'sending' }]);
      this.#api.upload(id, file).then(
        ({ name }) => this.#change(enquiryId, { id, name, state: 'ready' }),
        (error: unknown) => {
          const { code, message, retryable } = error instanceof HallError ? error : HallError.unreachable();
          const body = { code, message, retryable } as ErrorBody;
          this.#change(enquiryId, { id, name: file.name, state: 'failed', error: body });
        },
      );
    }
  }

  /** What the hall does not hear of, it forgets within a day. */
  remove(enquiryId: string, id: string): void {
    this.#set(
      enquiryId,
      this.of(enquiryId).filter((file) => file.id !== id),
    );
    void this.#api.discardUpload(id).catch(() => undefined);
  }

  /** A message took the files of this enquiry that were ready; what failed stays, with its reason. */
  taken(enquiryId: string): void {
    this.#set(
      enquiryId,
      this.of(enquiryId).filter(({ state }) => state !== 'ready'),
    );
  }

  /** Where a file is to be had; the same address for a few minutes, so that a picture is loaded once. */
  address(enquiryId: string, id: string): Promise<string> {
    const known = this.#addresses.get(id);
    if (known !== undefined && known.until > Date.now()) return known.path;
    const path = this.#api.attachmentAddress(enquiryId, id).then((address) => address.path);
    this.#addresses.set(id, { path, until: Date.now() + ADDRESS_MS });
    path.catch(() => this.#addresses.delete(id));
    return path;
  }

  #change(enquiryId: string, changed: DeskFile): void {
    this.#set(
      enquiryId,
      this.of(enquiryId).map((file) => (file.id === changed.id ? changed : file)),
    );
  }

  #set(enquiryId: string, files: readonly DeskFile[]): void {
    this.#files.set(enquiryId, files);
    this.#listeners.notify();
  }
}
