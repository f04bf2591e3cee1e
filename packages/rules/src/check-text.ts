/** Makes the check of a type of field whose answers are a text. */
import type { FieldCheck } from './answers.js';

/** @param problem what is wrong with it, in a word */
export function checkText(problem: (text: string) => string | undefined): FieldCheck {
  return (answer) => {
    if (typeof answer !== 'string') return {};
    const found = problem(answer);
    return found === undefined ? undefined : { problem: found };
  };
}
