/** The answers as the check page shows them: in the citizen’s own words, choices by their labels. */
import type { Answer, Answers, FormField, FormPage } from '@moothall/protocol';
import type { SummaryRow } from './parts.js';
import { isBlank, type QuestionScope } from './question.js';

export function summaryRows(
  pages: readonly FormPage[],
  answers: Answers,
  { localise, texts }: QuestionScope,
  change: (page: FormPage) => void,
): readonly SummaryRow[] {
  return pages.flatMap((page) =>
    page.fields.map((field) => ({
      key: localise(field.label),
      lines: answerLines(field, answers[field.id], localise, texts.dates),
      change: () => change(page),
    })),
  );
}

/** No line where nothing was answered. `dates` is the language in which dates are written. */
function answerLines(
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
