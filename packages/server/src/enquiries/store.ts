/** What the record needs remembered. */
import type {
  Actor,
  Attachment,
  EnquirySummary,
  FeedEntry,
  FeedSnapshot,
  RecordedFact,
  Slot,
} from '@moothall/protocol';
import type { Appended } from '../platform/bus.js';
import type { Scope } from '../platform/database.js';
import type { Decision, Enquiry, Opened, Refusal } from './enquiry.js';

/** One command to carry out, with the decision it needs once the enquiry's row is locked. */
export interface Attempt {
  /** The name under which the command's id is unique. */
  readonly principal: string;
  readonly commandId: string;
  readonly enquiryId: string;
  /** SHA-256 of the command, to tell a repeat from a reuse of its id. */
  readonly payloadHash: Buffer;
  readonly by: Actor;
  readonly at: Date;
  /** Given with an opening only. */
  readonly opened?: Opened;
  /** The place that it takes where it is accepted; refused with `slot-full` where none is left. */
  readonly place?: Place;
  /** The number of the fact that the decision is about, where it is about one. */
  readonly about?: number;
  /** Files that the facts are to carry: each the principal's own, and in no enquiry yet. Default: none. */
  readonly attachments?: readonly string[];
  decide(enquiry: Enquiry | undefined, found: Found): Decision;
}

/** What an attempt asked to have looked up, from the same moment as the enquiry. */
export interface Found {
  /** Whether what fact `about` said is still kept. */
  readonly holdsBody: boolean;
  /** What the attempt's files are, in the same order. */
  readonly attachments: readonly Attachment[];
}

/** One of the calls that a council can promise for a time. */
export interface Place {
  readonly council: string;
  readonly slot: Slot;
  /** So many calls can be promised for the time at once. */
  readonly capacity: number;
}

export type Attempted =
  | {
      readonly kind: 'accepted';
      readonly n: number;
      readonly reference: string;
      readonly appended: Appended | undefined;
    }
  | { readonly kind: 'refused'; readonly why: Refusal };

export interface EnquiryStore {
  /**
   * Carries out a batch in one transaction, all in one scope, in order. Resolves after the commit, with an outcome for
   * each: an acknowledgement given then is durable. A repeat gets its first answer and appends nothing.
   * Rejects as a whole when the transaction fails; then nothing of the batch happened.
   */
  append(scope: Scope, batch: readonly Attempt[]): Promise<readonly Attempted[]>;

  find(scope: Scope, enquiryId: string): Promise<Enquiry | undefined>;

  /** Facts numbered above `after`, in order, at most `limit`; erased bodies are missing. */
  facts(scope: Scope, enquiryId: string, after: number, limit: number): Promise<readonly RecordedFact[]>;

  /** The times for which a council has promised calls that end after a moment, one for each call that is still to come. */
  promised(scope: Scope, council: string, after: Date): Promise<readonly Slot[]>;

  /** The enquiry with this reference, where a council of the scope has it. */
  findReference(scope: Scope, reference: string): Promise<Enquiry | undefined>;

  /** How far each side has read; 0 where nothing is known. */
  reads(scope: Scope, enquiryId: string): Promise<{ readonly citizen: number; readonly adviser: number }>;

  /**
   * Says that a side has read up to `n`, or to the head where that is lower.
   * @returns how far it has read now, where that is further than before
   */
  markRead(
    scope: Scope,
    enquiryId: string,
    reader: 'citizen' | 'adviser',
    n: number,
  ): Promise<number | undefined>;

  /** The chats that wait for a council's advisers, the longest waiting first. */
  waiting(scope: Scope, answeringCouncil: string): Promise<readonly string[]>;

  /** A citizen's own enquiries, the newest first. */
  ofCitizen(scope: Scope, citizenId: string): Promise<readonly EnquirySummary[]>;

  /** The open enquiries that a council owns or answers, with the position of its feed, from one moment. */
  feedSnapshot(scope: Scope, council: string): Promise<FeedSnapshot>;

  /** Steps of a council's feed above `after`, in order, at most `limit`, each with the enquiry as it stands now. */
  feedEntries(
    scope: Scope,
    council: string,
    after: number,
    limit: number,
  ): Promise<{ readonly head: number; readonly entries: readonly FeedEntry[] }>;
}
