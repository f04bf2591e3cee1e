/** Cuts what people write into words: lower case, without accents, apostrophes and other marks. */

/** A word as it was typed, and as it is compared. */
export interface Word {
  readonly typed: string;
  readonly plain: string;
}

/** Digits that stand for letters inside a word: “poth0le”. */
const DIGITS_AS_LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 3: 'e', 5: 's' };

/** What Welsh hangs on a word: `mae’r`, `dwi’n`, `a’ch`. No English word ends so. */
const CLITIC = /['’‘`´](?:r|n|ch|i|u|w)(?!\p{Letter})/gu;

/**
 * Apostrophes vanish (“werent”), hyphens part, so that “budd-dal” and “budd dal” are the same two words.
 * @param text at most as long as the caller allows; nothing is cut here
 */
export function wordsOf(text: string): readonly Word[] {
  const withoutApostrophes = text
    .normalize('NFKC')
    .replaceAll(CLITIC, ' ')
    .replaceAll(/['’‘`´]/gu, '');
  return (withoutApostrophes.match(/[\p{Letter}\p{Number}\p{Mark}]+/gu) ?? []).map((typed) => ({
    typed,
    plain: plain(typed),
  }));
}

/** Lower case, without accents: `Tŷ` is `ty`. */
export function plain(word: string): string {
  const letters = word
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
  return /^\p{Letter}{2,}\d\p{Letter}+$/u.test(letters)
    ? letters.replace(/\d/u, (digit) => DIGITS_AS_LETTERS[digit] ?? digit)
    : letters;
}
