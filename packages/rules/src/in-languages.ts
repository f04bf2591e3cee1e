/** Sentences about opening hours in every language of a council for which there are words. */
import { WELSH_OPENING } from './opening-words.cy.js';
import { ENGLISH_OPENING } from './opening-words.en.js';
import type { InWords, OpeningWords } from './opening-words.js';

/** The languages that have words for hours; English stands in for any other. */
export const OPENING_WORDS: Readonly<Record<string, OpeningWords>> & { readonly en: OpeningWords } = {
  en: ENGLISH_OPENING,
  cy: WELSH_OPENING,
};

/** Says it in English, and in each of the languages that has words. */
export function inLanguages<Said>(
  languages: readonly string[],
  say: (inWords: InWords) => Said,
): { readonly en: Said; readonly [locale: string]: Said } {
  const others = languages.flatMap((locale) => {
    const words = OPENING_WORDS[locale];
    return words === undefined || locale === 'en' ? [] : [[locale, say({ words, locale })] as const];
  });
  return { en: say({ words: OPENING_WORDS.en, locale: 'en' }), ...Object.fromEntries(others) };
}
