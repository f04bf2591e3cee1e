/** JPEG: segments behind markers, and between them the pixels, in which no marker can stand. */
import { join, textAt, viewOf } from './bytes.js';
import type { CleanPicture } from './clean-picture.js';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const ORIENTATION = 0x0112;

/** @returns undefined where the bytes are no whole JPEG */
export function cleanJpeg(bytes: Uint8Array): CleanPicture | undefined {
  const view = viewOf(bytes);
  const head: Uint8Array[] = [Uint8Array.of(0xff, START)];
  const body: Uint8Array[] = [];
  let size: { readonly width: number; readonly height: number } | undefined;
  let orientation = 1;
  let hasPixels = false;
  for (let at = 2; ;) {
    if (bytes[at] !== 0xff) return undefined;
    // Markers may be preceded by any number of fill bytes.
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined) return undefined;
    if (marker === END) break;
    if (at + 4 > bytes.length) return undefined;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) return undefined;
    const segment = bytes.subarray(at, end);
    at = end;
    if (isFrame(marker)) {
      if (size !== undefined || segment.length < 10) return undefined;
      size = { height: viewOf(segment).getUint16(5), width: viewOf(segment).getUint16(7) };
    }
    if (marker === APP0 && body.length === 0 && isJfif(segment)) head.push(withoutThumbnail(segment));
    else if (marker === APP1) orientation = orientationOf(segment) ?? orientation;
    else if (isPicture(marker) || isColour(marker, segment)) body.push(segment);
    else if (!isTold(marker)) return undefined;
    if (marker === SCAN) {
      if (size === undefined) return undefined;
      const next = endOfScan(bytes, at);
      body.push(bytes.subarray(at, next));
      at = next;
      hasPixels = true;
    }
  }
  if (size === undefined || size.width === 0 || size.height === 0 || !hasPixels) return undefined;
  if (orientation !== 1) head.push(orientationSegment(orientation));
  const isTurned = orientation >= 5;
  return {
    width: isTurned ? size.height : size.width,
    height: isTurned ? size.width : size.height,
    bytes: join([...head, ...body, Uint8Array.of(0xff, END)]),
  };
}

/** The head of a frame in any of its processes, but not Huffman tables, the reserved one and arithmetic conditioning. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function isPicture(marker: number): boolean {
  // Frames, tables, scans, the number of lines, restarts.
  return (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= SCAN && marker <= 0xdd);
}

/** Without these the colours would be others. */
function isColour(marker: number, segment: Uint8Array): boolean {
  return (
    (marker === APP2 && textAt(segment, 4, 12) === 'ICC_PROFILE\0') ||
    (marker === APP14 && textAt(segment, 4, 5) === 'Adobe')
  );
}

/** Whatever an application or a person tells about the picture: left out. */
function isTold(marker: number): boolean {
  return (marker >= APP0 && marker <= 0xef) || marker === 0xfe;
}

function isJfif(segment: Uint8Array): boolean {
  return segment.length >= 18 && textAt(segment, 4, 5) === 'JFIF\0';
}

function withoutThumbnail(segment: Uint8Array): Uint8Array {
  const kept = segment.slice(0, 18);
  kept.set([0, 16], 2);
  kept.set([0, 0], 16);
  return kept;
}

/** Where the pixels end: at a marker that is neither an escaped byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    const next = bytes[at + 1] ?? END;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
}

/** How the camera was held, from 1 to 8; the one thing of Exif without which the picture would lie on its side. */
function orientationOf(segment: Uint8Array): number | undefined {
  if (textAt(segment, 4, 6) !== 'Exif\0\0' || segment.length < 20) return undefined;
  const view = viewOf(segment.subarray(10));
  const isLittle = textAt(segment, 10, 2) === 'II';
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > view.byteLength) return undefined;
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > view.byteLength) return undefined;
    if (view.getUint16(entry, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment that says this and nothing else. */
function orientationSegment(orientation: number): Uint8Array {
  const name = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const bigEndian = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8];
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  return Uint8Array.of(0xff, APP1, 0, 34, ...name, ...bigEndian, 0, 1, ...entry, 0, 0, 0, 0);
}
