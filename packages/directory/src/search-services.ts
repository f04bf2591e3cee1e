/** Finds services by what people write: misspelt, in a hurry, in English and in Welsh. */
import { elsewhereSubjects, vocabularies } from './directory-data.js';
import type { Language, SearchableService } from './directory-service.js';
import { matchWords, type Hit, type Languages, type Manner, type MatchedWord } from './match-word.js';
import { createTermIndex, type Phrase, type Term, type TermIndex } from './term-index.js';
import { wordsOf } from './words.js';

export interface ServiceSearch<Service extends SearchableService> {
  /** The language of the page; words of the other count a little less. `en` for any but Welsh. */
  readonly locale: string;
  /** What to search among. The list is prepared once and remembered for as long as it lives. */
  readonly services: readonly Service[];
  /** At most so many; 8. */
  readonly limit?: number;
}

/** Why a service is suggested, for a person and for tests. */
export interface Why {
  readonly language: Language;
  /** The name or search words that fit best. */
  readonly phrase: string;
  /** How each typed word led there. */
  readonly words: readonly { readonly typed: string; readonly meant: string; readonly manner: Manner }[];
}

export interface RankedService<Service extends SearchableService> {
  readonly service: Service;
  /** Only to compare the suggestions of one query. */
  readonly score: number;
  readonly why: Why;
}

const MOST_CHARACTERS = 200;
const OTHER_LANGUAGE = 0.85;
/** Beside telling words a weak one counts so much. */
const WEAK = 0.4;
/** A word nobody knows takes so much certainty away: much in a short query, little in a story. */
const UNKNOWN_WEIGHT = { short: 4, long: 1.2 };
const SHORT_WORDS = 3;
/** Weak words that do not fit take less certainty than they bring. */
const WEAK_UNMET = 0.2;
/** Below this the best match is chance, and nothing is better than a wrong suggestion. */
const LEAST_CERTAINTY = { short: 0.38, long: 0.3 };
const LEAST_SHARE_OF_BEST = 0.4;
const LEAST_COVERED_BY_WEAK = 0.75;
const SHORT_NAME_WORDS = 2;
/** What no council does is named precisely; where it fits, it is meant. */
const ELSEWHERE = 1.2;

/**
 * Ranks services by how well they fit what somebody wrote; the best first, none where nothing fits.
 * @param query what was typed, perhaps not to its end; more than 200 characters are not looked at
 */
export function searchServices<Service extends SearchableService>(
  query: string,
  { locale, services, limit = 8 }: ServiceSearch<Service>,
): readonly RankedService<Service>[] {
  const text = query.slice(0, MOST_CHARACTERS);
  const own: Language = /^cy\b/iu.test(locale) ? 'cy' : 'en';
  const best = new Map<number, Scored>();
  const indexes = indexesOf(services);
  for (const index of indexes) {
    const factor = index.language === own ? 1 : OTHER_LANGUAGE;
    const languages: Languages = {
      isIgnored: (word) =>
        index.isIgnored(word) ||
        indexes.some(({ language, isIgnored }) => language === own && isIgnored(word)),
      isKnown: (word) => indexes.some((one) => one.isKnown(word)),
    };
    for (const found of scoreAll(index, text, languages)) {
      const score = found.score * factor * (found.place < services.length ? 1 : ELSEWHERE);
      if (score > (best.get(found.place)?.score ?? 0)) best.set(found.place, { ...found, score });
    }
  }
  const ranked = [...best.values()].sort((one, other) => other.score - one.score || one.place - other.place);
  const [first] = ranked;
  if (first === undefined || services[first.place] === undefined) return [];
  if (ranked.every(({ isCertain }) => !isCertain)) return [];
  return ranked
    .flatMap(({ place, score, why }) => {
      const service = services[place];
      return service === undefined || score < first.score * LEAST_SHARE_OF_BEST
        ? []
        : [{ service, score, why: why() }];
    })
    .slice(0, limit);
}

interface Scored {
  /** In the list of services; behind its end stands what no council does. */
  readonly place: number;
  readonly score: number;
  /** Whether enough of what was typed, or of a phrase of the service, is met for this to be no chance. */
  readonly isCertain: boolean;
  /** 0 to 1: how much of the phrase that fits best. */
  readonly covered: number;
  /** Whether the name of the service holds one of the words. */
  readonly isNamed: boolean;
  readonly why: () => Why;
}

const prepared = new WeakMap<readonly SearchableService[], readonly TermIndex[]>();

