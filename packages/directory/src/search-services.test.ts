/** The search finds what people mean, measured on phrases that were written apart from the search words. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryServices } from './directory-data.js';
import type { Language } from './directory-service.js';
import { searchServices } from './search-services.js';

const services = directoryServices();
const find = (query: string, locale: string = 'en') =>
  searchServices(query, { locale, services }).map(({ service }) => service.id);

interface Labelled {
  readonly phrase: string;
  readonly expected: readonly string[];
}

function labelled(name: string): readonly Labelled[] {
  return readFileSync(new URL(`../test-data/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [phrase = '', expected = ''] = line.split('|').map((part) => part.trim());
      return { phrase, expected: expected === '' ? [] : expected.split(', ') };
    });
}

/** The share of phrases whose first three suggestions hold an expected one, in percent; none expected: none suggested. */
function measure(
  phrases: readonly Labelled[],
  locale: Language,
): { share: number; missed: readonly string[] } {
  const missed = phrases.filter(({ phrase, expected }) => {
    const found = find(phrase, locale).slice(0, 3);
    return expected.length === 0 ? found.length > 0 : !found.some((id) => expected.includes(id));
  });
  return {
    share: (100 * (phrases.length - missed.length)) / phrases.length,
    missed: missed.map(({ phrase }) => phrase),
  };
}

describe('phrases as people write them', () => {
  it.each([
    // The figures for what was held out are what was measured once, when the search was finished, and are not tuned after.
    { language: 'en', least: 95, leastHeldOut: 95, leastLater: 88, count: 300 },
    { language: 'cy', least: 95, leastHeldOut: 95, leastLater: 92, count: 150 },
  ] as const)('$language: one of the first three is right', (expected) => {
    const { language, least, leastHeldOut, leastLater, count } = expected;
    const tuned = labelled(`tuned.${language}`);
    const heldOut = labelled(`held-out.${language}`);
    const all = measure([...tuned, ...heldOut], language);
    const apart = measure(heldOut, language);
    const later = labelled(`held-out-2.${language}`);
    const afterwards = measure(later, language);
    process.stdout.write(
      `search ${language}: ${all.share.toFixed(1)} % of ${tuned.length + heldOut.length} phrases in the first three; ` +
        `${apart.share.toFixed(1)} % of the ${heldOut.length} held out; ` +
        `${afterwards.share.toFixed(1)} % of the ${later.length} written later\n`,
    );
    expect(afterwards.share).toBeGreaterThanOrEqual(leastLater);
    expect(tuned.length + heldOut.length).toBeGreaterThanOrEqual(count);
    expect(all.share, all.missed.join('\n')).toBeGreaterThanOrEqual(least);
    expect(apart.share, apart.missed.join('\n')).toBeGreaterThanOrEqual(leastHeldOut);
  });

  it('suggests nothing rather than something wrong', () => {
    const tuned = labelled('tuned.nothing');
    const heldOut = labelled('held-out.nothing');
    const all = measure([...tuned, ...heldOut], 'en');
    const apart = measure(heldOut, 'en');
    process.stdout.write(
      `search: silent at ${all.share.toFixed(1)} % of ${tuned.length + heldOut.length} phrases that mean no service; ` +
        `at ${apart.share.toFixed(1)} % of the ${heldOut.length} held out\n`,
    );
    expect(all.share, all.missed.join('\n')).toBeGreaterThanOrEqual(92);
    expect(apart.share, apart.missed.join('\n')).toBeGreaterThanOrEqual(80);
  });

  it('expects services that exist', () => {
    const ids = new Set(services.map(({ id }) => id));
    const expected = ['tuned', 'held-out', 'held-out-2']
      .flatMap((set) => [`${set}.en`, `${set}.cy`])
      .flatMap((name) => labelled(name).flatMap(({ expected }) => expected));
    expect(expected.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('holds the phrases apart from the search words', () => {
    const words = new Set(
      services.flatMap(({ searchWords }) => [...searchWords.en, ...searchWords.cy]).map(withoutMarks),
    );
    const longEnough = ['held-out.en', 'held-out.cy', 'held-out-2.en', 'held-out-2.cy']
      .flatMap(labelled)
      .map(({ phrase }) => withoutMarks(phrase))
      .filter((phrase) => phrase.split(' ').length > 3);
    expect(longEnough.filter((phrase) => words.has(phrase))).toEqual([]);
  });
});

const withoutMarks = (text: string) => text.toLowerCase().replaceAll(/[’']/g, '');

describe('the search', () => {
  it.each([
    ['missed', 'missed-bin-collection'],
    ['poth', 'potholes-and-road-repairs'],
    ['counc tax ba', 'council-tax-bill'],
    ['libr', 'library-opening-times'],
  ])('finds while one types: %s', (query, id) => {
    expect(find(query)).toContain(id);
  });

  it.each([
    ['fy min', 'en'],
    ['fy min', 'cy'],
    ['nghi ar goll', 'cy'],
    ['dy gar wedi ei adael', 'cy'],
  ])('sees through mutations: %s (%s)', (query, locale) => {
    expect(find(query, locale)).not.toEqual([]);
  });

  it('finds in either language, the page’s first', () => {
    expect(find('twll yn y ffordd', 'en')[0]).toBe('potholes-and-road-repairs');
    expect(find('pothole', 'cy-GB')[0]).toBe('potholes-and-road-repairs');
  });

  it('says why', () => {
    const [first] = searchServices('my bins wernt emtpied', { locale: 'en', services });
    expect(first?.service.id).toBe('missed-bin-collection');
    expect(first?.why.language).toBe('en');
    expect(first?.why.words).toContainEqual({ typed: 'emtpied', meant: 'empty', manner: 'slip' });
    expect(services.find(({ id }) => id === 'missed-bin-collection')?.searchWords.en).toContain(
      first?.why.phrase,
    );
  });

  it('keeps the limit, and finds nothing where nothing is said', () => {
    expect(searchServices('council tax', { locale: 'en', services, limit: 2 })).toHaveLength(2);
    expect(['', '   ', '?!', 'the', '💩'].flatMap((query) => find(query))).toEqual([]);
  });

  it('searches a council’s own list by its own words', () => {
    const own = [{ id: 'tide-times', name: { en: 'Tide times' }, searchWords: { en: ['high water'] } }];
    const found = searchServices('when is high water', { locale: 'en', services: own });
    expect(found.map(({ service }) => service)).toEqual(own);
  });

  it('bears any text, and always answers the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (query) => {
        const found = find(query);
        expect(found.length).toBeLessThanOrEqual(8);
        expect(new Set(found).size).toBe(found.length);
        expect(find(query)).toEqual(found);
      }),
    );
  });

  it('does not mind case, accents, apostrophes and blanks', () => {
    const phrases = fc.constantFrom('my bins werent emptied', 'tyllau yn y ffordd', 'blue badge');
    fc.assert(
      fc.property(phrases, fc.boolean(), (phrase, isLoud) => {
        const other = `  ${(isLoud ? phrase.toUpperCase() : phrase).replaceAll('werent', 'weren’t').replaceAll(' ', '  ')}`;
        expect(find(other)).toEqual(find(phrase));
      }),
    );
  });
});
