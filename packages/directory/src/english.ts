/** English words brought to a common stem: light, so that different words stay different. */

/** Not an activity but a thing, which its stem is not: a parking permit has nothing to do with a park. */
const WHOLE = new Set(
  'parking caring building housing planning wedding evening morning nothing something anything everything during heating landing rating crossing sing ring king thing bring string spring ceiling bed bus gas news business this glass grass pass class address access tennis red speed need seed feed weed shed led asbestos dress mess process series species bees fees trees'.split(
    ' ',
  ),
);

/** Forms that no rule leads back; where the base is a weak or an ignored word, so is the form. */
const IRREGULAR = new Map(
  Object.entries({
    break: 'broke broken',
    steal: 'stole stolen',
    fall: 'fell fallen',
    blow: 'blew blown',
    throw: 'threw thrown',
    grow: 'grew grown',
    freeze: 'froze frozen',
    bite: 'bit bitten',
    build: 'built',
    burn: 'burnt',
    spill: 'spilt',
    sleep: 'slept',
    buy: 'bought',
    pay: 'paid',
    sell: 'sold',
    wear: 'wore worn',
    tear: 'tore torn',
    drive: 'drove driven',
    teach: 'taught',
    child: 'children',
    man: 'men',
    woman: 'women',
    tooth: 'teeth',
    thief: 'thieves',
    knife: 'knives',
    shelf: 'shelves',
  }).flatMap(([base, forms]) => forms.split(' ').map((form) => [form, base] as const)),
);

/** `emptied`, `empties` and `emptying` are `empty`; `collections`, `collecting` and `collected` are `collect`. */
export function stemEnglish(word: string): string {
  const base = IRREGULAR.get(word);
  if (base !== undefined) return base;
  if (word.length < 4 || WHOLE.has(word)) return word;
  const one = singular(word);
  if (WHOLE.has(one)) return one;
  return withoutEnding(one);
}

/** What a word shares with others made of it: `homelessness` and `homeless`, `cleaner` and `clean`. A guess. */
export function rootEnglish(stem: string): string {
  const [, root] =
    /^(.{5,}?)(?:ations?|ators?|ments?|ness|ables?|ably|ers?|ors?|ists?|ism|ful|ly|al|y)$/u.exec(stem) ?? [];
  return root === undefined ? stem : silent(undoubled(root));
}

/**
 * How an English word sounds, roughly: its first letter and the consonants that are heard. `lite` is `light`, `garidge`
 * is `garage`, `skool` is `school`.
 */
export function soundOf(word: string): string {
  const heard = word
    .replaceAll('ph', 'f')
    .replaceAll(/igh|eigh|ough/gu, 'i')
    .replaceAll(/^kn|^gn/gu, 'n')
    .replaceAll(/^wr/gu, 'r')
    .replaceAll(/sch(?=o)|ch(?=r)/gu, (letters) => (letters.startsWith('s') ? 'sk' : 'k'))
    .replaceAll('tch', 'ch')
    .replaceAll('dg', 'j')
    .replaceAll(/g(?=[eiy])/gu, 'j')
    .replaceAll(/c(?=[eiy])/gu, 's')
    .replaceAll(/ck|q|c(?!h)/gu, 'k')
    .replaceAll('x', 'ks')
    .replaceAll('z', 's');
  return (heard.slice(0, 1) + heard.slice(1).replaceAll(/[aeiouyhw]/gu, '')).replaceAll(/(.)\1+/gu, '$1');
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/u.test(word)) return word.slice(0, -2);
  if (/[^su]s$/u.test(word) && !word.endsWith('is')) return word.slice(0, -1);
  return word;
}

function withoutEnding(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  const [, before] = /^(.*[aeiouy].*?)(?:ing|ed)$/u.exec(word) ?? [];
  if (before !== undefined && before.length >= 3) return silent(undoubled(before));
  const [, verb] = /^(.{3,}[ct])ion$/u.exec(word) ?? [];
  if (verb !== undefined && verb.length >= 5) return silent(verb);
  return silent(word);
}

/** `dumpped` comes back as `dump`, `stopp` as `stop`; `fall` keeps both. */
function undoubled(word: string): string {
  return /([bdgkmnprt])\1$/u.test(word) ? word.slice(0, -1) : word;
}

/** The silent e, so that `recycle` and `recycling` meet. */
function silent(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}