function indexesOf(services: readonly SearchableService[]): readonly TermIndex[] {
  const known = prepared.get(services);
  if (known !== undefined) return known;
  const { en, cy } = vocabularies();
  const all: readonly SearchableService[] = [
    ...services,
    ...elsewhereSubjects().map(({ id, searchWords }) => ({ id, name: { en: id }, searchWords })),
  ];
  const indexes = [createTermIndex(all, 'en', en), createTermIndex(all, 'cy', cy)];
  prepared.set(services, indexes);
  return indexes;
}

function scoreAll(index: TermIndex, text: string, languages: Languages): readonly Scored[] {
  const typed = wordsOf(text);
  const words = matchWords(index, typed, !/\s$/u.test(text), languages);
  const telling = words.filter(({ isWeak, hits }) => !isWeak && hits.length > 0);
  // Weak words find something only where there are no others, known or not, and then only what they nearly name.
  const isWeak = telling.length === 0 && words.every(({ isWeak }) => isWeak);
  const finding = isWeak ? words : telling;
  const places = new Set(finding.flatMap(({ hits }) => hits.flatMap(({ term }) => [...term.places.keys()])));
  const possible = possibleGain(words);
  const scored = [...places].map((place) => score(index, words, place, possible));
  return isWeak
    ? scored.filter(
        ({ covered, isNamed }) =>
          covered > LEAST_COVERED_BY_WEAK || (isNamed && typed.length <= SHORT_NAME_WORDS),
      )
    : scored;
}

/** What a service would gain that all words lead to. */
function possibleGain(words: readonly MatchedWord[]): number {
  const unknown = UNKNOWN_WEIGHT[lengthOf(words)];
  return words.reduce((sum, { isWeak, hits }) => {
    const weight = Math.max(...hits.map(({ term }) => term.weight));
    return sum + (isWeak ? WEAK_UNMET : 1) * (hits.length === 0 ? unknown : weight);
  }, 0);
}

function score(index: TermIndex, words: readonly MatchedWord[], place: number, possible: number): Scored {
  let gained = 0;
  let isNamed = false;
  const used: { word: MatchedWord; hit: Hit }[] = [];
  const quality = new Map<Term, number>();
  const phrases = new Set<Phrase>();
  for (const word of words) {
    let top: Hit | undefined;
    for (const hit of word.hits) {
      const occurrence = hit.term.places.get(place);
      if (occurrence === undefined) continue;
      if (top === undefined || value(hit, place) > value(top, place)) top = hit;
      quality.set(hit.term, Math.max(quality.get(hit.term) ?? 0, hit.quality));
      for (const phrase of occurrence.phrases) phrases.add(phrase);
      isNamed ||= occurrence.counts === 1 && hit.manner === 'same';
    }
    if (top === undefined) continue;
    gained += (word.isWeak ? WEAK : 1) * value(top, place);
    used.push({ word, hit: top });
  }
  const phrase = bestPhrase([...phrases], quality);
  const covered = phrase?.covered ?? 0;
  const share = possible === 0 ? 0 : Math.min(1, gained / possible);
  return {
    place,
    score: gained + (phrase?.bonus ?? 0),
    isCertain: Math.max(share, covered * 0.9 * Math.sqrt(share)) >= LEAST_CERTAINTY[lengthOf(words)],
    covered,
    isNamed,
    why: () => ({
      language: index.language,
      phrase: phrase?.text ?? '',
      words: used.map(({ word, hit }) => ({ typed: word.typed, meant: hit.term.stem, manner: hit.manner })),
    }),
  };
}

function lengthOf(words: readonly MatchedWord[]): 'short' | 'long' {
  return words.length > SHORT_WORDS ? 'long' : 'short';
}

function value({ term, quality }: Hit, place: number): number {
  return term.weight * quality * (term.places.get(place)?.counts ?? 0);
}

/** The phrase of the service that the query covers best; one that is covered wholly counts for much. */
function bestPhrase(phrases: readonly Phrase[], quality: ReadonlyMap<Term, number>) {
  const rated = phrases.map(({ text, terms }) => {
    let all = 0;
    let met = 0;
    for (const term of terms) {
      const weight = term.weight * (term.isWeak ? WEAK : 1);
      all += weight;
      met += weight * (quality.get(term) ?? 0);
    }
    const covered = all === 0 ? 0 : met / all;
    return { text, covered, bonus: met * covered * covered };
  });
  return highest(rated, ({ bonus }) => bonus);
}

function highest<Item>(items: readonly Item[], by: (item: Item) => number): Item | undefined {
  let best: Item | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const rate = by(item);
    if (rate > most) [best, most] = [item, rate];
  }
  return best;
}
