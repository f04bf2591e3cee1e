/** Checks the answers of a page, with as many of the checks for single types as the caller brings along. */
import type { Answer, Answers, FormField, FormPage } from '@moothall/protocol';

export interface FieldProblem {
  /** The field's id. */
  readonly field: string;
  readonly code: 'field-missing' | 'field-too-long' | 'field-format';
  /** What the sentence needs: `type` of the field, `maxLength`, `length`, `problem`, `parts` of a date (`day month`). */
  readonly params: FieldParams;
}
export type FieldParams = Readonly<Record<string, string | number>>;

/** What is wrong with an answer that is there and not too long; undefined: nothing. */
export type FieldCheck = (answer: Answer, field: FormField) => FieldParams | undefined;

/** Longest answers where the field sets no limit of its own. */
const LONGEST_TEXT = 500;
const LONGEST_LONG_TEXT = 5000;

/** Problems in the order of the fields, at most one for each. A type without a check is only asked for and measured. */
export function checkAnswers(
  page: FormPage,
  answers: Answers,
  checkOf: (type: FormField['type']) => FieldCheck | undefined,
): FieldProblem[] {
  return page.fields.flatMap((field) => {
    const { id, type, required } = field;
    const answer = answers[id];
    const problem = (code: FieldProblem['code'], params?: FieldParams) => [
      { field: id, code, params: { type, ...params } },
    ];
    if (isBlank(answer)) return required === false ? [] : problem('field-missing');
    if (typeof answer === 'string') {
      const set = 'maxLength' in field ? field.maxLength : undefined;
      const maxLength = set ?? (type === 'long-text' ? LONGEST_LONG_TEXT : LONGEST_TEXT);
      const { length } = [...answer];
      if (length > maxLength) return problem('field-too-long', { maxLength, length });
    }
    const wrong = checkOf(type)?.(answer, field);
    return wrong ? problem('field-format', wrong) : [];
  });
}

/** Counts as unanswered: nothing there, or nothing but spaces. */
export function isBlank(answer: Answer | undefined): answer is undefined {
  const parts = typeof answer === 'object' ? Object.values(answer) : [answer ?? ''];
  return parts.every((part: string) => part.trim() === '');
}
