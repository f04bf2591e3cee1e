/** The road every question view takes: page by page, check, send, confirmation. One heading and one focus a step. */
import {
  LitElement,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Accepted, Answer, Answers, FormPage, Localised } from '@moothall/protocol';
import { checkAnswers, isBlank } from '@moothall/rules';
import type { Carried, View, ViewContext } from '../view.js';
import { baseStyles } from '../theme/base.styles.js';
import { questionsEn, type QuestionsTexts } from '../texts/questions.en.js';
import { isSpoken, textsIn } from '../texts/texts.js';
import { fieldRow } from './field.js';
import { fieldStyles } from './fields.styles.js';
import { KINDS, textOf } from './kinds.js';
import { errorSummary, summaryList, telephoneLink } from './parts.js';
import type { FieldKinds, Issue, QuestionScope, Words } from './question.js';

export const STATE = { state: true } as const;

/** The steps that are no page; ids of pages cannot begin with `@`. */
export const CHECK = '@check';
const DONE = '@done';

/** A screen reader hears how much room is left after this pause in the typing. */
const COUNT_PAUSE_MS = 1_000;

/** What one view says in its own words. */
export interface Wording {
  /** Names the whole: above the heading of each step but the one that says the same. */
  readonly title: string | Localised;
  /** A sentence under the heading of the step. */
  readonly intro?: string | Localised | undefined;
  /** Heads the check, where it is not one of answers. */
  readonly check?: string | undefined;
  /** On the button that sends. */
  readonly send: string;
  readonly done: string;
  readonly next: readonly (string | Localised)[];
}

/** A code of the hall or `unreachable`, and where it points; as the client’s error has it. */
export interface Failure {
  readonly code: string;
  readonly path?: string | undefined;
  readonly retryable?: boolean;
}

/** A plain sentence about what happened and what to do. */
export interface Notice {
  /** In the language of the moment. */
  readonly text: () => string;
  /** Something failed: then the council's telephone is named; `again`: with a button that tries the step again. */
  readonly failure?: 'again' | 'final';
}

export abstract class QuestionView extends LitElement implements View {
  /** Adopted by every instance. */
  static override styles = [baseStyles, fieldStyles];

  // Written out instead of decorated: the decorators’ helpers would cost every visitor of these views.
  static override properties: PropertyDeclarations = {
    context: { attribute: false },
    privacy: { attribute: false },
    step: STATE,
    answers: STATE,
    notice: STATE,
    issues: STATE,
    isSending: STATE,
    isPaused: STATE,
  };

  context: ViewContext | undefined;
  carried: Carried = {};
  privacy: unknown;
  /** Where the citizen is: the id of a page, or a step that is no page. */
  protected step = '';
  protected answers: Answers = {};
  protected notice: Notice | undefined;
  private issues: readonly Issue[] = [];
  protected isSending = false;
  private isPaused = false;
  #reference = '';
  /** Pages that were answered and continued from. */
  protected readonly passed = new Set<string>();
  #isLoaded = false;
  #isChanging = false;
  #isOdd = false;
  #focusOn: string | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** The pages to ask, given the answers so far. One without fields is a dead end: it says what to do instead. */
  protected abstract pages(): readonly FormPage[];
  protected abstract words(): Wording;
  /** Sends what was given: the answers of the pages that are asked, without the blank ones. */
  protected abstract send(given: Answers): Promise<Accepted>;
  /** Asks for what the view needs, when the context is there, and shows the first step. */
  protected abstract load(): void;

  /** The service and the page the enquiry comes from, as far as they are known. */
  protected get origin(): { readonly service?: string; readonly page?: string } {
    const { page } = this.here;
    const service = this.carried.service ?? this.here.service;
    return { ...(service && { service }), ...(page && { page }) };
  }

  protected get texts(): QuestionsTexts {
    return textsIn(this.context?.locale, 'questions', questionsEn);
  }

  protected get kinds(): FieldKinds {
    return KINDS;
  }

  /** The context. Nothing runs before it is there but {@link render}, which then shows nothing. */
  protected get here(): ViewContext {
    return this.context as ViewContext;
  }

  /** Something under the fields of a page, or a step that is no page, as only one view knows it. */
  protected renderOwn(_page: FormPage | undefined): TemplateResult | typeof nothing {
    return nothing;
  }

  /** The hall refused or could not be reached. Answers stay; where the hall names a field, its page is shown. */
  /** What a view offers once it is done. */
  protected renderAfter(): TemplateResult | typeof nothing {
    return nothing;
  }

