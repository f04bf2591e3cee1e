// The forms in which one name is written: lost-property, lostProperty, LostProperty, lost_property, Lost property.

/**
 * @param {string} kebab
 * @throws RangeError with the sentence what a name looks like
 */
export function namesOf(kebab) {
  if (!/^[a-z]+(-[a-z]+)*$/.test(kebab))
    throw new RangeError(`“${kebab}” is no name for it: use small letters and hyphens, like lost-property.`);
  const words = kebab.split('-');
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  const prose = words.join(' ');
  return {
    kebab,
    pascal,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    snake: words.join('_'),
    prose,
    sentence: prose.charAt(0).toUpperCase() + prose.slice(1),
  };
}

/** @typedef {ReturnType<typeof namesOf>} Names */

/**
 * Puts a line before the first one that contains `mark`.
 * @param {string} text @param {string} mark @param {string} line
 * @throws Error where there is no such line: the file has changed its shape
 */
export function before(text, mark, line) {
  const at = text.indexOf(mark);
  if (at === -1) throw new Error(`There is no “${mark.trim()}” to put “${line.trim()}” before.`);
  const start = text.lastIndexOf('\n', at) + 1;
  return `${text.slice(0, start)}${line}\n${text.slice(start)}`;
}
