/** Reads a full UK postcode, the made-up areas ZZ1 to ZZ9 included. */
import { checkText } from './check-text.js';

export interface Postcode {
  /** In capitals with one space: `AB12 3CD`. */
  readonly postcode: string;
  /** The part before the space. */
  readonly outward: string;
  /** The part after it. */
  readonly inward: string;
}
export interface PostcodeProblem {
  /** `partial`: the beginning of a postcode, which covers too many addresses. */
  readonly problem: 'empty' | 'partial' | 'format';
}

const OUTWARD = '(?:[A-Z]{1,2}[0-9]{1,2}|[A-Z]{1,2}[0-9][A-Z])';
const FULL = new RegExp(`^(${OUTWARD}|GIR)([0-9][ABD-HJLNP-UW-Z]{2})$`, 'u');
const BEGINNING = new RegExp(`^(?:[A-Z]{1,2}|${OUTWARD}[0-9]?[A-Z]?)$`, 'u');

export function parsePostcode(text: string): Postcode | PostcodeProblem {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-–]/gu, '');
  if (letters === '') return { problem: 'empty' };
  const [, outward, inward] = FULL.exec(letters) ?? [];
  if (outward !== undefined && inward !== undefined) {
    return { postcode: `${outward} ${inward}`, outward, inward };
  }
  return { problem: BEGINNING.test(letters) ? 'partial' : 'format' };
}

export const checkPostcode = checkText((text) => {
  const postcode = parsePostcode(text);
  return 'problem' in postcode ? postcode.problem : undefined;
});
