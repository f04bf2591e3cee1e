/** Checks forms: which pages are shown, whether the answers are right, whether the definition is. */
import type {
  Answer,
  Answers,
  FormDefinition,
  FormField,
  FormPage,
  Localised,
  Submission,
} from '@moothall/protocol';
import { parseDate } from './date.js';
import { parseEmail } from './email.js';
import { parsePostcode } from './postcode.js';
import { parseTelephone } from './telephone.js';

export interface FieldProblem {
  /** The field's id. */
  readonly field: string;
  readonly code: 'field-missing' | 'field-too-long' | 'field-format';
  /** What the sentence needs: `type` of the field, `maxLength`, `length`, `problem`, `parts` of a date (`day month`). */
  readonly params: Readonly<Record<string, string | number>>;
}

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

/** What is wrong with a definition, and where. */
export interface DefinitionProblem {
  /** JSON pointer into the definition. */
  readonly path: string;
  readonly problem:
    | 'page-id-repeated'
    | 'field-id-repeated'
    | 'choice-id-repeated'
    | 'condition-field-unknown'
    | 'condition-field-later'
    | 'condition-choice-unknown';
}

/** Longest answers where the field sets no limit of its own. */
const LONGEST_TEXT = 500;
const LONGEST_LONG_TEXT = 5000;

/** The pages that these answers lead to. An answer on a page that is not shown itself counts as not given. */
export function visiblePages(definition: FormDefinition, answers: Answers): FormPage[] {
  const shown: FormPage[] = [];
  const counted = new Set<string>();
  for (const page of definition.pages) {
    const { showWhen } = page;
    if (showWhen !== undefined) {
      const answer = counted.has(showWhen.field) ? answers[showWhen.field] : undefined;
      if (!choices(answer).includes(showWhen.equals)) continue;
    }
    shown.push(page);
    for (const field of page.fields) counted.add(field.id);
  }
  return shown;
}

/** Problems in the order of the fields, at most one for each. */
export function checkPage(page: FormPage, answers: Answers): FieldProblem[] {
  return page.fields.flatMap((field) => checkField(field, answers[field.id]) ?? []);
}

/** The stop that a page's answers lead to, if any. */
export function stopOf(page: FormPage, answers: Answers): FormStop | undefined {
  for (const field of page.fields) {
    if (!('choices' in field)) continue;
    const chosen = choices(answers[field.id]);
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

/** What the schema cannot see: ids that repeat, conditions that can never hold. */
export function checkDefinition(definition: FormDefinition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const pageIds = new Set<string>();
  const earlier = new Map<string, FormField>();
  const later = new Set(definition.pages.flatMap(({ fields }) => fields.map(({ id }) => id)));
  definition.pages.forEach((page, index) => {
    const path = `/pages/${index}`;
    if (pageIds.has(page.id)) problems.push({ path: `${path}/id`, problem: 'page-id-repeated' });
    pageIds.add(page.id);
    if (page.showWhen !== undefined) {
      const { field, equals } = page.showWhen;
      const asked = earlier.get(field);
      if (asked === undefined) {
        const problem = later.has(field) ? 'condition-field-later' : 'condition-field-unknown';
        problems.push({ path: `${path}/showWhen/field`, problem });
      } else if ('choices' in asked && !asked.choices.some(({ id }) => id === equals)) {
        problems.push({ path: `${path}/showWhen/equals`, problem: 'condition-choice-unknown' });
      }
    }
    page.fields.forEach((field, fieldIndex) => {
      const fieldPath = `${path}/fields/${fieldIndex}`;
      if (earlier.has(field.id)) problems.push({ path: `${fieldPath}/id`, problem: 'field-id-repeated' });
      earlier.set(field.id, field);
      if (!('choices' in field)) return;
      const choiceIds = field.choices.map(({ id }) => id);
      choiceIds.forEach((id, choiceIndex) => {
        if (choiceIds.indexOf(id) < choiceIndex) {
          problems.push({ path: `${fieldPath}/choices/${choiceIndex}/id`, problem: 'choice-id-repeated' });
        }
      });
    });
  });
  return problems;
}

function checkField(field: FormField, answer: Answer | undefined): FieldProblem | undefined {
  const problem = (code: FieldProblem['code'], params: FieldProblem['params'] = {}): FieldProblem => ({
    field: field.id,
    code,
    params: { type: field.type, ...params },
  });
  if (isEmpty(answer)) return field.required === false ? undefined : problem('field-missing');
  switch (field.type) {
    case 'date': {
      if (typeof answer !== 'object' || Array.isArray(answer)) return problem('field-format');
      const date = parseDate(answer);
      if (!('problem' in date)) return undefined;
      const parts = 'fields' in date ? { parts: date.fields.join(' ') } : {};
      return problem('field-format', { problem: date.problem, ...parts });
    }
    case 'choice-one':
    case 'choice-many': {
      if (Array.isArray(answer) !== (field.type === 'choice-many')) return problem('field-format');
      const known = new Set<string>(field.choices.map(({ id }) => id));
      const chosen = choices(answer);
      const isRight =
        chosen.length > 0 && chosen.every((id) => known.has(id)) && new Set(chosen).size === chosen.length;
      return isRight ? undefined : problem('field-format');
    }
    default: {
      if (typeof answer !== 'string') return problem('field-format');
      const maxLength = field.maxLength ?? (field.type === 'long-text' ? LONGEST_LONG_TEXT : LONGEST_TEXT);
      const length = Array.from(answer).length;
      if (length > maxLength) return problem('field-too-long', { maxLength, length });
      const wrong = textProblem(field.type, answer);
      return wrong === undefined ? undefined : problem('field-format', { problem: wrong });
    }
  }
}

function textProblem(type: FormField['type'], answer: string): string | undefined {
  const parsed =
    type === 'email'
      ? parseEmail(answer)
      : type === 'telephone'
        ? parseTelephone(answer)
        : type === 'postcode'
          ? parsePostcode(answer)
          : undefined;
  if (parsed !== undefined) return 'problem' in parsed ? parsed.problem : undefined;
  return type === 'number' && !/^\s*-?[\d,]*\.?\d+\s*$/u.test(answer) ? 'format' : undefined;
}

function isEmpty(answer: Answer | undefined): boolean {
  const parts = typeof answer === 'object' ? Object.values(answer) : [answer ?? ''];
  return parts.every((part: string) => part.trim() === '');
}

function choices(answer: Answer | undefined): readonly string[] {
  return typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
}
