/** Pictures lose what they tell of the citizen, and no pixel. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPicture, pictureType, PICTURE_TYPES, type PictureType } from './picture.js';
import {
  aPicture,
  aPng,
  ascii,
  contains,
  exifSegment,
  extendedWebp,
  pngChunk,
  segment,
  webpChunk,
  withSegments,
} from './testing.js';

const SECRET = 'Rose Cottage';
const secretBytes = ascii(SECRET);
const clean = (type: PictureType, bytes: Uint8Array) => cleanPicture(type, bytes);

describe.each([
  ['image/jpeg', aPicture('jpeg')],
  ['image/jpeg', aPicture('progressive')],
  ['image/png', aPng(8, 6)],
  ['image/webp', aPicture('webp')],
  ['image/webp', aPicture('lossless')],
] as const)('%s', (type, picture) => {
  it('is known by its first bytes and measured by its header', () => {
    expect(pictureType(picture)).toBe(type);
    expect(clean(type, picture)).toMatchObject({ width: 8, height: 6 });
  });

  it('that tells nothing stays byte for byte', () => {
    expect(clean(type, picture)?.bytes).toEqual(picture);
  });

  it('loses whatever stands behind its end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (tail) => {
        expect(clean(type, Uint8Array.of(...picture, ...tail))?.bytes).toEqual(picture);
      }),
    );
  });

  it('is refused wherever it is cut short', () => {
    for (let length = 0; length < picture.length; length += 1)
      expect(clean(type, picture.subarray(0, length)), String(length)).toBeUndefined();
  });
});

describe('JPEG', () => {
  const application = fc
    .tuple(fc.integer({ min: 0xe1, max: 0xef }), fc.uint8Array({ maxLength: 200 }))
    .filter(([marker, content]) => marker !== 0xee || content[0] !== 0x41)
    .map(([marker, content]) => segment(marker, content));
  const comment = fc.uint8Array({ maxLength: 200 }).map((content) => segment(0xfe, content));

  it('loses every application’s segment and comment, and keeps the rest byte for byte', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(aPicture('jpeg'), aPicture('progressive')),
        fc.array(fc.oneof(application, comment), { maxLength: 8 }),
        (picture, told) => {
          expect(clean('image/jpeg', withSegments(picture, ...told))?.bytes).toEqual(picture);
        },
      ),
    );
  });

  it('loses the place and keeps how the camera was held', () => {
    const photo = withSegments(aPicture('jpeg'), exifSegment(6, SECRET));
    expect(contains(photo, SECRET)).toBe(true);
    const cleaned = clean('image/jpeg', photo)!;
    expect(contains(cleaned.bytes, SECRET)).toBe(false);
    expect(cleaned).toMatchObject({ width: 6, height: 8 });
    expect(clean('image/jpeg', cleaned.bytes)).toEqual(cleaned);
    expect(cleaned.bytes.length).toBe(aPicture('jpeg').length + 36);
  });

  it('that was held upright has no Exif at all', () => {
    const cleaned = clean('image/jpeg', withSegments(aPicture('jpeg'), exifSegment(1, SECRET)))!;
    expect(contains(cleaned.bytes, 'Exif')).toBe(false);
  });

  it('keeps its colours: a profile and Adobe’s transform', () => {
    const profile = segment(0xe2, Uint8Array.from(ascii('ICC_PROFILE\0\x01\x01profile')));
    const adobe = segment(0xee, Uint8Array.from(ascii('Adobe\0d\0\0\0\0\x01')));
    const picture = withSegments(aPicture('jpeg').slice(), profile, adobe);
    const cleaned = clean('image/jpeg', picture)!.bytes;
    expect(contains(cleaned, 'ICC_PROFILE')).toBe(true);
    expect(contains(cleaned, 'Adobe')).toBe(true);
  });

  it('loses the small picture in its head', () => {
    const jpeg = aPicture('jpeg');
    const withThumbnail = Uint8Array.of(
      ...jpeg.subarray(0, 2),
      ...segment(0xe0, Uint8Array.of(...ascii('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 2, 2, ...secretBytes)),
      ...jpeg.subarray(20),
    );
    const cleaned = clean('image/jpeg', withThumbnail)!.bytes;
    expect(contains(cleaned, SECRET)).toBe(false);
    expect(cleaned.length).toBe(jpeg.length);
  });

  it('with two frames of which one lies is refused', () => {
    const jpeg = aPicture('jpeg');
    expect(
      clean('image/jpeg', withSegments(jpeg, segment(0xc0, new Uint8Array(15).fill(1)))),
    ).toBeUndefined();
  });
});

describe('PNG', () => {
  it('loses texts, time, Exif and makers’ chunks, and keeps the rest byte for byte', () => {
    const told = fc
      .tuple(fc.constantFrom('tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'acTL', 'prVt'), fc.uint8Array())
      .map(([name, content]) => pngChunk(name, [...content]));
    const kept = fc
      .tuple(fc.constantFrom('PLTE', 'tRNS', 'gAMA', 'iCCP', 'pHYs'), fc.uint8Array())
      .map(([name, content]) => pngChunk(name, [...content]));
    fc.assert(
      fc.property(fc.array(told), fc.array(kept), (lost, stays) => {
        const cleaned = clean('image/png', aPng(8, 6, ...lost, ...stays));
        expect(cleaned?.bytes).toEqual(aPng(8, 6, ...stays));
      }),
    );
  });

  it('with a critical chunk that nobody knows is refused', () => {
    expect(clean('image/png', aPng(8, 6, pngChunk('EViL', [])))).toBeUndefined();
  });

  it('is measured up to the largest size there is, without being decoded', () => {
    expect(clean('image/png', aPng(2 ** 31 - 1, 2 ** 31 - 1))).toMatchObject({ width: 2 ** 31 - 1 });
  });
});

describe('WebP', () => {
  it.each(['webp', 'lossless'] as const)('loses Exif and XMP and says so in its flags (%s)', (kind) => {
    const webp = extendedWebp(
      aPicture(kind),
      0x0c,
      webpChunk('EXIF', secretBytes),
      webpChunk('XMP ', [...secretBytes, 1]),
    );
    const cleaned = clean('image/webp', webp)!;
    expect(contains(cleaned.bytes, SECRET)).toBe(false);
    expect(cleaned.bytes).toEqual(extendedWebp(aPicture(kind), 0));
    expect(cleaned).toMatchObject({ width: 8, height: 6 });
  });

  it('that moves, or whose canvas is another size than its picture, is refused', () => {
    expect(clean('image/webp', extendedWebp(aPicture('webp'), 2, webpChunk('ANMF', [1])))).toBeUndefined();
    const lying = extendedWebp(aPicture('webp'), 0);
    lying[24] = 200;
    expect(clean('image/webp', lying)).toBeUndefined();
  });
});

it('throws at nothing, and what it gives it gives again', () => {
  const spoilt = fc
    .tuple(
      fc.constantFrom(
        withSegments(aPicture('jpeg'), exifSegment(3)),
        aPicture('progressive'),
        aPng(8, 6, pngChunk('tEXt', secretBytes)),
        extendedWebp(aPicture('webp'), 0x0c, webpChunk('EXIF', secretBytes)),
      ),
      fc.array(fc.tuple(fc.nat(700), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
    )
    .map(([picture, changes]) => {
      const copy = picture.slice();
      for (const [at, value] of changes) copy[at % copy.length] = value;
      return copy;
    });
  fc.assert(
    fc.property(fc.constantFrom(...PICTURE_TYPES), fc.oneof(spoilt, fc.uint8Array()), (type, bytes) => {
      const once = clean(type, bytes);
      if (once === undefined) return;
      expect(clean(type, once.bytes)).toEqual(once);
      expect(once.bytes.length).toBeLessThanOrEqual(bytes.length + 36);
    }),
    { numRuns: 2_000 },
  );
});
