/** Finds services of a council by what a citizen types. */
import type { Service, ServiceSuggestion } from '@moothall/protocol';

const MOST_SUGGESTIONS = 8;

/**
 * Services in whose name or search words, in any language, every typed word begins a word. Names come before search
 * words, else the council's own order stands. Nothing typed: the first of the list.
 */
export function suggestServices(services: readonly Service[], query: string): ServiceSuggestion[] {
  const typed = wordsOf(query);
  const ranked = services.flatMap((service) => {
    const inName = Object.values(service.name).flatMap(wordsOf);
    const anywhere = [
      ...inName,
      ...Object.values(service.searchWords ?? {})
        .flat()
        .flatMap(wordsOf),
    ];
    if (!allBegin(typed, anywhere)) return [];
    return [{ service, rank: allBegin(typed, inName) ? 0 : 1 }];
  });
  // Sorting is stable, so the council's order stands within a rank.
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ service: { id, name, link } }) => ({ id, name, ...(link === undefined ? {} : { link }) }));
}

function allBegin(typed: readonly string[], words: readonly string[]): boolean {
  return typed.every((part) => words.some((word) => word.startsWith(part)));
}

/** Lower case and without accents, so that `tŷ` is found by `ty`. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{Mark}/gu, '');
  return plain.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];
}
