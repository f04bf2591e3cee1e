/** WebP: a RIFF of named chunks, each padded to an even length. */
import { join, nameAt, viewOf } from './bytes.js';
import type { CleanPicture } from './clean-picture.js';

const RIFF_BYTES = 12;
const CHUNK_HEAD_BYTES = 8;
const ALPHA = 0x10;
const ICC_PROFILE = 0x20;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** @returns undefined where the bytes are no whole WebP, or one that moves */
export function cleanWebp(bytes: Uint8Array): CleanPicture | undefined {
  if (bytes.length < RIFF_BYTES) return undefined;
  const view = viewOf(bytes);
  const end = CHUNK_HEAD_BYTES + view.getUint32(4, true);
  if (end > bytes.length) return undefined;
  const parts: Uint8Array[] = [];
  let canvas: Size | undefined;
  let picture: Size | undefined;
  for (let at = RIFF_BYTES; at < end;) {
    if (at + CHUNK_HEAD_BYTES > end) return undefined;
    const name = nameAt(bytes, at);
    const length = view.getUint32(at + 4, true);
    const content = bytes.subarray(at + CHUNK_HEAD_BYTES, at + CHUNK_HEAD_BYTES + length);
    const next = at + CHUNK_HEAD_BYTES + length + (length % 2);
    if (content.length < length || next > end) return undefined;
    if (name === 'ANIM' || name === 'ANMF') return undefined;
    if (name === 'VP8X') {
      if (canvas !== undefined || at !== RIFF_BYTES || length < 10) return undefined;
      canvas = canvasSize(content);
      parts.push(chunk(bytes, at, next, { flags: (content[0] ?? 0) & (ALPHA | ICC_PROFILE) }));
    } else if (name === 'VP8 ' || name === 'VP8L') {
      if (picture !== undefined) return undefined;
      picture = name === 'VP8 ' ? lossySize(content) : losslessSize(content);
      if (picture === undefined) return undefined;
      parts.push(chunk(bytes, at, next));
    } else if (name === 'ALPH' || name === 'ICCP') parts.push(chunk(bytes, at, next));
    at = next;
  }
  const isWhole =
    picture !== undefined &&
    picture.width > 0 &&
    picture.height > 0 &&
    // One size for whoever checks and another for whoever decodes must not be.
    (canvas === undefined || (canvas.width === picture.width && canvas.height === picture.height));
  return isWhole && picture !== undefined ? { ...picture, bytes: riff(bytes, parts) } : undefined;
}

/** The chunk with its padding, which is nothing but zero. */
function chunk(bytes: Uint8Array, at: number, next: number, change?: { readonly flags: number }): Uint8Array {
  const copy = bytes.slice(at, next);
  if (viewOf(bytes).getUint32(at + 4, true) % 2 === 1) copy[copy.length - 1] = 0;
  if (change !== undefined) copy.set([change.flags, 0, 0, 0], CHUNK_HEAD_BYTES);
  return copy;
}

function riff(bytes: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  const whole = join([bytes.subarray(0, RIFF_BYTES), ...parts]);
  viewOf(whole).setUint32(4, whole.length - CHUNK_HEAD_BYTES, true);
  return whole;
}

function canvasSize(content: Uint8Array): Size {
  const read = (at: number) =>
    1 + (content[at] ?? 0) + ((content[at + 1] ?? 0) << 8) + ((content[at + 2] ?? 0) << 16);
  return { width: read(4), height: read(7) };
}

function lossySize(content: Uint8Array): Size | undefined {
  const isKeyFrame = content.length >= 10 && ((content[0] ?? 1) & 1) === 0;
  if (!isKeyFrame || content[3] !== 0x9d || content[4] !== 0x01 || content[5] !== 0x2a) return undefined;
  const view = viewOf(content);
  return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
}

function losslessSize(content: Uint8Array): Size | undefined {
  if (content.length < 5 || content[0] !== 0x2f) return undefined;
  const bits = viewOf(content).getUint32(1, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}
