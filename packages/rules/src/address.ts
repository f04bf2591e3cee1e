/** Reads an address and a place: several lines of which one is a postcode. */
import type { FieldCheck } from './answers.js';
import { parsePostcode } from './postcode.js';

const NEEDED = ['line1', 'town', 'postcode'] as const;

/** `problem` and `parts`: `missing` with those that are left out, or what is wrong with the postcode. */
export const checkAddress: FieldCheck = (answer) => {
  if (typeof answer === 'string' || !('line1' in answer)) return {};
  const missing = NEEDED.filter((part) => answer[part].trim() === '');
  return missing.length > 0 ? { problem: 'missing', parts: missing.join(' ') } : checkPart(answer.postcode);
};

/** Each of postcode, description and position is enough; a postcode that is given must be one. */
export const checkPlace: FieldCheck = (answer) => {
  if (typeof answer === 'string' || !('description' in answer)) return {};
  return answer.postcode.trim() === '' ? undefined : checkPart(answer.postcode);
};

function checkPart(postcode: string) {
  const parsed = parsePostcode(postcode);
  return 'problem' in parsed ? { problem: parsed.problem, parts: 'postcode' } : undefined;
}
