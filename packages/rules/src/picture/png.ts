/** PNG: a signature and named chunks, each with its length and a checksum. */
import { join, nameAt, viewOf } from './bytes.js';
import type { CleanPicture } from './clean-picture.js';

const SIGNATURE_BYTES = 8;
/** Length, name and checksum around what a chunk holds. */
const CHUNK_FRAME_BYTES = 12;

/** What is needed to show the picture in its colours. Texts, time, Exif, animation and makers' own chunks are not. */
const KEPT = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'pHYs'],
]);

/** @returns undefined where the bytes are no whole PNG */
export function cleanPng(bytes: Uint8Array): CleanPicture | undefined {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, SIGNATURE_BYTES)];
  let size: { readonly width: number; readonly height: number } | undefined;
  let hasPixels = false;
  for (let at = SIGNATURE_BYTES; at + CHUNK_FRAME_BYTES <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + CHUNK_FRAME_BYTES + length;
    const name = nameAt(bytes, at + 4);
    if (end > bytes.length || (size === undefined) !== (name === 'IHDR')) return undefined;
    if (name === 'IHDR') {
      if (length !== 13) return undefined;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    hasPixels ||= name === 'IDAT';
    if (KEPT.has(name)) parts.push(bytes.subarray(at, end));
    // A name that begins with a capital letter cannot be left out without changing the picture.
    else if (/^[A-Z]/.test(name)) return undefined;
    if (name === 'IEND') {
      const isWhole = hasPixels && size !== undefined && size.width > 0 && size.height > 0;
      return isWhole && size !== undefined ? { ...size, bytes: join(parts) } : undefined;
    }
    at = end;
  }
  return undefined;
}
