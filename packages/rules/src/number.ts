/** Reads a number as people type it, with a sign, commas or a point. */
import type { FieldCheck } from './answers.js';

/** Undefined where it is none. */
export function parseNumber(text: string): number | undefined {
  return /^\s*-?[\d,]*\.?\d+\s*$/u.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

/** `problem`: `format`, or `range` with the `min` and `max` that the field sets. */
export const checkNumber: FieldCheck = (answer, field) => {
  const number = typeof answer === 'string' ? parseNumber(answer) : undefined;
  if (number === undefined || field.type !== 'number') return { problem: 'format' };
  const { min = -Infinity, max = Infinity } = field;
  if (number >= min && number <= max) return undefined;
  return {
    problem: 'range',
    ...(field.min !== undefined && { min }),
    ...(field.max !== undefined && { max }),
  };
};
