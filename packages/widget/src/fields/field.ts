/** One field of a page: label, hint, error and control, in that order. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FormField } from '@moothall/protocol';
import { issueText, type QuestionScope, type Words } from './question.js';

/** The page's title where it has but one question: then the title is what that question's control is labelled with. */
export interface Lead {
  readonly title: Words;
  readonly intro: TemplateResult | typeof nothing;
}

/** Ids in the shadow root: those of the control, and `<field>.hint` and so on for the rest. */
export function fieldRow(field: FormField, scope: QuestionScope, lead?: Lead): TemplateResult {
  const { id, type } = field;
  const { texts, localise, kinds } = scope;
  const kind = kinds[type];
  const issue = scope.issues.find((one) => one.field === id);
  const isCounted = type === 'long-text' && field.maxLength;
  const hint = field.hint ? localise(field.hint) : type === 'choice-many' ? texts.selectAll : undefined;
  const describedBy =
    [hint && `${id}.hint`, isCounted && `${id}.limit`, issue && `${id}.error`].filter(Boolean).join(' ') ||
    nothing;
  const label = lead?.title ?? localise(field.label);
  const name = field.required === false ? html`${label} ${texts.optional}` : label;
  const caption = kind?.isGroup ? name : html`<label part="label" for=${id}>${name}</label>`;
  const heading = lead ? html`<h2 part="heading" class="lead" tabindex="-1">${caption}</h2>` : caption;
  const rest = html`${lead?.intro} ${hint && html`<p part="hint" class="hint" id="${id}.hint">${hint}</p>`}
  ${
    issue &&
    html`<p part="error" class="error" id="${id}.error">
      <span class="hidden-text">${texts.error}</span> ${issueText(issue, field, scope)}
    </p>`
  }
  ${kind?.control(field, scope, { describedBy, isWrong: issue ? 'true' : nothing })}`;
  const mark = issue ? 'wrong' : nothing;
  return kind?.isGroup
    ? html`<fieldset part="field" class=${mark} aria-describedby=${describedBy}>
        <legend part="label">${heading}</legend>
        ${rest}
      </fieldset>`
    : html`<div part="field" class=${mark}>${heading}${rest}</div>`;
}