  protected refused({ code, path = '', retryable }: Failure): void {
    const named = path.split('/');
    for (const page of code.startsWith('field-') ? this.pages() : []) {
      const field = page.fields.find(({ id }) => named.includes(id));
      if (field) {
        this.showIssues(page.id, [{ field: field.id, code }]);
        return;
      }
    }
    this.tell({
      text: () => {
        const { failed } = this.texts;
        return failed[code] ?? (retryable ? failed.retryable : failed.final);
      },
      failure: 'again',
    });
  }

  /** Forgets everything and begins anew. */
  protected restart(): void {
    this.go('');
    this.answers = {};
    this.passed.clear();
    this.#isChanging = this.#isLoaded = false;
  }

  /** Moves to a step, and focus to its heading; at first only from an earlier one: else whoever opened the view decides. */
  protected go(step: string): void {
    this.#focusOn = this.step || this.shadowRoot?.activeElement ? 'heading' : undefined;
    if (step === CHECK) this.#isChanging = false;
    if (step !== this.step) this.#isOdd = !this.#isOdd;
    this.step = step;
    this.issues = [];
    this.notice = undefined;
  }

  protected showIssues(step: string, issues: readonly Issue[]): void {
    this.go(step);
    this.issues = issues;
    this.#focusOn = 'error-summary';
  }

  /** Focus moves to what is told. */
  protected tell(notice: Notice): void {
    this.notice = notice;
    this.#focusOn = 'notice';
  }

