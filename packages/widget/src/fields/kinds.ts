/** The types of field that every question view knows; forms bring more along. */
import { html, nothing, type TemplateResult } from 'lit';
import { isTelephone, type FieldCheck } from '@moothall/rules';
import type { FieldKind, FieldKinds, QuestionScope, Words } from './question.js';

/** @param purpose what a browser may fill in (WCAG 1.3.5), by the id of the field */
export function textInput(
  type: string,
  purpose: (id: string) => string | undefined,
  more?: { readonly inputmode?: string; readonly check?: FieldCheck },
): FieldKind {
  return {
    ...more,
    control: ({ id, type: kind }, { answers }, { describedBy, isWrong }) =>
      html`<input
        part="input"
        id=${id}
        name=${id}
        class="field ${kind}"
        type=${type}
        inputmode=${more?.inputmode ?? nothing}
        autocomplete=${purpose(id) ?? nothing}
        spellcheck=${purpose(id) ? 'false' : nothing}
        aria-describedby=${describedBy}
        aria-invalid=${isWrong}
        .value=${textOf(answers[id])}
      />`,
  };
}

const longText: FieldKind = {
  control: (field, scope, { describedBy, isWrong }) => {
    const { id } = field;
    const text = textOf(scope.answers[id]);
    return html`<textarea
        part="input"
        id=${id}
        name=${id}
        class="field"
        rows="5"
        aria-describedby=${describedBy}
        aria-invalid=${isWrong}
        .value=${text}
      ></textarea>
      ${'maxLength' in field && field.maxLength ? count(id, field.maxLength, text, scope) : nothing}`;
  },
};

const choice: FieldKind = {
  isGroup: true,
  control: (field, scope) => {
    const rows = choicesOf(field).map(({ label }, index) =>
      choiceRow(field, scope, index, scope.localise(label)),
    );
    return html`<div class="choices">${rows}</div>`;
  },
  lines: (answer, field, { localise }) =>
    choicesOf(field)
      .filter(({ id }) => [answer].flat().includes(id))
      .map(({ label }) => localise(label)),
};

/** One of a field's choices, which may have other words here than on the check page. */
export function choiceRow(
  field: Parameters<FieldKind['control']>[0],
  { answers }: QuestionScope,
  index: number,
  words: Words,
): TemplateResult {
  const { id, type } = field;
  const one = choicesOf(field)[index]?.id;
  return html`<label part="choice" class="choice"
    ><input
      id=${index ? `${id}.${index}` : id}
      name=${id}
      type=${type === 'choice-one' ? 'radio' : 'checkbox'}
      value=${one ?? nothing}
      .checked=${[answers[id]].flat().includes(one)}
    />${words}</label
  >`;
}

export const KINDS = {
  text: textInput('text', (id) => (id === 'name' ? id : undefined)),
  'long-text': longText,
  telephone: textInput('tel', () => 'tel', {
    check: (answer) => (isTelephone(textOf(answer)) ? undefined : {}),
  }),
  'choice-one': choice,
  'choice-many': { ...choice, read: (data: FormData, id: string) => data.getAll(id).map(String) },
} satisfies FieldKinds;

/**
 * Seen as soon as it matters, and hidden from screen readers, which hear it after a pause in the typing.
 * A limit that few will reach only disturbs, so a large one shows from its half.
 */
function count(id: string, limit: number, text: string, { texts, isPaused }: QuestionScope) {
  const left = limit - [...text].length;
  const isSeen = limit <= 500 || left < limit / 2;
  return html`<p part="count" class=${left < 0 ? 'error' : 'hint'} aria-hidden="true">
      ${isSeen ? texts.left(left) : nothing}
    </p>
    <p class="hidden-text" id="${id}.limit">${texts.upTo(limit)}</p>
    <p class="hidden-text" role="status">${isSeen && isPaused ? texts.left(left) : nothing}</p>`;
}

/** An answer or a form's entry as a text; '' where it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** None for a field without choices. */
export function choicesOf(field: Parameters<FieldKind['control']>[0]) {
  return 'choices' in field ? field.choices : [];
}
