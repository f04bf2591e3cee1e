/** Which words of the index a typed word may stand for: itself in another form, a like word, its beginning, a slip. */
import { editDistance } from './edit-distance.js';
import { rootEnglish, soundOf } from './english.js';
import { bucket, type Term, type TermIndex } from './term-index.js';
import type { Word } from './words.js';

/** How a typed word led to a word of the index. */
export type Manner = 'same' | 'beginning' | 'alike' | 'slip';

export interface Hit {
  readonly term: Term;
  /** 0 to 1. */
  readonly quality: number;
  readonly manner: Manner;
}

export interface MatchedWord {
  readonly typed: string;
  readonly isWeak: boolean;
  readonly hits: readonly Hit[];
}

/** What is asked of more than the language of one index. */
export interface Languages {
  /** Whether a word says nothing, in the language of the page or of the index. */
  readonly isIgnored: (plainWord: string) => boolean;
  /** Whether a word exists in any language: such a one is no slip of another. */
  readonly isKnown: (plainWord: string) => boolean;
}

const MUTATED = 0.96;
const ALIKE = 0.74;
/** Made of the same word: `cleaner` for `clean`. */
const RELATED = 0.66;
const SLIP = [1, 0.8, 0.62, 0.55];
const MOST_SLIPS_BY_EAR = 3;
const BEGINNING = 0.7;
/** The last word may not be written to its end; some people shorten others too: `counc tax`. */
const UNFINISHED = 0.95;
const SHORTENED = 0.8;
/** A word that is whole already is less likely the beginning of another. */
const BEGINNING_OF_ANOTHER = 0.6;

/**
 * Words of the query that say something; pairs that are one word are joined, and one word that is a pair is parted.
 * @param isTyping whether the last word may be but a beginning
 */
export function matchWords(
  index: TermIndex,
  words: readonly Word[],
  isTyping: boolean,
  others: Languages,
): readonly MatchedWord[] {
  return resplit(index, words).flatMap((word, place, all) => {
    if (others.isIgnored(word.plain) && words.length > 1) return [];
    // How many, and at what number of the street, says nothing about what.
    if (/^\d+$/u.test(word.plain) && !index.isKnown(word.plain) && words.length > 1) return [];
    const matched = matchWord(index, word, isTyping && place === all.length - 1, others);
    return matched === undefined ? [] : [matched];
  });
}

function resplit(index: TermIndex, words: readonly Word[]): readonly Word[] {
  const result: Word[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (word === undefined) continue;
    const next = words[place + 1];
    const joined = word.plain + (next?.plain ?? '');
    if (next !== undefined && joined.length > 5 && index.isKnown(joined)) {
      result.push({ typed: `${word.typed} ${next.typed}`, plain: joined });
      place += 1;
      continue;
    }
    const parts = index.isKnown(word.plain) ? undefined : index.compounds.get(word.plain);
    result.push(...(parts?.map((plain) => ({ typed: word.typed, plain })) ?? [word]));
  }
  return result;
}

/** @returns undefined where a slip turned a word that says nothing into one we do not know */
function matchWord(
  index: TermIndex,
  { typed, plain }: Word,
  isTyping: boolean,
  others: Languages,
): MatchedWord | undefined {
  const best = new Map<Term, Hit>();
  const add = (term: Term, quality: number, manner: Manner) => {
    if ((best.get(term)?.quality ?? 0) < quality) best.set(term, { term, quality, manner });
  };
  addForms(index, plain, 1, 'same', add);
  const isFound = () => best.size > 0;
  const isUnknown = !isFound() && !others.isKnown(plain);
  if (plain.length >= 3 && (isTyping || (isUnknown && plain.length >= 5))) {
    addBeginnings(index, plain, isUnknown ? (isTyping ? UNFINISHED : SHORTENED) : BEGINNING_OF_ANOTHER, add);
  }
  let isWeak = index.isWeak(plain);
  if (isUnknown && !isFound()) {
    const meant = meantForms(index, plain);
    if (meant.some(({ form }) => others.isIgnored(form))) return undefined;
    for (const { form, slips } of meant) addForms(index, form, SLIP[slips] ?? 0, 'slip', add);
    isWeak = meant.length > 0 && meant.every(({ form }) => index.isWeak(form));
  }
  return { typed, isWeak, hits: [...best.values()] };
}

function addForms(
  index: TermIndex,
  plain: string,
  quality: number,
  manner: Manner,
  add: (term: Term, quality: number, manner: Manner) => void,
): void {
  index.stemsOf(plain).forEach((stem, place) => {
    const certainty = quality * (place === 0 ? 1 : MUTATED);
    for (const term of index.byStem.get(stem) ?? []) {
      add(term, certainty * (term.stem === stem ? 1 : MUTATED), manner);
    }
    for (const term of index.alike.get(stem) ?? []) {
      add(term, certainty * ALIKE, manner === 'same' ? 'alike' : manner);
    }
    for (const term of index.byRoot.get(rootEnglish(stem)) ?? []) {
      add(term, certainty * RELATED, manner === 'same' ? 'alike' : manner);
    }
  });
}

/** Whoever is still typing has written but the beginning; the more of the word is there, the surer. */
function addBeginnings(
  index: TermIndex,
  plain: string,
  certainty: number,
  add: (term: Term, quality: number, manner: Manner) => void,
): void {
  for (const form of index.beginnings.get(plain.slice(0, 3)) ?? []) {
    if (form.length <= plain.length || !form.startsWith(plain)) continue;
    const quality = BEGINNING + (1 - BEGINNING) * (plain.length / form.length);
    for (const stem of index.stemsOf(form).slice(0, 1)) {
      for (const term of index.byStem.get(stem) ?? []) add(term, quality * certainty, 'beginning');
    }
  }
}

/** Known words that lie within a slip or two; the nearest only. Short words stay as they are: `food` is not `foot`. */
function meantForms(index: TermIndex, plain: string): readonly { form: string; slips: number }[] {
  const most = plain.length < 4 || /\d/u.test(plain) ? 0 : plain.length < 8 ? 1 : 2;
  if (most === 0) return [];
  const found: { form: string; slips: number }[] = [];
  for (let length = plain.length - most; length <= plain.length + most; length += 1) {
    for (const start of new Set([plain.slice(0, 1), plain.slice(1, 2)])) {
      for (const form of index.forms.get(bucket(start, length)) ?? []) {
        if (start !== plain[0] && form[1] !== plain[0]) continue;
        const slips = form.length < 4 ? undefined : editDistance(plain, form, most);
        // In a word of four letters an exchanged one makes another word.
        if (slips === undefined || (plain.length === 4 && form.length === 4 && !isSwap(plain, form)))
          continue;
        found.push({ form, slips });
      }
    }
  }
  // Written as it sounds, which may be more slips than one.
  if (found.length === 0 && plain.length >= 5) {
    for (const form of index.sounds.get(soundOf(plain)) ?? []) {
      const slips = form.length < 4 ? undefined : editDistance(plain, form, MOST_SLIPS_BY_EAR);
      if (slips !== undefined) found.push({ form, slips });
    }
  }
  const least = Math.min(...found.map(({ slips }) => slips));
  return found.filter(({ slips }) => slips === least);
}

function isSwap(one: string, other: string): boolean {
  return [...one].sort().join('') === [...other].sort().join('');
}
