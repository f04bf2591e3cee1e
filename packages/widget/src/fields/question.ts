/** What the field templates need to know about the page they stand on, and what a type of field brings along. */
import type { TemplateResult } from 'lit';
import type { Answer, Answers, FormField } from '@moothall/protocol';
import type { FieldCheck } from '@moothall/rules';
import type { QuestionsTexts } from '../texts/questions.en.js';

/** Something wrong with one answer, found here by the rules or later by the hall. */
export interface Issue {
  readonly field: string;
  /** Of the catalogue: `field-missing`, `field-too-long`, `field-format`; another counts as the last. */
  readonly code: string;
  /** Of the rules: `maxLength`; for a date `problem` and its `parts` (`day month`). */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Its own sentence, where the code's would not be enough. */
  readonly text?: () => string;
}

/** A text as it is put in: marked where its language is not that of the view. */
export type Words = string | TemplateResult;

export interface QuestionScope {
  readonly texts: QuestionsTexts;
  /** To be seen: marked with its language where that is not the view's. */
  readonly localise: (text: FormField['label']) => Words;
  /** The same for within a sentence. */
  readonly plain: (text: FormField['label']) => string;
  readonly answers: Answers;
  readonly issues: readonly Issue[];
  readonly kinds: FieldKinds;
  /** Nobody is typing at the moment: time to say how much room is left. */
  readonly isPaused: boolean;
}

/** What a control says of itself to assistive technology. */
export interface ControlState {
  /** Ids of hint, limit and error; or lit's `nothing`. */
  readonly describedBy: unknown;
  /** `true`, or lit's `nothing`. */
  readonly isWrong: unknown;
}

/**
 * How a type of field is shown, read and checked. A control is named by its field's id, or `<id>.<part>` where there are
 * several; its id in the shadow root is the same.
 */
export interface FieldKind {
  readonly control: (field: FormField, scope: QuestionScope, state: ControlState) => TemplateResult;
  /** Several controls, which a legend names together. */
  readonly isGroup?: boolean;
  /** By default the text of the control. */
  readonly read?: (data: FormData, id: string) => Answer;
  /** One line or several for the check page; by default the answer's own text. */
  readonly lines?: (answer: Answer, field: FormField, scope: QuestionScope) => readonly Words[];
  readonly check?: FieldCheck;
  /** What to do about an answer that {@link FieldKind.check} refuses; by default as the view's texts say it for the type. */
  readonly wrong?: (label: string, params: NonNullable<Issue['params']>) => string;
}
export type FieldKinds = Readonly<Partial<Record<FormField['type'], FieldKind>>>;

/** The sentence for an issue: the same beside the field and in the summary. */
export function issueText(
  { code, params = {}, text }: Issue,
  field: FormField,
  scope: QuestionScope,
): string {
  const { texts } = scope;
  const label = scope.plain(field.label);
  if (text) return text();
  if (code === 'field-missing') return texts.missing(label, field.type);
  if (code === 'field-too-long') return texts.tooLong(label, Number(params['maxLength']));
  return (
    (scope.kinds[field.type]?.wrong ?? texts.wrong[field.type])?.(label, params) ?? texts.checkEntry(label)
  );
}
