/** Reads a number as people type it, with a sign, commas or a point. */
import { checkText } from './check-text.js';

export const checkNumber = checkText((text) => (/^\s*-?[\d,]*\.?\d+\s*$/u.test(text) ? undefined : 'format'));
