/** Documents and texts known by what is in them, without being opened: nothing is unpacked, nothing is run. */
import type { AttachmentType } from '@moothall/protocol';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT = 'application/vnd.oasis.opendocument.text';

export function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-';
}

/** A PDF says at its end where its contents are; one that was cut short does not. */
export function isWholePdf(bytes: Buffer): boolean {
  return bytes.subarray(-2048).includes('%%EOF');
}

export function isZip(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32LE(0) === 0x0403_4b50;
}

/** Characters of a text in UTF-8, with line ends and tabs, and none that controls. */
export function isText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f]/.test(text);
  } catch {
    return false;
  }
}

/** What a ZIP archive holds, by its own table of contents. */
interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
}

const UNPACKED_MAX_BYTES = 200 * 1024 * 1024;
const ENTRIES_MAX = 2_000;
/** Programs in a document: Word's and LibreOffice's macros, controls and embedded objects. */
const PROGRAM = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|Basic\/|Scripts\/)|\.(bin|exe|js|class|jar)$/i;

/**
 * The kind of document that a ZIP archive is.
 * @returns undefined where it is another archive, or holds what no letter needs: programs, passwords, paths that lead
 *   elsewhere, more than 200 MB, or entries that lie upon each other as in an archive made to burst
 */
export function documentType(bytes: Buffer): AttachmentType | undefined {
  const entries = readEntries(bytes);
  if (entries === undefined) return undefined;
  const sum = (of: (entry: Entry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  const isHarmful =
    entries.some(
      ({ name, isEncrypted }) => isEncrypted || PROGRAM.test(name) || /^[/\\]|\\|(^|\/)\.\.(\/|$)/.test(name),
    ) ||
    sum(({ unpackedBytes }) => unpackedBytes) > UNPACKED_MAX_BYTES ||
    sum(({ packedBytes }) => packedBytes) > bytes.length;
  if (isHarmful) return undefined;
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('[Content_Types].xml') && names.has('word/document.xml')) return DOCX;
  return saysOdt(bytes) && names.has('content.xml') ? ODT : undefined;
}

/** An OpenDocument names its type first of all, unpacked. */
function saysOdt(bytes: Buffer): boolean {
  return bytes.subarray(30, 30 + 8 + ODT.length).toString('latin1') === `mimetype${ODT}`;
}

function readEntries(bytes: Buffer): readonly Entry[] | undefined {
  const end = findEnd(bytes);
  if (end === undefined) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > ENTRIES_MAX || at > end) return undefined;
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x0201_4b50) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.subarray(at + 46, at + 46 + nameLength).toString('utf8'),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packedBytes: bytes.readUInt32LE(at + 20),
      unpackedBytes: bytes.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  // Nothing between the table and its end: no second table that another program would believe.
  return at === end ? entries : undefined;
}

/** The record at the very end, whose comment reaches to the last byte. */
function findEnd(bytes: Buffer): number | undefined {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at -= 1) {
    if (bytes.readUInt32LE(at) === 0x0605_4b50 && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length)
      return at;
  }
  return undefined;
}
