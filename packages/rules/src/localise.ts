/** Picks the text of a language. */

/** Something for each language tag; `en` is the fallback. */
export type ByLanguage<Value> = Readonly<Record<string, Value>> & { readonly en: Value };

/** The text in `locale`, else in its language without region (`en-GB` → `en`), else in English. */
export function localise<Value>(text: ByLanguage<Value>, locale: string): Value;
export function localise<Value>(text: Readonly<Record<string, Value>>, locale: string): Value | undefined;
export function localise<Value>(text: Readonly<Record<string, Value>>, locale: string): Value | undefined {
  return text[locale] ?? text[locale.split('-')[0] ?? ''] ?? text['en'];
}
