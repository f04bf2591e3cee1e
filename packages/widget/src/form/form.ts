/** `<moothall-form form="…">`: a council’s own form, one thing per page, from its declarative definition. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Accepted, Answers, FormDefinition, FormPage } from '@moothall/protocol';
import { stopOf, visiblePages } from '@moothall/rules';
import { telephoneLink } from '../fields/parts.js';
import { STATE, QuestionView, type Failure, type Wording } from '../fields/question-view.js';
import { formEn } from '../texts/form.en.js';
import { questionsEn } from '../texts/questions.en.js';
import { formKinds } from './form-kinds.js';
import { formStyles } from './form.styles.js';
import { keepFitting } from './keep-fitting.js';

const STOPPED = '@stopped';

/**
 * @fires {CustomEvent<{ council: string; form: string; reference: string; enquiryId: string }>} moothall:form-submitted - the hall has the answers
 */
export class MoothallForm extends QuestionView {
  static override styles = [...QuestionView.styles, formStyles];
  static override properties = { form: {}, definition: STATE };

  /** Id of the form among the council’s. */
  form = '';
  private definition: FormDefinition | undefined;
  readonly #words = formEn;
  protected override readonly texts = { ...questionsEn, wrong: { ...questionsEn.wrong, ...formEn.wrong } };
  protected override readonly kinds = formKinds(this.#words);
  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('form')) {
      this.definition = undefined;
      this.restart();
    }
    super.willUpdate(changed);
  }

  protected override load(): void {
    void this.#load();
  }

  /** An answer that stops the form leads to a page without fields, and to none after it. */
  protected override pages(): readonly FormPage[] {
    const pages = this.definition ? visiblePages(this.definition, this.answers) : [];
    const last = pages.findIndex((page) => stopOf(page, this.answers));
    return last < 0
      ? pages
      : [...pages.slice(0, last + 1), { id: STOPPED, title: { en: this.#words.stopped }, fields: [] }];
  }

  protected override words(): Wording {
    const { localise } = this.here;
    const { send, done, next, keep } = this.#words;
    const { title, description, pages = [], confirmation } = this.definition ?? {};
    const stops = this.step === STOPPED && pages.map((page) => stopOf(page, this.answers)).find(Boolean);
    const intro = stops ? stops.text : this.step === pages[0]?.id ? description : undefined;
    return {
      title: title ? localise(title) : '',
      intro: intro && localise(intro),
      send,
      done,
      next: [confirmation ? localise(confirmation) : next, keep],
    };
  }

  protected override async send(answers: Answers): Promise<Accepted> {
    const { definition, form } = this;
    const { version = 1, service } = definition ?? {};
    const accepted = await this.here.client.submitForm({
      submission: { form, version, answers },
      ...this.origin,
      ...(service !== undefined && { service }),
    });
    const { enquiryId, reference } = accepted;
    this.here.emit('form-submitted', { form, enquiryId, reference });
    return accepted;
  }

  protected override refused(failure: Failure): void {
    if (failure.code === 'form-changed') void this.#load();
    else super.refused(failure);
  }

  protected override renderOwn(page: FormPage | undefined): TemplateResult | typeof nothing {
    if (page) return page.id === STOPPED ? telephoneLink(this.here.telephone, this.texts) : nothing;
    return html`<h2 part="heading" tabindex="-1">
      ${this.notice ? this.#words.unavailable : this.texts.loading}
    </h2>`;
  }

  /** The first time, and again when the form was changed meanwhile; then answers that still fit stay. */
  async #load(): Promise<void> {
    const { definition: before, form } = this;
    try {
      const definition = await this.here.client.form(form);
      if (form !== this.form) return;
      this.answers = keepFitting(definition, this.answers);
      this.definition = definition;
      if (before) {
        this.onward();
        this.tell({ text: this.#words.changed });
      } else this.go(this.pages()[0]?.id ?? '');
    } catch (error) {
      const { retryable } = error as Failure;
      this.tell(
        retryable
          ? { text: this.#words.cannotLoad, failure: 'again' }
          : { text: this.#words.unknown, failure: 'final' },
      );
    }
  }
}
