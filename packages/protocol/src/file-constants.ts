/** Limits of files, and what can be sent; apart, so that only those pages load them that send files. */

/** Most files that one message, or one form, can carry. */
export const ATTACHMENTS_PER_MESSAGE = 5;

/** Largest file, in bytes. */
export const ATTACHMENT_MAX_BYTES = 10 * 1024 * 1024;

/** Largest picture, in pixels: what is small as a file must not fill the memory of whoever looks at it. */
export const PICTURE_MAX_PIXELS = 40_000_000;

/** Types of file that can be sent; what a file is, its first bytes say. */
export const ATTACHMENT_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
  'text/plain',
] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** HTTP header with the name of an uploaded file, percent-encoded: a header holds no other letters. */
export const FILE_NAME = 'moothall-file-name';
