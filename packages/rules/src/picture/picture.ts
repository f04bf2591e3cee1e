/** What the hall and the widget have in common about pictures: read their size, take out what they tell of the citizen. */
import type { CleanPicture } from './clean-picture.js';
import { cleanJpeg } from './jpeg.js';
import { cleanPng } from './png.js';
import { cleanWebp } from './webp.js';

export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** The type that the first bytes say, whatever the rest is. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  const isWebp =
    startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]);
  return isWebp ? 'image/webp' : undefined;
}

/**
 * Takes out of a picture everything but the picture, without decoding it, so that no pixel changes.
 * @returns undefined where it is damaged, cut short or moves
 */
export function cleanPicture(type: PictureType, bytes: Uint8Array): CleanPicture | undefined {
  return CLEANERS[type](bytes);
}

const CLEANERS = { 'image/jpeg': cleanJpeg, 'image/png': cleanPng, 'image/webp': cleanWebp };

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
