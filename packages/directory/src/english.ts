/** English words brought to a common stem: light, so that different words stay different. */

/** Not an activity but a thing, which its stem is not: a parking permit has nothing to do with a park. */
const WHOLE = new Set(
  'parking caring building housing planning wedding evening morning nothing something anything everything during heating landing rating crossing sing ring king thing bring string spring ceiling bed bus gas news business this glass grass pass class address access tennis red speed need seed feed weed shed led asbestos dress mess process series species bees fees trees'.split(
    ' ',
  ),
);

/** `emptied`, `empties` and `emptying` are `empty`; `collections`, `collecting` and `collected` are `collect`. */
export function stemEnglish(word: string): string {
  if (word.length < 4 || WHOLE.has(word)) return word;
  const one = singular(word);
  if (WHOLE.has(one)) return one;
  return withoutEnding(one);
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
