/** What the field templates need to know about the page they stand on. */
import type { Answer, Answers, FormField, FormPage } from '@moothall/protocol';
import type { IssueCode, QuestionsTexts } from '../texts/questions.en.js';

/** Something wrong with one answer, found here by the rules or later by the hall. */
export interface Issue {
  readonly field: string;
  readonly code: IssueCode;
  /** Of the rules: `maxLength`; for a date `problem` and its `parts` (`day month`). */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Its own sentence, where the code's would not be enough. */
  readonly text?: string;
}

export interface QuestionScope {
  readonly texts: QuestionsTexts;
  readonly localise: (text: FormField['label']) => string;
  readonly answers: Answers;
  readonly issues: readonly Issue[];
  /** Characters typed so far into each long text, by field id. */
  readonly typed: Readonly<Record<string, number>>;
  /** The same, settled: read out once the citizen pauses. */
  readonly spoken: Readonly<Record<string, number>>;
}

/** Counts as unanswered: nothing there, or nothing but spaces. */
export function isBlank(answer: Answer | undefined): boolean {
  if (answer === undefined) return true;
  const texts = typeof answer === 'string' ? [answer] : Object.values(answer);
  return texts.every((text) => text.trim() === '');
}

/** The sentence for an issue: the same beside the field and in the summary. */
export function issueText(
  { code, params = {}, text }: Issue,
  field: FormField,
  { texts, localise }: Pick<QuestionScope, 'texts' | 'localise'>,
): string {
  return text ?? texts.issue(code, field.type, localise(field.label), params);
}

/** Id of the control that an issue is about: of a date the first part that is wrong. */
function controlOf({ field, params = {} }: Issue): string {
  const [part = 'day'] = String(params['parts'] ?? 'day').split(' ');
  return part === 'day' ? field : `${field}.${part}`;
}

/** The issues of a page as the summary shows them, in the order of the rules. */
export function errorsOf(
  issues: readonly Issue[],
  page: FormPage | undefined,
  scope: QuestionScope,
): readonly { readonly target: string; readonly text: string }[] {
  return issues.flatMap((issue) => {
    const field = page?.fields.find(({ id }) => id === issue.field);
    return field ? [{ target: controlOf(issue), text: issueText(issue, field, scope) }] : [];
  });
}

/** What is sent: the answers to what was asked, without the blank ones. */
export function given(pages: readonly FormPage[], answers: Answers): Answers {
  const fields = pages.flatMap((page) => page.fields);
  return Object.fromEntries(
    fields.flatMap(({ id }) => {
      const answer = answers[id];
      return answer === undefined || isBlank(answer) ? [] : [[id, answer]];
    }),
  );
}

/** Reads the answers of one page as they stand in its `<form>`. */
export function readAnswers(form: HTMLFormElement, page: FormPage): Answers {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return Object.fromEntries(
    page.fields.map(({ id, type }): [string, Answer] => {
      if (type === 'choice-many') return [id, data.getAll(id).map(String)];
      if (type === 'date') {
        return [id, { day: text(id), month: text(`${id}.month`), year: text(`${id}.year`) }];
      }
      return [id, text(id)];
    }),
  );
}
