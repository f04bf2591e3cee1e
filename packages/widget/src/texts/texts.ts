/** The texts of a view in the language of its element: English stands in the view's own chunk, others are added here. */
import type { Catalogue } from './catalogue.js';

const added: Record<string, Catalogue | undefined> = {};

/** From now on views in this language find their texts; who shows them renders them anew. @param language as in `cy-GB` the `cy` */
export function addCatalogue(language: string, catalogue: Catalogue): void {
  added[language] = catalogue;
}

/** The texts of a locale's language, where they are here; `undefined` for English and for what the widget does not speak. */
export function catalogueOf(locale: string): Catalogue | undefined {
  return added[locale.slice(0, 2)];
}

/** A view's texts in a locale's language, else in English. */
export function textsIn<Name extends Exclude<keyof Catalogue, 'dir'>>(
  locale: string | undefined,
  name: Name,
  english: NonNullable<Catalogue[Name]>,
): NonNullable<Catalogue[Name]> {
  return catalogueOf(locale ?? '')?.[name] ?? english;
}

/** Whether a text in the language `tag` is in that of the view's own words. */
export function isSpoken(tag: string, locale: string): boolean {
  return (catalogueOf(locale) ? locale : 'en').startsWith(tag);
}
