/** Files that go along with a message or a form: uploaded first, then named by their ids. */
import { Type, type Static } from 'typebox';
import { ATTACHMENTS_PER_MESSAGE } from './constants.js';
import { Id, Moment } from './scalars.js';

/** A file as everybody in the enquiry sees it. What is in it is to be had at a signed address that soon expires. */
export const Attachment = Type.Object(
  {
    id: Id,
    name: Type.String({ description: 'As the sender called it, made safe: no path, no control characters' }),
    mediaType: Type.String({ description: 'What the file is by its own first bytes' }),
    sizeBytes: Type.Integer({ minimum: 1 }),
    width: Type.Optional(Type.Integer({ minimum: 1, description: 'Pixels; of pictures only' })),
    height: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { description: 'A file as everybody in the enquiry sees it' },
);
export type Attachment = Static<typeof Attachment>;

/** Files that the sender has uploaded and that no message carries yet. */
export const AttachmentIds = Type.Array(Id, {
  minItems: 1,
  maxItems: ATTACHMENTS_PER_MESSAGE,
  uniqueItems: true,
  description: 'Files that the sender has uploaded before, each for one message',
});
export type AttachmentIds = Static<typeof AttachmentIds>;

/** Where a file is to be had until `expiresAt`; the address alone is enough, so it is asked for when it is needed. */
export const AttachmentAddress = Type.Object({
  path: Type.String({ description: 'Path on the hall, with signature' }),
  expiresAt: Moment,
});
export type AttachmentAddress = Static<typeof AttachmentAddress>;
