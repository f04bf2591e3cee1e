/** Mutated and inflected Welsh words lead to the word in the dictionary. */
import { describe, expect, it } from 'vitest';
import { radicalsOf, stemWelsh } from './welsh.js';

describe('radicalsOf', () => {
  it.each([
    ['fin', 'bin'],
    ['min', 'bin'],
    ['fam', 'mam'],
    ['gar', 'car'],
    ['nghar', 'car'],
    ['char', 'car'],
    ['dreth', 'treth'],
    ['nhreth', 'treth'],
    ['threth', 'treth'],
    ['barcio', 'parcio'],
    ['mharcio', 'parcio'],
    ['pharcio', 'parcio'],
    ['ardd', 'gardd'],
    ['ngardd', 'gardd'],
    ['lyfrgell', 'llyfrgell'],
    ['rent', 'rhent'],
    ['ddraen', 'draen'],
    ['nraen', 'draen'],
    ['hardal', 'ardal'],
    ['nghi', 'ci'],
  ])('%s may be %s', (mutated, radical) => {
    expect(radicalsOf(mutated)).toContain(radical);
  });

  it('begins with the word itself, and leaves ff alone', () => {
    expect(radicalsOf('ffordd')).toEqual(['ffordd']);
    expect(radicalsOf('gwastraff')[0]).toBe('gwastraff');
  });
});

describe('stemWelsh', () => {
  it.each([
    [['casglu', 'casgliad', 'casgliadau', 'casglwyd', 'casglodd'], 'casgl'],
    [['biniau'], 'bin'],
    [['llyfr', 'llyfrau'], 'llyfr'],
    [['ci', 'bws', 'bedd'], undefined],
  ])('%o', (words, stem) => {
    expect(words.map(stemWelsh)).toEqual(words.map((word) => stem ?? word));
  });
});
