/** Files on their way in (received, checked, cleaned, kept) and out (by signed addresses), and those that have to go. */
import { createHash } from 'node:crypto';
import { ATTACHMENT_MAX_BYTES, type Attachment, type AttachmentAddress } from '@moothall/protocol';
import type { Councils } from '../councils/index.js';
import { moment, type Clock } from '../platform/clock.js';
import { HallError } from '../platform/errors.js';
import type { Files } from '../platform/files.js';
import type { Ids } from '../platform/ids.js';
import { councilOf, principalKey, principalScope, type Principal } from '../platform/principals.js';
import { ADDRESS_MS, isSigned, pathOf, type Signed } from './address.js';
import { safeFileName } from './file-name.js';
import { inspect } from './inspect.js';
import { createQueue } from './queue.js';
import type { AttachmentStore, KeptAttachment } from './store.js';

export interface Upload {
  /** Made by the sender, so that a repeat is known. */
  readonly id: string;
  /** As the sender calls it. */
  readonly name: string;
  readonly declaredType: string;
  readonly content: AsyncIterable<Uint8Array>;
}

export interface Attachments {
  /**
   * Takes a file in; durable when it resolves. A repeat gets the first answer. Only its owner can send it along, within a day.
   * @throws HallError `file-too-large`, `file-type-refused`, `file-type-differs`, `file-damaged`, `picture-too-large`,
   *   `file-too-many`, `file-id-reused`, `storage-full`
   */
  upload(by: Principal, upload: Upload): Promise<Attachment>;
  /** Lets go of a file that the owner has not sent. Without effect on any other. */
  discard(by: Principal, id: string): Promise<void>;
  /**
   * Where a file of an enquiry is to be had for five minutes. That this principal may see the enquiry was checked before.
   * @throws HallError `file-unknown`
   */
  address(by: Principal, enquiryId: string, id: string): Promise<AttachmentAddress>;
  /** What an address leads to. @throws HallError `file-unknown` where it is forged, over, or the file gone */
  read(
    signed: Signed,
    signature: string,
  ): Promise<{ readonly attachment: Attachment; readonly content: Buffer }>;
  /** Deletes what was erased and what nobody has sent in time. */
  sweep(): Promise<void>;
}

export interface AttachmentsParts {
  readonly store: AttachmentStore;
  readonly files: Files;
  readonly councils: Pick<Councils, 'all'>;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Signs addresses; the same on every node. */
  readonly secret: () => Promise<string>;
}

/** Whoever uploads sends soon; a form may take an evening. */
const UNSENT_MS = 24 * 3_600_000;
/** What has been received and not yet checked. */
const RECEIVED_MS = 3_600_000;
const UNSENT_MAX = 20;
/** Each holds a whole file in memory while it is checked. */
const CHECKED_AT_ONCE = 2;

export function createAttachments(parts: AttachmentsParts): Attachments {
  const { store, files, councils, clock, ids, secret } = parts;
  const checking = createQueue(CHECKED_AT_ONCE);
  let key: Promise<string> | undefined;
  const signingKey = () =>
    (key ??= secret().catch((error: unknown) => {
      key = undefined;
      throw error;
    }));
  const later = (ms: number) => new Date(clock.now().getTime() + ms);

  async function keep(by: Principal, upload: Upload, received: string): Promise<Attachment> {
    const bytes = (await files.read(received)) ?? Buffer.of();
    const contentHash = createHash('sha256').update(bytes).digest();
    const owner = principalKey(by);
    const scope = { councils: principalScope(by) };
    const earlier = await store.find(scope, upload.id);
    if (earlier !== undefined) return repeated(earlier, owner, contentHash);
    const inspected = inspect(upload.declaredType, bytes);
    if ('refusal' in inspected) throw new HallError(inspected.refusal);
    const { mediaType, content, size } = inspected;
    const file = `attachments/${ids.uuid()}`;
    await store.announceFiles([file], later(UNSENT_MS));
    await files.write(file, content);
    const attachment = {
      id: upload.id,
      name: safeFileName(upload.name, mediaType),
      mediaType,
      sizeBytes: content.length,
      ...size,
    };
    const kept = { attachment, owner, file, contentHash };
    if (await store.add(scope, councilOf(by), kept, clock.now())) return attachment;
    // The same upload came twice at once, or the id is somebody else's; the file that was just written goes by itself.
    return repeated(await store.find(scope, upload.id), owner, contentHash);
  }

  return {
    async upload(by, upload) {
      const unsent = await store.countUnsent({ councils: principalScope(by) }, principalKey(by));
      if (unsent >= UNSENT_MAX) throw new HallError('file-too-many');
      const received = `uploads/${ids.uuid()}`;
      await store.announceFiles([received], later(RECEIVED_MS));
      try {
        await files.receive(received, upload.content, ATTACHMENT_MAX_BYTES);
        return await checking(() => keep(by, upload, received));
      } finally {
        // Where this fails the next sweep does it; the answer is not changed by it.
        await files
          .remove(received)
          .then(() => store.removed([received]))
          .catch(() => undefined);
      }
    },

    discard: (by, id) => store.discard({ councils: principalScope(by) }, principalKey(by), id, clock.now()),

    async address(by, enquiryId, id) {
      const kept = await store.find({ councils: principalScope(by) }, id);
      if (kept?.enquiryId !== enquiryId) throw new HallError('file-unknown');
      const expires = Math.floor(later(ADDRESS_MS).getTime() / 1000);
      return {
        path: pathOf(await signingKey(), { council: councilOf(by), id, expires }),
        expiresAt: moment(new Date(expires * 1000)),
      };
    },

    async read(signed, signature) {
      if (!isSigned(await signingKey(), signed, signature, clock.now())) throw new HallError('file-unknown');
      const kept = await store.find({ councils: [signed.council] }, signed.id);
      const content = kept === undefined ? undefined : await files.read(kept.file);
      if (kept === undefined || content === undefined) throw new HallError('file-unknown');
      return { attachment: kept.attachment, content };
    },

    async sweep() {
      const everybody = { councils: (await councils.all()).map(({ slug }) => slug) };
      for (;;) {
        const due = await store.due(everybody, clock.now());
        if (due.length === 0) return;
        for (const file of due) await files.remove(file);
        await store.removed(due);
      }
    },
  };
}

function repeated(earlier: KeptAttachment | undefined, owner: string, contentHash: Buffer): Attachment {
  if (earlier?.owner !== owner || !earlier.contentHash.equals(contentHash))
    throw new HallError('file-id-reused');
  return earlier.attachment;
}
