/** Pseudo-locales for tests: English made to read from right to left, and English with accents and two fifths longer. */
import type { Catalogue } from '../texts/catalogue.js';

/** As Arabic would: direction right, with every word between marks that turn it. */
export const MIRRORED = 'ar-XB';
/** As a long language would: every text 40 % longer, with letters that need room above and below. */
export const LENGTHENED = 'en-XA';

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'å',
  c: 'ç',
  d: 'ð',
  e: 'é',
  g: 'ĝ',
  i: 'î',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'û',
  y: 'ý',
};

export function mirrored(english: Catalogue): Catalogue {
  return { ...changed(english, (text) => `\u202e${text}\u202c`), dir: 'rtl' };
}

export function lengthened(english: Catalogue): Catalogue {
  return changed(english, (text) => {
    const accented = text.replace(/[acdeginosuy]/g, (letter) => ACCENTED[letter] ?? letter);
    return accented + ' én'.repeat(Math.ceil((text.length * 0.4) / 3));
  });
}

/** The same texts, functions included, each changed. */
function changed<Value>(value: Value, change: (text: string) => string): Value {
  const inner = (one: unknown): unknown => {
    if (typeof one === 'string') return change(one);
    if (typeof one === 'function')
      return (...values: unknown[]) => inner((one as (...all: unknown[]) => unknown)(...values));
    if (Array.isArray(one)) return one.map(inner);
    return one instanceof Object
      ? Object.fromEntries(Object.entries(one).map(([name, text]) => [name, inner(text)]))
      : one;
  };
  return inner(value) as Value;
}
