/** Picks the text of a language. */
import type { Localised } from '@moothall/protocol';

/** The text in `locale`, else in its language without region (`en-GB` → `en`), else in English. */
export function localise(text: Localised, locale: string): string {
  return text[locale] ?? text[locale.split('-')[0] ?? ''] ?? text.en;
}
