/** What one language knows of the services: which words occur where, how telling each is, and the phrases they stand in. */
import type { Language, SearchableService, Vocabulary } from './directory-service.js';
import { rootEnglish, soundOf, stemEnglish } from './english.js';
import { radicalsOf, stemWelsh } from './welsh.js';
import { plain, wordsOf } from './words.js';

/** A word in all its forms. */
export interface Term {
  readonly stem: string;
  /** Tells services apart but finds none on its own. */
  readonly isWeak: boolean;
  /** How telling: the rarer among services, the more. */
  weight: number;
  /** By the place of the service in the list. */
  readonly places: Map<number, Occurrence>;
}

export interface Occurrence {
  /** How much the word counts there, 0 to 1. */
  counts: number;
  readonly phrases: Phrase[];
}

export interface Phrase {
  readonly text: string;
  readonly terms: readonly Term[];
}

export interface TermIndex {
  readonly language: Language;
  /** By stem. Several where it may be a mutation of several words. */
  readonly byStem: ReadonlyMap<string, readonly Term[]>;
  /** Every form that occurs, and every word that the vocabulary names, sorted by `first letter + length`. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** By what related words share, English only. */
  readonly byRoot: ReadonlyMap<string, readonly Term[]>;
  /** Every form that occurs by how it sounds, English only. */
  readonly sounds: ReadonlyMap<string, readonly string[]>;
  /** Forms as they are written, by their first three letters. */
  readonly beginnings: ReadonlyMap<string, readonly string[]>;
  /** Two words that stand together somewhere, by what they make when written as one. */
  readonly compounds: ReadonlyMap<string, readonly [string, string]>;
  readonly alike: ReadonlyMap<string, readonly Term[]>;
  readonly isIgnored: (plainWord: string) => boolean;
  readonly isWeak: (plainWord: string) => boolean;
  readonly isKnown: (plainWord: string) => boolean;
  readonly stemsOf: (plainWord: string) => readonly string[];
}

const NAME = 1;
const SEARCH_WORDS = 0.9;
const OFFICIAL_LABEL = 0.5;

export function createTermIndex(
  services: readonly SearchableService[],
  language: Language,
  vocabulary: Vocabulary,
): TermIndex {
  const stem = remember(language === 'en' ? stemEnglish : stemWelsh);
  const ignored = new Set([...vocabulary.ignored].map(plain));
  const weak = new Set([...vocabulary.weak].flatMap((word) => wordsOf(word).map(({ plain }) => stem(plain))));
  const texts = services.map((service) => textsOf(service, language));
  const stems = new Set(
    texts.flatMap((list) => list.flatMap(({ words }) => words.map((word) => stem(word)))),
  );
  /** A mutated word of a phrase counts as the word it comes from, where that occurs too. */
  const settled = remember((plainWord: string): string => {
    const own = stem(plainWord);
    if (language === 'en') return own;
    return radicalsOf(own).findLast((radical) => radical !== own && stems.has(radical)) ?? own;
  });

  const stemsOf = (word: string): readonly string[] =>
    language === 'en' ? [stem(word)] : [...new Set(radicalsOf(word).map(stem))];

  const terms = new Map<string, Term>();
  const forms = new Set<string>();
  const compounds = new Map<string, readonly [string, string]>();
  const term = (plainWord: string): Term => {
    forms.add(plainWord);
    const own = settled(plainWord);
    const known = terms.get(own);
    if (known !== undefined) return known;
    const made: Term = { stem: own, isWeak: weak.has(own), weight: 0, places: new Map() };
    terms.set(own, made);
    return made;
  };

  texts.forEach((list, place) => {
    for (const { text, words, counts } of list) {
      words.forEach((word, index) => {
        const next = words[index + 1];
        if (next !== undefined) compounds.set(word + next, [word, next]);
      });
      const telling = words.filter((word) => !ignored.has(word));
      const found = [...new Set((telling.length > 0 ? telling : words).map(term))];
      const phrase: Phrase = { text, terms: found };
      for (const one of found) {
        const occurrence = one.places.get(place) ?? { counts, phrases: [] };
        occurrence.counts = Math.max(occurrence.counts, counts);
        occurrence.phrases.push(phrase);
        one.places.set(place, occurrence);
      }
    }
  });
  for (const one of terms.values()) one.weight = Math.log(1 + services.length / one.places.size);

  const groups = vocabulary.alike.map((group) =>
    group.flatMap((word) => wordsOf(word).map(({ plain }) => plain)),
  );
  const known = new Set([...forms, ...ignored, ...[...vocabulary.weak].map(plain), ...groups.flat()]);
  return {
    language,
    byStem: gather([...terms.values()].flatMap((one) => radicals(one, language).map((key) => [key, one]))),
    byRoot: gather(
      language === 'en' ? [...terms.values()].map((one) => [rootEnglish(one.stem), one] as const) : [],
    ),
    sounds: gather(language === 'en' ? [...known].map((form) => [soundOf(form), form] as const) : []),
    forms: gather([...known].map((form) => [bucket(form, form.length), form])),
    beginnings: gather([...forms].map((form) => [form.slice(0, 3), form])),
    compounds,
    alike: gather(
      groups.flatMap((group) => {
        const members = [...new Set(group.map(settled))];
        return members.flatMap((key) =>
          members.flatMap((other) => {
            const found = other === key ? undefined : terms.get(other);
            return found === undefined ? [] : [[key, found] as const];
          }),
        );
      }),
    ),
    isIgnored: (word) => ignored.has(word),
    isWeak: (word) => stemsOf(word).some((own) => weak.has(own)),
    isKnown: (word) => known.has(word),
    stemsOf,
  };
}

/** Forms that begin alike and are equally long lie together, so that a slip of the finger is sought among few. */
export function bucket(form: string, length: number): string {
  return `${form.slice(0, 1)}${String(length)}`;
}

function radicals({ stem }: Term, language: Language): readonly string[] {
  return language === 'en' ? [stem] : radicalsOf(stem);
}

function textsOf(service: SearchableService, language: Language) {
  const texts = [
    { text: service.name[language], counts: NAME },
    ...(service.searchWords?.[language] ?? []).map((text) => ({ text, counts: SEARCH_WORDS })),
    { text: language === 'en' ? service.lgslLabel : undefined, counts: OFFICIAL_LABEL },
  ];
  return texts.flatMap(({ text, counts }) =>
    text === undefined ? [] : [{ text, counts, words: wordsOf(text).map(({ plain }) => plain) }],
  );
}

function remember(derive: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const derived = derive(word);
    known.set(word, derived);
    return derived;
  };
}

function gather<Value>(pairs: readonly (readonly [string, Value])[]): ReadonlyMap<string, readonly Value[]> {
  const lists = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [value]);
    else list.push(value);
  }
  return lists;
}
