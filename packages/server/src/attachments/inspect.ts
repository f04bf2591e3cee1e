/** What a file is by its own bytes, and whether it can be kept; pure. */
import {
  ATTACHMENT_TYPES,
  PICTURE_MAX_PIXELS,
  type AttachmentType,
  type ErrorCode,
} from '@moothall/protocol';
import { cleanPicture, pictureType } from '@moothall/rules';
import { documentType, isPdf, isText, isWholePdf, isZip } from './documents.js';

export interface Inspected {
  readonly mediaType: AttachmentType;
  /** What is kept: of a picture the picture alone. */
  readonly content: Uint8Array;
  readonly size?: { readonly width: number; readonly height: number };
}

/** Types that say nothing: the file itself decides. */
const UNDECLARED = ['', 'application/octet-stream'];

/** @param declared the type that came with it; its parameters do not count */
export function inspect(declared: string, bytes: Buffer): Inspected | { readonly refusal: ErrorCode } {
  const named = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  // Old Windows programs call it so.
  const type = named === 'image/jpg' ? 'image/jpeg' : named;
  const isOpen = UNDECLARED.includes(type);
  if (!isOpen && !ATTACHMENT_TYPES.some((known) => known === type)) return { refusal: 'file-type-refused' };
  if (bytes.length === 0) return { refusal: 'file-damaged' };
  const found = look(bytes);
  if ('refusal' in found || isOpen || type === found.mediaType) return found;
  return { refusal: 'file-type-differs' };
}

function look(bytes: Buffer): Inspected | { readonly refusal: ErrorCode } {
  const picture = pictureType(bytes);
  if (picture !== undefined) {
    const clean = cleanPicture(picture, bytes);
    if (clean === undefined) return { refusal: 'file-damaged' };
    const { width, height, bytes: content } = clean;
    if (width * height > PICTURE_MAX_PIXELS) return { refusal: 'picture-too-large' };
    return { mediaType: picture, content, size: { width, height } };
  }
  if (isPdf(bytes)) {
    return isWholePdf(bytes) ? { mediaType: 'application/pdf', content: bytes } : { refusal: 'file-damaged' };
  }
  const mediaType = isZip(bytes) ? documentType(bytes) : isText(bytes) ? 'text/plain' : undefined;
  return mediaType === undefined ? { refusal: 'file-type-refused' } : { mediaType, content: bytes };
}
