/** Pseudo-locales for tests: English made to read from right to left, and English with accents and two fifths longer. */
import { afterEn } from '../texts/after.en.js';
import { attachmentsEn } from '../texts/attachments.en.js';
import { callEn } from '../texts/call.en.js';
import { callbackEn } from '../texts/callback.en.js';
import type { Catalogue } from '../texts/catalogue.js';
import { changeEn } from '../texts/change.en.js';
import { chatEn } from '../texts/chat.en.js';
import { distressEn } from '../texts/distress.en.js';
import { exitEn } from '../texts/exit.en.js';
import { formEn } from '../texts/form.en.js';
import { languagesEn } from '../texts/languages.en.js';
import { listsEn } from '../texts/lists.en.js';
import { loaderEn } from '../texts/loader.en.js';
import { optionsEn } from '../texts/options.en.js';
import { panelEn } from '../texts/panel.en.js';
import { placesEn } from '../texts/places.en.js';
import { questionsEn } from '../texts/questions.en.js';
import { standingEn } from '../texts/standing.en.js';
import { suggestEn } from '../texts/suggest.en.js';

const ENGLISH: Catalogue = {
  after: afterEn,
  attachments: attachmentsEn,
  call: callEn,
  callback: callbackEn,
  change: changeEn,
  chat: chatEn,
  distress: distressEn,
  exit: exitEn,
  form: formEn,
  languages: languagesEn,
  lists: listsEn,
  loader: loaderEn,
  options: optionsEn,
  panel: panelEn,
  places: placesEn,
  questions: questionsEn,
  standing: standingEn,
  suggest: suggestEn,
};

/** As Arabic would: direction right, with every word between marks that turn it. */
export const MIRRORED = 'xb';
/** As a long language would: every text 40 % longer, with letters that need room above and below. */
export const LENGTHENED = 'xa';

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'å',
  c: 'ç',
  d: 'ð',
  e: 'é',
  g: 'ĝ',
  i: 'î',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'û',
  y: 'ý',
};

export function mirrored(): Catalogue {
  return { ...changed(ENGLISH, (text) => `\u202e${text}\u202c`), dir: 'rtl' };
}

export function lengthened(): Catalogue {
  return changed(ENGLISH, (text) => {
    const accented = text.replace(/[acdeginosuy]/g, (letter) => ACCENTED[letter] ?? letter);
    return accented + ' én'.repeat(Math.ceil((text.length * 0.4) / 3));
  });
}

/** The same texts, functions included, each changed. */
function changed<Value>(value: Value, change: (text: string) => string): Value {
  const inner = (one: unknown): unknown => {
    if (typeof one === 'string') return change(one);
    if (typeof one === 'function')
      return (...values: unknown[]) => inner((one as (...all: unknown[]) => unknown)(...values));
    if (Array.isArray(one)) return one.map(inner);
    return one instanceof Object
      ? Object.fromEntries(Object.entries(one).map(([name, text]) => [name, inner(text)]))
      : one;
  };
  return inner(value) as Value;
}
