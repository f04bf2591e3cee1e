/** `<moothall-form form="…">`: a council’s own form, one thing per page, from its declarative definition. */
import { html, type nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Accepted, Answers, FormDefinition, FormPage } from '@moothall/protocol';
import { checkPage, stopOf, visiblePages } from '@moothall/rules';
import type { Failure } from '../fields/failure.js';
import type { Issue } from '../fields/question.js';
import { STATE, QuestionView } from '../fields/question-view.js';
import { formEn } from '../texts/form.en.js';
import { keepFitting } from './keep-fitting.js';

const STOPPED = '@stopped';

/**
 * @fires {CustomEvent<{ council: string; form: string; reference: string; enquiryId: string }>} moothall:form-submitted - the hall has the answers
 */
export class MoothallForm extends QuestionView {
  static override properties = { form: {}, definition: STATE };

  /** Id of the form among the council’s. */
  form = '';
  private definition: FormDefinition | undefined;
  readonly #words = formEn;
  /** What the choice that stopped the form says. */
  #stop = '';

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

  protected override pages(): readonly FormPage[] {
    return this.definition ? visiblePages(this.definition, this.answers) : [];
  }

  protected override check(page: FormPage): readonly Issue[] {
    return checkPage(page, this.answers);
  }

  protected override caption(): string {
    return this.definition ? this.localise(this.definition.title) : '';
  }

  protected override intro(): string | undefined {
    const { description, pages } = this.definition ?? {};
    return description && this.step === pages?.[0]?.id ? this.localise(description) : undefined;
  }

  protected override sendLabel(): string {
    return this.#words.send;
  }

  protected override doneTexts() {
    const { done, next, keep } = this.#words;
    const own = this.definition?.confirmation;
    return { heading: done, next: [own ? this.localise(own) : next, keep] };
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

  protected override divert(page: FormPage): string | undefined {
    const stop = stopOf(page, this.answers);
    this.#stop = stop ? this.localise(stop.text) : '';
    return stop && STOPPED;
  }

  protected override refused(failure: Failure): void {
    if (failure.code === 'form-changed') void this.#load();
    else super.refused(failure);
  }

  protected override renderOwnStep(): TemplateResult | typeof nothing {
    const { telephone } = this.here;
    if (this.step === STOPPED) {
      return html`<h2 part="heading" tabindex="-1">${this.#words.stopped}</h2>
        <p part="stop" class="stop">${this.#stop}</p>
        ${
          telephone &&
          html`<p><a part="telephone" href=${telephone.uri}>${this.texts.ring(telephone.display)}</a></p>`
        }`;
    }
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
      if (!before) {
        this.begin(this.pages()[0]?.id ?? '');
        return;
      }
      this.onward();
      this.tell({ text: this.#words.changed });
    } catch (error) {
      const { retryable = false } = error as Failure;
      const { cannotLoad, unknown } = this.#words;
      this.tell({
        text: retryable ? cannotLoad : unknown,
        retry: retryable,
        telephone: this.here.telephone,
      });
    }
  }
}
