/** A form as a citizen filled it in, read as a summary list. */
import type { FormDefinition, Submission } from '@moothall/protocol';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shared } from '../styles/shared.js';
import { en } from '../texts/en.js';
import { idInWords } from '../texts/names.js';
import { answeredPages, type AnsweredPage } from './answered-form.js';
import { cardStyles } from './card-styles.js';
import { dialled, mailTo } from './links.js';

/**
 * The answers under the form's own labels; e-mail addresses and telephone numbers as links.
 * @summary A form's answers.
 */
@customElement('moothall-form-answers')
export class MoothallFormAnswers extends LitElement {
  static override styles = [shared, cardStyles];

  /** Missing where it was erased. */
  @property({ attribute: false }) submission: Submission | undefined;
  /** `missing`: the hall has no such form any more; undefined: not yet loaded. */
  @property({ attribute: false }) form: FormDefinition | 'missing' | undefined;

  override render() {
    const { submission, form } = this;
    if (submission === undefined) return html`<section><p class="quiet">${en.form.erased}</p></section>`;
    const definition = form === 'missing' ? undefined : form;
    return html`
      <section aria-labelledby="heading">
        <h3 id="heading">${definition?.title.en ?? idInWords(submission.form)}</h3>
        ${form === 'missing' ? html`<p class="quiet">${en.form.missing}</p>` : nothing}
        ${
          definition !== undefined && definition.version !== submission.version
            ? html`<p class="quiet">${en.form.changed}</p>`
            : nothing
        }
        ${answeredPages(submission, definition).map(
          ({ title, answers }) => html`
            ${title === '' ? nothing : html`<h4>${title}</h4>`}
            <dl>
              ${answers.map(
                (answer) =>
                  html`<dt>${answer.label}</dt>
                    <dd class="written" dir="auto">${value(answer)}</dd>`,
              )}
            </dl>
          `,
        )}
      </section>
    `;
  }
}

function value({ kind, value: text }: AnsweredPage['answers'][number]) {
  if (text === en.form.unanswered) return html`<span class="quiet">${text}</span>`;
  if (kind === 'email') return html`<a href=${mailTo(text)}>${text}</a>`;
  if (kind === 'telephone') return html`<a href=${dialled(text)}>${text}</a>`;
  return text;
}

declare global {
  interface HTMLElementTagNameMap {
    'moothall-form-answers': MoothallFormAnswers;
  }
}
