/** What is taken and what is refused, whatever a file is called or says that it is. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTACHMENT_TYPES } from '@moothall/protocol';
import { disposition, safeFileName } from './file-name.js';
import { inspect } from './inspect.js';
import { aDocx, anOdt, aPng, aZip } from './testing.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT = 'application/vnd.oasis.opendocument.text';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\nstartxref\n0\n%%EOF\n');
const verdict = (declared: string, bytes: Buffer) => {
  const found = inspect(declared, bytes);
  return 'refusal' in found ? found.refusal : found.mediaType;
};

describe('taken', () => {
  it.each([
    ['a PDF', 'application/pdf', PDF, 'application/pdf'],
    ['a PNG', 'image/png', aPng(8, 6), 'image/png'],
    ['a letter by Word', DOCX, aDocx(), DOCX],
    ['a letter by LibreOffice', ODT, anOdt(), ODT],
    ['a text', 'text/plain; charset=utf-8', Buffer.from('\ufeffDŵr a’r glaw\r\n\tyma'), 'text/plain'],
    ['what declares nothing', '', PDF, 'application/pdf'],
    ['what declares bytes', 'application/octet-stream', aDocx(), DOCX],
  ])('%s', (_name, declared, bytes, type) => {
    expect(verdict(declared, bytes)).toBe(type);
  });

  it('of a picture the picture alone, with its size', () => {
    const polyglot = Buffer.concat([aPng(8, 6), Buffer.from('<script>alert(1)</script>'), aDocx()]);
    expect(inspect('image/png', polyglot)).toEqual({
      mediaType: 'image/png',
      content: new Uint8Array(aPng(8, 6)),
      size: { width: 8, height: 6 },
    });
  });
});

describe('refused', () => {
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  const bomb = { name: 'word/media/a', content: 'x', unpackedBytes: 4_000_000_000 };
  it.each([
    ['nothing at all', 'image/png', Buffer.of(), 'file-damaged'],
    ['a picture that is cut short', 'image/png', aPng(8, 6).subarray(0, -6), 'file-damaged'],
    ['a PDF that is cut short', 'application/pdf', PDF.subarray(0, 20), 'file-damaged'],
    ['a picture that would fill a memory', 'image/png', aPng(40_000, 1_001), 'picture-too-large'],
    ['a HEIC', 'image/heic', heic, 'file-type-refused'],
    ['a program', 'application/pdf', Buffer.from('MZ\x90\0\x03', 'latin1'), 'file-type-refused'],
    ['a drawing', 'image/svg+xml', Buffer.from('<svg xmlns="x" onload="x"/>'), 'file-type-refused'],
    ['a page', 'text/html', Buffer.from('<script>alert(1)</script>'), 'file-type-refused'],
    ['a PDF that says it is a picture', 'image/png', PDF, 'file-type-differs'],
    ['a letter that says it is a text', 'text/plain', aDocx(), 'file-type-differs'],
    [
      'a PDF with something before it',
      'application/pdf',
      Buffer.concat([Buffer.from('GIF89a\0'), PDF]),
      'file-type-refused',
    ],
    ['any other archive', 'application/zip', aZip({ name: 'a.txt' }), 'file-type-refused'],
    ['an archive cut short', DOCX, aDocx().subarray(0, -3), 'file-type-refused'],
    ['an archive with a tail', DOCX, Buffer.concat([aDocx(), Buffer.from('x')]), 'file-type-refused'],
    ['an archive that bursts', DOCX, aDocx(bomb), 'file-type-refused'],
    ['entries upon each other', DOCX, aDocx({ name: 'a', packedBytes: 5_000_000 }), 'file-type-refused'],
    ['macros', DOCX, aDocx({ name: 'word/vbaProject.bin' }), 'file-type-refused'],
    ['macros of LibreOffice', ODT, anOdt({ name: 'Basic/Standard/Module1.xml' }), 'file-type-refused'],
    ['an embedded program', DOCX, aDocx({ name: 'word/embeddings/oleObject1.bin' }), 'file-type-refused'],
    ['a way out', DOCX, aDocx({ name: '../../etc/passwd' }), 'file-type-refused'],
    ['a password', DOCX, aDocx({ name: 'a', flags: 1 }), 'file-type-refused'],
    ['a text with a NUL', 'text/plain', Buffer.from('a\0b'), 'file-type-refused'],
    ['a text in another encoding', 'text/plain', Buffer.from([0xe9, 0x20, 0x41]), 'file-type-refused'],
    ['what is packed alone', 'text/plain', deflateRawSync(Buffer.alloc(100_000)), 'file-type-refused'],
  ])('%s', (_name, declared, bytes, code) => {
    expect(verdict(declared, bytes)).toBe(code);
  });

  it('throws at nothing', () => {
    const spoilt = fc
      .tuple(fc.constantFrom(aDocx(), anOdt(), PDF, aPng(8, 6)), fc.array(fc.tuple(fc.nat(), fc.nat(255))))
      .map(([bytes, changes]) => {
        const copy = Buffer.from(bytes);
        for (const [at, value] of changes) copy[at % copy.length] = value;
        return copy;
      });
    fc.assert(
      fc.property(
        fc.oneof(
          spoilt,
          fc.uint8Array().map((bytes) => Buffer.from(bytes)),
        ),
        (bytes) => {
          inspect('', bytes);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('names', () => {
  it.each([
    ['bin.JPG', 'image/jpeg', 'bin.jpg'],
    ['/etc/../../passwd', 'text/plain', 'passwd.txt'],
    ['C:\\Users\\Jo\\letter.pdf', 'application/pdf', 'letter.pdf'],
    ['invoice.pdf.exe', 'application/pdf', 'invoice.pdf.exe.pdf'],
    ['photo\u202Egpj.exe', 'image/png', 'photogpj.exe.png'],
    ['a\u0000b\u200B\uFEFF\nc.txt', 'text/plain', 'abc.txt'],
    ['page.html', 'text/plain', 'page.html.txt'],
    ['a<b>"c|d?.txt', 'text/plain', 'a_b__c_d_.txt'],
    ['..', 'image/png', 'file.png'],
    ['', 'image/webp', 'file.webp'],
    ['.png', 'image/png', 'png.png'],
    ['CON.txt', 'text/plain', '_CON.txt'],
    ['llun y bin gwyrdd – tŷ ni 🗑️.png', 'image/png', 'llun y bin gwyrdd – tŷ ni 🗑️.png'],
  ] as const)('%j of %s is %j', (given, type, name) => {
    expect(safeFileName(given, type)).toBe(name);
  });

  it('are always short, visible, without a path, true to their type, and stay when they come again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...ATTACHMENT_TYPES),
        (given, type) => {
          const name = safeFileName(given, type);
          expect([...name].length).toBeLessThanOrEqual(107);
          expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}/\\<>:"|?*]|^\.|^\s/u);
          expect(name).toMatch(/^.+\.(jpe?g|png|webp|pdf|docx|odt|txt)$/u);
          expect(safeFileName(name, type)).toBe(name);
          expect(disposition('attachment', name)).toMatch(/^[\x20-\x7e]+$/);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('stand in the header in full and in plain letters', () => {
    expect(disposition('inline', "tŷ (ni)'s.png")).toBe(
      `inline; filename="t_ _ni__s.png"; filename*=UTF-8''t%C5%B7%20%28ni%29%27s.png`,
    );
  });
});
