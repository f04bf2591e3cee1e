/** One field of a page: label, hint, error and control, in that order. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FormField } from '@moothall/protocol';
import { issueText, type QuestionScope } from './question.js';

/** The page's title where it has but one question: then the title is what that question's control is labelled with. */
export interface Lead {
  readonly title: string;
  readonly intro: TemplateResult | typeof nothing;
}

/** Ids in the shadow root: `<field>` for the first control, `<field>.hint` and so on for the rest. */
export function fieldRow(field: FormField, scope: QuestionScope, lead?: Lead): TemplateResult {
  const { id, type } = field;
  const { texts, localise } = scope;
  const issue = scope.issues.find((one) => one.field === id);
  const label = lead?.title ?? localise(field.label);
  const name = field.required === false ? texts.optional(label) : label;
  const isGroup = type === 'date' || 'choices' in field;
  const isCounted = type === 'long-text' && field.maxLength !== undefined;
  const hint = field.hint ? localise(field.hint) : type === 'choice-many' ? texts.selectAll : undefined;
  const describedBy =
    [hint && `${id}.hint`, isCounted && `${id}.limit`, issue && `${id}.error`].filter(Boolean).join(' ') ||
    nothing;
  const caption = isGroup ? name : html`<label part="label" for=${id}>${name}</label>`;
  const heading = lead ? html`<h2 part="heading" class="lead" tabindex="-1">${caption}</h2>` : caption;
  const rest = html`${lead?.intro} ${hint && html`<p part="hint" class="hint" id="${id}.hint">${hint}</p>`}
  ${
    issue &&
    html`<p part="error" class="error" id="${id}.error">
      <span class="hidden-text">${texts.error}</span> ${issueText(issue, field, scope)}
    </p>`
  }
  ${control(field, scope, describedBy)} `;
  const mark = issue ? 'wrong' : nothing;
  return isGroup
    ? html`<fieldset part="field" class=${mark} aria-describedby=${describedBy}>
        <legend part="label">${heading}</legend>
        ${rest}
      </fieldset>`
    : html`<div part="field" class=${mark}>${heading}${rest}</div>`;
}

function control(field: FormField, scope: QuestionScope, describedBy: string | typeof nothing) {
  const { id } = field;
  const answer = scope.answers[id];
  const text = typeof answer === 'string' ? answer : '';
  const isWrong = scope.issues.some((issue) => issue.field === id) ? 'true' : nothing;
  switch (field.type) {
    case 'choice-one':
    case 'choice-many': {
      const chosen = Array.isArray(answer) ? answer : [text];
      return field.choices.map(
        (choice, index) =>
          html`<label part="choice" class="choice"
            ><input
              id=${index ? `${id}.${index}` : id}
              type=${field.type === 'choice-one' ? 'radio' : 'checkbox'}
              name=${id}
              value=${choice.id}
              .checked=${chosen.includes(choice.id)}
            />${scope.localise(choice.label)}</label
          >`,
      );
    }
    case 'date': {
      const date = answer instanceof Object && !Array.isArray(answer) ? answer : undefined;
      return html`<div part="date" class="date">
        ${(['day', 'month', 'year'] as const).map(
          (piece) =>
            html`<label part="date-part" class="piece"
              >${scope.texts[piece]}<input
                part="input"
                id=${piece === 'day' ? id : `${id}.${piece}`}
                name=${piece === 'day' ? id : `${id}.${piece}`}
                class="field ${piece}"
                aria-invalid=${isWrong}
                inputmode="numeric"
                autocomplete=${id === 'date-of-birth' ? `bday-${piece}` : nothing}
                .value=${date?.[piece] ?? ''}
            /></label>`,
        )}
      </div>`;
    }
    case 'long-text':
      return html`<textarea
          part="input"
          class="field"
          id=${id}
          name=${id}
          rows="5"
          aria-describedby=${describedBy}
          aria-invalid=${isWrong}
          .value=${text}
        ></textarea>
        ${field.maxLength === undefined ? nothing : count(id, field.maxLength, scope, text)}`;
    default: {
      const [type, autocomplete, inputmode] = KINDS[field.type] ?? [];
      return html`<input
        part="input"
        id=${id}
        name=${id}
        class="field ${field.type}"
        type=${type ?? 'text'}
        inputmode=${inputmode ?? nothing}
        autocomplete=${autocomplete ?? PURPOSES[id] ?? nothing}
        spellcheck=${field.type === 'text' && !PURPOSES[id] ? nothing : 'false'}
        aria-describedby=${describedBy}
        aria-invalid=${isWrong}
        .value=${text}
      />`;
    }
  }
}

/**
 * Seen as soon as it matters, and hidden from screen readers, which hear it after a pause in the typing.
 * A limit that few will reach only disturbs, so a large one shows from its half.
 */
function count(id: string, limit: number, { texts, typed, spoken }: QuestionScope, text: string) {
  const left = limit - (typed[id] ?? [...text].length);
  const heard = spoken[id];
  const isSeen = limit <= 500 || left < limit / 2;
  return html`<p part="count" class=${left < 0 ? 'error' : 'hint'} aria-hidden="true">
      ${isSeen ? texts.left(left) : nothing}
    </p>
    <p class="hidden-text" id="${id}.limit">${texts.upTo(limit)}</p>
    <p class="hidden-text" role="status">
      ${isSeen && heard !== undefined ? texts.left(limit - heard) : nothing}
    </p>`;
}

/** Type, autocomplete purpose and keyboard of the fields that have their own. */
const KINDS: Readonly<Partial<Record<FormField['type'], readonly [string, string?, string?]>>> = {
  email: ['email', 'email'],
  telephone: ['tel', 'tel'],
  postcode: ['text', 'postal-code'],
  number: ['text', 'off', 'decimal'],
};

/** What a text field is for, known by its id in a definition (WCAG 1.3.5). */
const PURPOSES: Readonly<Record<string, string>> = {
  name: 'name',
  'full-name': 'name',
  'first-name': 'given-name',
  'last-name': 'family-name',
  organisation: 'organization',
  address: 'street-address',
  'address-line-1': 'address-line1',
  'address-line-2': 'address-line2',
  town: 'address-level2',
  county: 'address-level1',
};
