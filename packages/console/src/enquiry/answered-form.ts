/** Puts a form's answers under its own labels and headings. Pure. */
import type { Answer, FormDefinition, FormField, Localised, Submission } from '@moothall/protocol';
import { en } from '../texts/en.js';
import { idInWords } from '../texts/names.js';

export interface AnsweredPage {
  readonly title: string;
  readonly answers: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    readonly kind: FormField['type'] | 'unknown';
    /** Of the files that were given. */
    readonly files: readonly string[];
  }[];
}

/**
 * Pages in the form's order, each with what was answered on it. Answers that the definition does not know
 * (it was changed since) come last under their own ids: none is left out.
 */
export function answeredPages(
  submission: Submission,
  form: FormDefinition | undefined,
): readonly AnsweredPage[] {
  const { answers } = submission;
  const known = new Set<string>();
  const pages = (form?.pages ?? []).map(({ title, fields }) => ({
    title: english(title),
    answers: fields.flatMap((field) => {
      known.add(field.id);
      const answer = answers[field.id];
      if (answer === undefined) return [];
      const files = field.type === 'files' && Array.isArray(answer) ? answer : [];
      return [
        { id: field.id, label: english(field.label), value: valueOf(answer, field), kind: field.type, files },
      ];
    }),
  }));
  const others = Object.entries(answers)
    .filter(([id]) => !known.has(id))
    .map(([id, answer]) => ({
      id,
      label: idInWords(id),
      value: valueOf(answer, undefined),
      kind: 'unknown' as const,
      files: [],
    }));
  return [...pages, { title: form === undefined ? '' : en.form.others, answers: others }].filter(
    (page) => page.answers.length > 0,
  );
}

function valueOf(answer: Answer, field: FormField | undefined): string {
  if (typeof answer === 'string') return answer.trim() === '' ? en.form.unanswered : choice(answer, field);
  if (Array.isArray(answer)) {
    const chosen = (answer as readonly string[]).map((id) => choice(id, field));
    return chosen.length === 0 ? en.form.unanswered : chosen.join('\n');
  }
  if (Object.values(answer).every((part) => part.trim() === '')) return en.form.unanswered;
  if ('day' in answer) return `${answer.day} ${monthName(answer.month)} ${answer.year}`.trim();
  const lines =
    'line1' in answer
      ? [answer.line1, answer.line2, answer.town, answer.county, answer.postcode]
      : [answer.description, answer.postcode, answer.position && en.form.position(answer)];
  return lines.filter((line) => line.trim() !== '').join('\n');
}

/** The label of a choice; whatever else was answered, as it is. */
function choice(answer: string, field: FormField | undefined): string {
  if (!field || !('choices' in field)) return answer;
  const found = field.choices.find(({ id }) => id === answer);
  return found === undefined ? answer : english(found.label);
}

function monthName(month: string): string {
  const number = Number(month);
  if (!Number.isInteger(number) || number < 1 || number > 12) return month;
  return new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, number - 1, 1),
  );
}

function english(text: Localised): string {
  return text.en;
}
