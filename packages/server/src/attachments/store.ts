/** What is remembered of files; what is in them lies in the files store. */
import type { Attachment } from '@moothall/protocol';
import type { Scope } from '../platform/database.js';

export interface KeptAttachment {
  readonly attachment: Attachment;
  /** The principal who uploaded it. */
  readonly owner: string;
  /** Name in the files store. */
  readonly file: string;
  /** SHA-256 of what was uploaded, to tell a repeat from a reuse of its id. */
  readonly contentHash: Buffer;
  /** The enquiry whose message carries it; undefined until one does. */
  readonly enquiryId: string | undefined;
}

export interface AttachmentStore {
  /** Remembers, before they are written, files that go again at `after` unless something keeps them. */
  announceFiles(files: readonly string[], after: Date): Promise<void>;
  /** Adds a file that was announced. @returns false where the id is taken, by whomever */
  add(scope: Scope, council: string, kept: Omit<KeptAttachment, 'enquiryId'>, at: Date): Promise<boolean>;
  find(scope: Scope, id: string): Promise<KeptAttachment | undefined>;
  /** How many files of this owner no message carries yet. */
  countUnsent(scope: Scope, owner: string): Promise<number>;
  /** Lets a file go that no message carries, from now on. Without effect on any other. */
  discard(scope: Scope, owner: string, id: string, now: Date): Promise<void>;
  /**
   * Forgets what nobody has sent in time.
   * @param everybody the scope of all councils: a row beyond it would lose its file
   * @returns at most 100 names of files that have to go, of this or an earlier time
   */
  due(everybody: Scope, now: Date): Promise<readonly string[]>;
  /** They are gone from the files store. */
  removed(files: readonly string[]): Promise<void>;
}
