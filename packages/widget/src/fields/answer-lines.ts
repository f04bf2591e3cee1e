/** An answer as the check page shows it: in the citizen’s own words, choices by their labels. */
import type { Answer, FormField } from '@moothall/protocol';
import { isBlank, type QuestionScope } from './question.js';

/** No line where nothing was answered. `dates` is the language in which dates are written. */
export function answerLines(
  field: FormField,
  answer: Answer | undefined,
  localise: QuestionScope['localise'],
  dates: string,
): readonly string[] {
  if (answer === undefined || isBlank(answer)) return [];
  if ('choices' in field) {
    const chosen = Array.isArray(answer) ? answer : [answer];
    return field.choices.filter(({ id }) => chosen.includes(id)).map(({ label }) => localise(label));
  }
  if (typeof answer === 'string') return [answer.trim()];
  if (Array.isArray(answer)) return answer;
  const { day, month, year } = answer;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return [
    // A month may be written out; then the citizen’s words are clear enough.
    Number.isNaN(date.getTime())
      ? `${day} ${month} ${year}`
      : date.toLocaleDateString(dates, { dateStyle: 'long', timeZone: 'UTC' }),
  ];
}
