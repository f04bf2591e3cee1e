/** For tests: files as they are kept, and documents as programs write them. */
import { randomUUID } from 'node:crypto';
import type { KeptAttachment } from './store.js';

export function anAttachment(change: Partial<KeptAttachment> = {}): KeptAttachment {
  return {
    attachment: {
      id: randomUUID(),
      name: 'bin.jpg',
      mediaType: 'image/jpeg',
      sizeBytes: 9,
      width: 8,
      height: 6,
    },
    owner: 'citizen:1',
    file: `attachments/${randomUUID()}`,
    contentHash: Buffer.alloc(32, 1),
    enquiryId: undefined,
    ...change,
  };
}

export interface ZipEntry {
  readonly name: string;
  readonly content?: string;
  readonly flags?: number;
  /** What the table of contents claims. */
  readonly unpackedBytes?: number;
  readonly packedBytes?: number;
}

/** An archive of stored entries. */
export function aZip(...entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const table: Buffer[] = [];
  for (const { name, content = '', flags = 0, unpackedBytes, packedBytes } of entries) {
    const offset = locals.reduce((sum, { length }) => sum + length, 0);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x0403_4b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt32LE(content.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    locals.push(local, Buffer.from(name + content));
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x0201_4b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt32LE(packedBytes ?? content.length, 20);
    entry.writeUInt32LE(unpackedBytes ?? content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    table.push(entry, Buffer.from(name));
  }
  const end = Buffer.alloc(22);
  const contents = Buffer.concat(table);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(contents.length, 12);
  end.writeUInt32LE(
    locals.reduce((sum, { length }) => sum + length, 0),
    16,
  );
  return Buffer.concat([...locals, contents, end]);
}

const CONTENT_TYPES = { name: '[Content_Types].xml', content: '<Types/>' };

export function aDocx(...more: readonly ZipEntry[]): Buffer {
  return aZip(CONTENT_TYPES, { name: 'word/document.xml', content: '<w:document/>' }, ...more);
}

export function anOdt(...more: readonly ZipEntry[]): Buffer {
  return aZip(
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content: '<office/>' },
    ...more,
  );
}

/** A PNG of that size; its pixels are noise, for nobody decodes them. */
export function aPng(width: number, height: number): Buffer {
  const chunk = (name: string, content: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([length, Buffer.from(name), content, Buffer.alloc(4, 7)]);
  };
  const head = Buffer.alloc(13, 0);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', Buffer.from('noise')),
    chunk('IEND', Buffer.of()),
  ]);
}
