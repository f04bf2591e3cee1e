/** Welsh words without their initial mutations and commonest endings: `fy min`, `dy fin` and `biniau` lead to `bin`. */

/** What a mutated beginning may have been: soft, nasal and aspirate mutations, and the h that a vowel takes after some words. */
const BEGINNINGS: readonly (readonly [mutated: string, radicals: readonly string[]])[] = [
  // A letter of its own, which nothing changes.
  ['ff', []],
  ['ngh', ['c']],
  ['mh', ['p']],
  ['nh', ['t']],
  ['ng', ['g']],
  ['ph', ['p']],
  ['th', ['t']],
  ['ch', ['c']],
  ['dd', ['d']],
  ['b', ['p']],
  ['d', ['t']],
  ['g', ['c']],
  ['f', ['b', 'm']],
  ['m', ['b']],
  ['n', ['d']],
];

/** Endings of plurals and verbs, the longest first; what remains has at least three letters. */
const ENDINGS =
  /(?<=.{3})(?:iadau|iadur|asant|asom|wyd|iais|iodd|ais|odd|iad|iau|ion|ydd|oedd|wyr|au|io|u|o)$/u;

/**
 * The word itself and every word it may be a mutation of, as they stand in a dictionary. A guess, to be held against
 * words that exist: `fin` may be `fin`, `bin` or `min`.
 */
export function radicalsOf(word: string): readonly string[] {
  const found = [word];
  const [mutated, radicals] = BEGINNINGS.find(([start]) => word.startsWith(start)) ?? [];
  if (mutated !== undefined && radicals !== undefined && word.length > mutated.length) {
    found.push(...radicals.map((radical) => radical + word.slice(mutated.length)));
  }
  // A soft g vanishes; `l` and `r` may have been `ll` and `rh`.
  if (/^[aeiouwylr]/u.test(word) && word.length > 2) found.push(`g${word}`);
  if (/^l[^l]/u.test(word)) found.push(`l${word}`);
  if (/^r[^h]/u.test(word)) found.push(`rh${word.slice(1)}`);
  if (/^h[aeiouwy]/u.test(word)) found.push(word.slice(1));
  return found;
}

/** `casglu`, `casgliad` and `casglwyd` are `casgl`; `biniau` is `bin`. */
export function stemWelsh(word: string): string {
  return word.length < 5 ? word : word.replace(ENDINGS, '');
}
