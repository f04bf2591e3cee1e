/** Where answers lead in a form: which pages are shown, whether it stops, what is sent. */
import type {
  Answer,
  Answers,
  Condition,
  FormDefinition,
  FormPage,
  Localised,
  Submission,
} from '@moothall/protocol';
import { checkAnswers, type FieldProblem } from './answers.js';
import { holds } from './condition.js';
import { FIELD_CHECKS } from './field-checks.js';

/** A choice that ends the form, with the text to show. */
export interface FormStop {
  readonly field: string;
  readonly choice: string;
  readonly text: Localised;
}

export interface SubmissionCheck {
  readonly problems: readonly FieldProblem[];
  readonly stop?: FormStop;
}

/**
 * The pages that these answers lead to, with the choices that they offer. An answer on a page that is not shown itself
 * counts as not given.
 */
export function visiblePages(definition: FormDefinition, answers: Answers): FormPage[] {
  const shown: FormPage[] = [];
  const counted: Record<string, Answer> = {};
  for (const page of definition.pages) {
    if (page.showWhen && !holds(page.showWhen, counted)) continue;
    shown.push(offered(page, counted));
    for (const { id } of page.fields) {
      const answer = answers[id];
      if (answer !== undefined) counted[id] = answer;
    }
  }
  return shown;
}

/** Every check there is; {@link checkAnswers} where a page has less to pay for. */
export function checkPage(page: FormPage, answers: Answers): FieldProblem[] {
  return checkAnswers(page, answers, (type) => FIELD_CHECKS[type]);
}

/** The stop that a page's answers lead to, if any. */
export function stopOf(page: FormPage, answers: Answers): FormStop | undefined {
  for (const field of page.fields) {
    if (!('choices' in field)) continue;
    const chosen = [answers[field.id]].flat();
    const stop = field.choices.find(({ id, stops }) => stops !== undefined && chosen.includes(id));
    if (stop?.stops !== undefined) return { field: field.id, choice: stop.id, text: stop.stops };
  }
  return undefined;
}

/** Checks all shown pages. Answers to fields that are not shown are ignored, see {@link shownAnswers}. */
export function checkSubmission(definition: FormDefinition, submission: Submission): SubmissionCheck {
  const pages = visiblePages(definition, submission.answers);
  const problems = pages.flatMap((page) => checkPage(page, submission.answers));
  const stop = pages.map((page) => stopOf(page, submission.answers)).find((found) => found !== undefined);
  return stop === undefined ? { problems } : { problems, stop };
}

/** The answers to the fields that are shown: what is sent and kept. */
export function shownAnswers(definition: FormDefinition, answers: Answers): Answers {
  const shown = visiblePages(definition, answers).flatMap(({ fields }) => fields.map(({ id }) => id));
  return Object.fromEntries(
    shown.flatMap((id) => {
      const answer = answers[id];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
}

function offered(page: FormPage, answers: Answers): FormPage {
  const isOffered = ({ showWhen }: { readonly showWhen?: Condition }) =>
    !showWhen || holds(showWhen, answers);
  const fields = page.fields.map((field) =>
    'choices' in field ? { ...field, choices: field.choices.filter(isOffered) } : field,
  );
  return { ...page, fields };
}
