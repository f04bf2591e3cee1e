/** Checks choices against those that a field offers. */
import type { FieldCheck } from './answers.js';

/** `problem`: `exclusive` where one that goes with no other was chosen with others; none where the page offers no such choice. */
export const checkChoices: FieldCheck = (answer, field) => {
  if (!('choices' in field) || Array.isArray(answer) !== (field.type === 'choice-many')) return {};
  const chosen: readonly unknown[] = [answer].flat();
  const known = field.choices.filter(({ id }) => chosen.includes(id));
  // One that is unknown, or one twice.
  if (known.length !== chosen.length) return {};
  return known.length > 1 && known.some(({ exclusive }) => exclusive) ? { problem: 'exclusive' } : undefined;
};