  /** The first page not yet passed or no longer right, else the check. */
  protected onward(): void {
    this.go(this.#open()?.id ?? CHECK);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.context) return nothing;
    const { texts, step, answers, issues, isPaused, kinds, notice } = this;
    const { leave, telephone, localise } = this.here;
    const scope: QuestionScope = {
      texts,
      localise: this.#words,
      plain: localise,
      answers,
      issues,
      isPaused,
      kinds,
    };
    const pages = this.pages();
    const page = this.#page();
    const canGoBack = step === CHECK || (page && (leave || page.id !== pages[0]?.id || this.#isChanging));
    const content = page
      ? this.#renderPage(page, scope)
      : step === CHECK
        ? this.#renderCheck(pages, scope)
        : step === DONE
          ? this.#renderDone()
          : this.renderOwn(page);
    // Each step in another place than the one before: else lit would keep its controls and whatever state they are in.
    return html`<form novalidate @submit=${this.#onSubmit} @input=${this.#onInput}>
      ${
        canGoBack
          ? html`<button type="button" part="back" class="link back" @click=${this.#back}>
              ${texts.back}
            </button>`
          : nothing
      }
      ${step === DONE ? nothing : html`<p class="quiet">${this.privacy}</p>`}
      ${page && issues.length ? errorSummary(page, scope) : nothing}
      ${
        notice &&
        html`<div part="notice" class="notice" tabindex="-1" role="alert">
          <p>${notice.text()}</p>
          ${notice.failure && telephoneLink(telephone, texts)}
          ${notice.failure === 'again' ? html`<button part="button" class="button">${texts.tryAgain}</button>` : nothing}
        </div>`
      }
      ${this.#isOdd ? [nothing, content] : [content, nothing]}
    </form>`;
  }

  override willUpdate(_changed: PropertyValues<this>): void {
    if (this.context && !this.#isLoaded) {
      this.#isLoaded = true;
      this.load();
    }
  }

  override updated(_changed: PropertyValues): void {
    if (!this.#focusOn) return;
    this.renderRoot.querySelector<HTMLElement>(`[part~=${this.#focusOn}]`)?.focus();
    this.#focusOn = undefined;
  }

  #renderPage(page: FormPage, scope: QuestionScope): TemplateResult {
    const { fields } = page;
    const title = scope.localise(page.title);
    const intro = this.#intro();
    return html`${this.#caption(title)}
    ${
      fields.length === 1
        ? fields.map((field) => fieldRow(field, scope, { title, intro }))
        : html`<h2 part="heading" tabindex="-1">${title}</h2>
            ${intro} ${fields.map((field) => fieldRow(field, scope))}`
    }
    ${this.renderOwn(page)}
    ${fields.length ? html`<button part="button" class="button">${scope.texts.continue}</button>` : nothing}`;
  }

  #renderCheck(pages: readonly FormPage[], scope: QuestionScope): TemplateResult {
    const { sending } = scope.texts;
    const { isSending } = this;
    const { check = scope.texts.check } = this.words();
    const change = (page: FormPage) => {
      this.#isChanging = true;
      this.go(page.id);
    };
    return html`${this.#caption(check)}
      <h2 part="heading" tabindex="-1">${check}</h2>
      ${summaryList(pages, scope, change)} ${this.#intro()}
      <button part="button" class="button" aria-disabled=${isSending}>
        ${isSending ? sending : this.words().send}
      </button>
      <p class="hidden-text" role="status">${isSending ? sending : nothing}</p>`;
  }

  #renderDone(): TemplateResult {
    const { texts } = this;
    const { done, next } = this.words();
    const { leave } = this.here;
    return html`<div part="confirmation" class="confirmation">
        <h2 part="heading" tabindex="-1">${done}</h2>
        <p>${texts.reference}<br /><strong part="reference" class="reference">${this.#reference}</strong></p>
      </div>
      <h3 part="subheading">${texts.next}</h3>
      ${next.map((sentence) => html`<p>${this.#words(sentence)}</p>`)} ${this.renderAfter()}
      ${
        leave
          ? html`<button type="button" part="link" class="link" @click=${leave}>${texts.finish}</button>`
          : nothing
      }`;
  }

  #caption(heading: Words) {
    const title = this.#words(this.words().title);
    return title === heading ? nothing : html`<p part="caption" class="caption">${title}</p>`;
  }

  #intro() {
    const { intro } = this.words();
    return intro ? html`<p part="intro">${this.#words(intro)}</p>` : nothing;
  }

  /** A council's text in the citizen's language; in another one it is marked. Own words are in it already. */
  readonly #words = (text: string | Localised): Words => {
    if (typeof text === 'string') return text;
    const { locale, localise } = this.here;
    const said = localise(text);
    const tag = [locale, locale.slice(0, 2)].find((one) => one in text) ?? 'en';
    return isSpoken(tag, locale) ? said : html`<span lang=${tag}>${said}</span>`;
  };

  #page(): FormPage | undefined {
    return this.pages().find(({ id }) => id === this.step);
  }

  /** The first page that is not yet passed or no longer right. */
  #open(): FormPage | undefined {
    return this.pages().find((page) => !this.passed.has(page.id) || this.#check(page).length);
  }

  #check(page: FormPage): readonly Issue[] {
    return checkAnswers(page, this.answers, (type) => this.kinds[type]?.check);
  }

  readonly #onInput = (): void => {
    const page = this.#page();
    const form = this.renderRoot.querySelector('form');
    if (!page || !form) return;
    const data = new FormData(form);
    const given = page.fields.map(({ id, type }): [string, Answer] => [
      id,
      // Some browsers hand over line breaks as they are sent, not as they were typed.
      this.kinds[type]?.read?.(data, id) ?? textOf(data.get(id)).replaceAll('\r\n', '\n'),
    ]);
    this.answers = { ...this.answers, ...Object.fromEntries(given) };
    this.isPaused = false;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.isPaused = true;
    }, COUNT_PAUSE_MS);
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const page = this.#page();
    if (page) {
      // What a browser filled in without saying so counts as well.
      this.#onInput();
      const issues = this.#check(page);
      if (issues.length) this.showIssues(page.id, issues);
      else {
        this.passed.add(page.id);
        this.onward();
      }
    } else if (this.step === CHECK) void this.commit();
    else this.load();
  };

  readonly #back = (): void => {
    const pages = this.pages();
    const page = this.#page();
    const previous = page ? pages[pages.findIndex(({ id }) => id === page.id) - 1] : pages.at(-1);
    if (this.#isChanging && page?.fields.length) this.go(CHECK);
    else if (previous) {
      // Going on from there leads through the same pages again.
      this.passed.delete(previous.id);
      this.go(previous.id);
    } else this.here.leave?.();
  };

  /** Sends, unless a page is still open; at the end stands the confirmation, or what `refused` shows. */
  protected async commit(): Promise<void> {
    if (this.isSending) return;
    const open = this.#open();
    if (open) {
      this.showIssues(open.id, this.#check(open));
      return;
    }
    this.isSending = true;
    this.notice = undefined;
    try {
      const given = this.pages()
        .flatMap(({ fields }) => fields.map(({ id }) => [id, this.answers[id]] as const))
        .filter((entry): entry is [string, Answer] => !isBlank(entry[1]));
      const { reference } = await this.send(Object.fromEntries(given));
      this.#reference = reference;
      this.answers = {};
      this.go(DONE);
    } catch (error) {
      this.refused(error as Failure);
    } finally {
      this.isSending = false;
    }
  }
}
