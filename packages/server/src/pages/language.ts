/** In which language a plain page is written for a reader. */
import { pagesCy } from './texts/pages.cy.js';
import { pagesEn, type PagesTexts } from './texts/pages.en.js';

/** The languages that pages can be written in, with their own names. */
export const PAGE_LANGUAGES = { en: 'English', cy: 'Cymraeg' } as const;
export type PageLanguage = keyof typeof PAGE_LANGUAGES;

export const PAGES_TEXTS: Readonly<Record<PageLanguage, PagesTexts>> = { en: pagesEn, cy: pagesCy };

/** Those of the council's languages in which there are pages; English where there are none. The first is its default. */
export function pageLanguages(languages: readonly string[]): readonly [PageLanguage, ...PageLanguage[]] {
  const [first = 'en', ...others] = languages.filter(isPageLanguage);
  return [first, ...others];
}

/**
 * What the reader asked for by the address; else a language other than English that their browser names, because it was
 * set by hand where English is what browsers come with; else the council's default.
 */
export function choosePageLanguage(
  languages: readonly string[],
  asked: string | undefined,
  acceptLanguage = '',
): PageLanguage {
  const offered = pageLanguages(languages);
  const wanted = asked === undefined ? browserLanguages(acceptLanguage) : [asked];
  return wanted.flatMap((one) => offered.filter((language) => language === one))[0] ?? offered[0];
}

function isPageLanguage(language: string): language is PageLanguage {
  return language in PAGE_LANGUAGES;
}

/** “cy-GB, en;q=0.8” → cy. Those that the reader refuses (`q=0`) are not among them. */
function browserLanguages(acceptLanguage: string): readonly string[] {
  return acceptLanguage
    .split(',')
    .map((part) => part.trim().toLowerCase().split(';'))
    .filter(([, weight = '']) => !/^\s*q=0(\.0*)?$/.test(weight))
    .map(([tag = '']) => tag.split('-')[0] ?? '')
    .filter((language) => language !== 'en');
}
