/** A form as a citizen filled it in, read as a summary list. */
import type { Attachment, FormDefinition, Submission } from '@moothall/protocol';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeskFiles } from '../data/desk-files.js';
import { shared } from '../styles/shared.js';
import { en } from '../texts/en.js';
import { idInWords } from '../texts/names.js';
import { answeredPages, type AnsweredPage } from './answered-form.js';
import { cardStyles } from './card-styles.js';
import { dialled, mailTo } from './links.js';
import './moothall-attachments.js';

/**
 * The answers under the form's own labels; e-mail addresses and telephone numbers as links, files as in a chat.
 * @summary A form's answers.
 */
@customElement('moothall-form-answers')
export class MoothallFormAnswers extends LitElement {
  static override styles = [shared, cardStyles];

  /** Missing where it was erased. */
  @property({ attribute: false }) submission: Submission | undefined;
  /** `missing`: the hall has no such form any more; undefined: not yet loaded. */
  @property({ attribute: false }) form: FormDefinition | 'missing' | undefined;
  @property() enquiryId = '';
  /** The files that came along. */
  @property({ attribute: false }) attachments: readonly Attachment[] = [];
  @property({ attribute: false }) files!: DeskFiles;

  override render() {
    const { submission, form } = this;
    if (submission === undefined) return html`<section><p class="quiet">${en.form.erased}</p></section>`;
    const definition = form === 'missing' ? undefined : form;
    const pages = answeredPages(submission, definition);
    const named = pages.flatMap(({ answers }) => answers.flatMap(({ files }) => files));
    const others = this.attachments.filter(({ id }) => !named.includes(id));
    return html`
      <section aria-labelledby="heading">
        <h3 id="heading">${definition?.title.en ?? idInWords(submission.form)}</h3>
        ${form === 'missing' ? html`<p class="quiet">${en.form.missing}</p>` : nothing}
        ${
          definition !== undefined && definition.version !== submission.version
            ? html`<p class="quiet">${en.form.changed}</p>`
            : nothing
        }
        ${pages.map(
          ({ title, answers }) => html`
            ${title === '' ? nothing : html`<h4>${title}</h4>`}
            <dl>
              ${answers.map(
                (answer) =>
                  html`<dt>${answer.label}</dt>
                    <dd class="written" dir="auto">
                      ${answer.files.length > 0 ? this.#files(answer.files) : value(answer)}
                    </dd>`,
              )}
            </dl>
          `,
        )}
        ${
          others.length === 0
            ? nothing
            : html`<h4>${en.files.sent}</h4>
                ${this.#files(others.map(({ id }) => id))}`
        }
      </section>
    `;
  }

  #files(ids: readonly string[]) {
    return html`<moothall-attachments
      .enquiryId=${this.enquiryId}
      .attachments=${this.attachments.filter(({ id }) => ids.includes(id))}
      .files=${this.files}
    ></moothall-attachments>`;
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
