/** `<moothall-form form="…">`: a council’s own form, one thing per page, from its declarative definition. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Accepted, Answers, FormDefinition, FormField, FormPage } from '@moothall/protocol';
import { stopOf, visiblePages } from '@moothall/rules';
import { telephoneLink } from '../fields/parts.js';
import type { FieldKinds } from '../fields/question.js';
import { CHECK, STATE, QuestionView, type Failure, type Wording } from '../fields/question-view.js';
import { formEn } from '../texts/form.en.js';
import type { QuestionsTexts } from '../texts/questions.en.js';
import { textsIn } from '../texts/texts.js';
import { FORM_KINDS, type KindsModule } from './form-kinds.js';
import { formStyles } from './form.styles.js';
import { keepFitting } from './keep-fitting.js';

const STOPPED = '@stopped';

/** Chunks with types of field, and which. */
const CHUNKS: readonly (readonly [string, () => Promise<KindsModule>, ...FormField['type'][]])[] = [
  ['text-kinds', () => import('./text-kinds.js'), 'email', 'postcode', 'number', 'select'],
  ['date-kind', () => import('./date-kind.js'), 'date'],
  ['place-kinds', () => import('./place-kinds.js'), 'address', 'place'],
  ['files-kind', () => import('./files-kind.js'), 'files'],
];

/**
 * @fires {CustomEvent<{ council: string; form: string; reference: string; enquiryId: string }>} moothall:form-submitted - the hall has the answers
 */
export class MoothallForm extends QuestionView {
  static override styles = [...QuestionView.styles, formStyles];
  static override properties = { form: {}, definition: STATE, isKept: STATE };

  /** Id of the form among the council’s. */
  form = '';
  private definition: FormDefinition | undefined;
  /** @internal The citizen agreed to have the answers kept on this device. */
  isKept = false;
  #more: readonly KindsModule[] = [];
  #stopListening: (() => void) | undefined;

  get #words(): typeof formEn {
    return textsIn(this.context?.locale, 'form', formEn);
  }

  protected override get texts(): QuestionsTexts {
    const texts = super.texts;
    return { ...texts, wrong: { ...texts.wrong, ...this.#words.wrong } };
  }

  protected override get kinds(): FieldKinds {
    return Object.assign(
      {},
      FORM_KINDS,
      ...this.#more.map(({ kinds }) => kinds(this.#words, this.context?.locale ?? 'en', this)),
    ) as FieldKinds;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('form')) {
      this.definition = undefined;
      this.#keep(false);
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
      : [
          ...pages.slice(0, last + 1),
          {
            id: STOPPED,
            title: { en: this.#words.stopped, [this.here.locale]: this.#words.stopped },
            fields: [],
          },
        ];
  }

  protected override words(): Wording {
    const { send, done, next, keep } = this.#words;
    const { title = '', description, pages = [], confirmation } = this.definition ?? {};
    const stops = this.step === STOPPED && pages.map((page) => stopOf(page, this.answers)).find(Boolean);
    return {
      title,
      intro: stops ? stops.text : this.step === pages[0]?.id ? description : undefined,
      send,
      done,
      next: [confirmation ?? next, keep],
    };
  }

  protected override async send(answers: Answers): Promise<Accepted> {
    const { definition, form } = this;
    const { version = 1, service } = definition ?? {};
    const submit = (given: Answers, attachments?: string[]) =>
      this.here.client.submitForm({
        submission: { form, version, answers: given },
        ...(attachments && { attachments }),
        ...this.origin,
        ...(service !== undefined && { service }),
      });
    const accepted = await (this.#more.find(({ sendWith }) => sendWith)?.sendWith?.(this, answers, submit) ??
      submit(answers));
    this.#keep(false);
    this.here.client.keepDraft(form, undefined);
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

  override render(): TemplateResult | typeof nothing {
    const isAsking =
      this.step === CHECK || this.pages().some(({ id, fields }) => id === this.step && fields.length);
    if (!isAsking) return super.render();
    const { keepHere, keepHereHint } = this.#words;
    return html`${super.render()}
      <div class="keep" part="keep">
        <label class="choice"
          ><input
            id="@keep"
            type="checkbox"
            aria-describedby="@keep.hint"
            .checked=${this.isKept}
            @change=${this.#onKeep}
          />${keepHere}</label
        >
        <p class="hint" id="@keep.hint">${keepHereHint}</p>
      </div>`;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { form, step, answers } = this;
    const hasChanged = ['isKept', 'step', 'answers'].some((name) => changed.has(name));
    if (this.isKept && hasChanged) this.here.client.keepDraft(form, { step, answers });
  }

  readonly #onKeep = ({ target }: Event): void => {
    this.#keep((target as HTMLInputElement).checked);
    if (!this.isKept) this.here.client.keepDraft(this.form, undefined);
  };

  /** Nothing is kept before the citizen says so, nor after the device was told to forget. */
  #keep(isKept: boolean): void {
    this.isKept = isKept;
    this.#stopListening?.();
    this.#stopListening = isKept
      ? this.here.client.on('session-ended', ({ reason }) => {
          if (reason === 'forgotten') this.#keep(false);
        })
      : undefined;
  }

  /** The first time, and again when the form was changed meanwhile; then answers that still fit stay. */
  async #load(): Promise<void> {
    const { definition: before, form } = this;
    const { client } = this.here;
    try {
      const definition = await client.form(form);
      const more = await this.#bring(definition);
      if (form !== this.form) return;
      const draft = before ? undefined : draftOf(client.draft(form));
      this.#more = more;
      this.answers = keepFitting(definition, draft?.answers ?? this.answers);
      this.definition = definition;
      if (draft) {
        this.#keep(true);
        for (const { id } of this.pages()) {
          if (id === draft.step) break;
          this.passed.add(id);
        }
        this.onward();
        // Without focus, which is for whoever opened the form to give.
        this.notice = { text: () => this.#words.kept };
      } else if (before) {
        this.onward();
        this.tell({ text: () => this.#words.changed });
      } else this.go(this.pages()[0]?.id ?? '');
    } catch (error) {
      // What is no answer of the hall is code that did not come.
      const { retryable = true } = error as Failure;
      this.tell(
        retryable
          ? { text: () => this.#words.cannotLoad, failure: 'again' }
          : { text: () => this.#words.unknown, failure: 'final' },
      );
    }
  }

  /** The types of field that not every form has. */
  #bring({ pages }: FormDefinition): Promise<readonly KindsModule[]> {
    const types = pages.flatMap(({ fields }) => fields.map(({ type }) => type));
    return Promise.all(
      CHUNKS.filter(([, , ...own]) => own.some((type) => types.includes(type))).map(([chunk, load]) =>
        this.here.bring(chunk, load),
      ),
    );
  }
}

/** What this device kept, if it still has its shape. */
function draftOf(draft: unknown): { readonly step: string; readonly answers: Answers } | undefined {
  const { step, answers } = (draft ?? {}) as Partial<Record<'step' | 'answers', unknown>>;
  return typeof step === 'string' && answers instanceof Object
    ? { step, answers: answers as Answers }
    : undefined;
}
