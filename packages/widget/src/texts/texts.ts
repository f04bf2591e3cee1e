/** The texts of a view in the language of its element: English stands in the view's own chunk, others are added here. */
import type { Catalogue } from './catalogue.js';

const added: Record<string, Catalogue | undefined> = {};

/** From now on views whose locale this is find their texts; who shows them renders them anew. */
export function addCatalogue(locale: string, catalogue: Catalogue): void {
  added[locale] = catalogue;
}

/** The texts of a locale, where they are here; `undefined` for English and for languages that the widget does not speak. */
export function catalogueOf(locale: string): Catalogue | undefined {
  return added[locale];
}

/** A view's texts in a locale, else in English. */
export function textsIn<Name extends Exclude<keyof Catalogue, 'dir'>>(
  locale: string | undefined,
  name: Name,
  english: Catalogue[Name],
): Catalogue[Name] {
  return added[locale ?? '']?.[name] ?? english;
}
