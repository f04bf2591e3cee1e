/** The road every question view takes: page by page, check, send, confirmation. One heading and one focus a step. */
import {
  LitElement,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Accepted, Answers, FormPage } from '@moothall/protocol';
import type { Carried, View, ViewContext } from '../view.js';
import { baseStyles } from '../theme/base.styles.js';
import { questionsEn } from '../texts/questions.en.js';
import { failureText, issueOf, type Failure } from './failure.js';
import { fieldRow } from './field.js';
import { fieldStyles } from './fields.styles.js';
import { confirmation, errorSummary, focusControl, notice, summaryList, type Notice } from './parts.js';
import { errorsOf, given, readAnswers, type Issue, type QuestionScope } from './question.js';
import { summaryRows } from './summary-rows.js';

export const STATE = { state: true } as const;

/** The steps that are no page; ids of pages cannot begin with `@`. */
export const CHECK = '@check';
export const DONE = '@done';

/** A screen reader hears how much room is left after this pause in the typing. */
const COUNT_PAUSE_MS = 1_000;

/**
 * @csspart heading - the heading of each step
 * @csspart caption - the name of the whole, above it
 * @csspart intro - a sentence under it
 * @csspart back - the button to the step before
 * @csspart button - the button that goes on or sends
 * @csspart link - a button that looks like a link
 * @csspart field - a question with its answer
 * @csspart label - its label or legend
 * @csspart hint - its hint
 * @csspart error - what is wrong with it
 * @csspart input - a control for text
 * @csspart choice - a radio or checkbox with its words
 * @csspart date - the three controls of a date
 * @csspart date-part - one of them with its label
 * @csspart count - what is left of a limit
 * @csspart error-summary - all that is wrong, first on the page
 * @csspart error-link - a line of it
 * @csspart subheading - a heading within a step
 * @csspart summary - the list of answers
 * @csspart summary-row - one of them
 * @csspart summary-key - its question
 * @csspart summary-value - its answer
 * @csspart notice - what happened and what to do
 * @csspart telephone - the council’s number
 * @csspart confirmation - the panel that says it is done
 * @csspart reference - the enquiry’s reference
 * @csspart stop - why a form ends early
 */
export abstract class QuestionView extends LitElement implements View {
  /** Adopted by every instance. */
  static override styles = [baseStyles, fieldStyles];

  // Written out instead of decorated: the decorators’ helpers would cost every visitor of these views.
  static override properties: PropertyDeclarations = {
    context: { attribute: false },
    step: STATE,
    answers: STATE,
    notice: STATE,
    issues: STATE,
    isSending: STATE,
    typed: STATE,
    spoken: STATE,
  };

  context: ViewContext | undefined;
  carried: Carried = {};
  /** Where the citizen is: the id of a page, or a step that is no page. */
  protected step = '';
  protected answers: Answers = {};
  protected notice: Notice | undefined;
  private issues: readonly Issue[] = [];
  private isSending = false;
  private typed: Readonly<Record<string, number>> = {};
  private spoken: Readonly<Record<string, number>> = {};
  #accepted: Accepted | undefined;
  /** Pages that were answered and continued from. */
  readonly #passed = new Set<string>();
  #isLoaded = false;
  #isChanging = false;
  /** The page that led to a detour. */
  #from: string | undefined;
  #focusOn: string | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  protected readonly texts = questionsEn;

  /** The pages to ask, given the answers so far. */
  protected abstract pages(): readonly FormPage[];
  protected abstract check(page: FormPage): readonly Issue[];
  /** Sends what was given: the answers of the pages that are asked, without the blank ones. */
  protected abstract send(given: Answers): Promise<Accepted>;
  /** Names the whole: above the heading of each page but the one that says the same. */
  protected abstract caption(): string;
  /** Labels the button that sends. */
  protected abstract sendLabel(): string;
  protected abstract doneTexts(): { readonly heading: string; readonly next: readonly string[] };

  /** Asks for what the view needs; once, when the context is there. */
  protected abstract load(): void;

  /** The service and the page the enquiry comes from, as far as they are known. */
  protected get origin(): { readonly service?: string; readonly page?: string } {
    const { page } = this.here;
    const service = this.carried.service ?? this.here.service;
    return { ...(service && { service }), ...(page && { page }) };
  }

  protected get here(): ViewContext {
    if (!this.context) throw new Error('A question view was asked before it was given its context.');
    return this.context;
  }

  protected readonly localise = (text: FormPage['title']): string => this.here.localise(text);

  /** A sentence under the heading of a step. */
  protected intro(): string | undefined {
    return undefined;
  }

  /** A step to go to instead of the next page, once this page is answered. */
  protected divert(_page: FormPage): string | undefined {
    return undefined;
  }

  /** “Try again” on a step that is no page. */
  protected retry(): void {
    this.load();
  }

  /** A step that only one view knows. */
  protected renderOwnStep(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Something under the fields of a page that only one view knows. */
  protected renderBelow(_page: FormPage): TemplateResult | typeof nothing {
    return nothing;
  }

  /** The hall refused or could not be reached. Answers stay; where the hall names a field, its page is shown. */
  protected refused(failure: Failure): void {
    const found = issueOf(failure, this.pages());
    if (found) this.showIssues(found[0], [found[1]]);
    else this.tell({ text: failureText(failure, this.texts), telephone: this.here.telephone, retry: true });
  }

  /** Shows the first step. Focus goes with it only from an earlier heading: else whoever opened the view decides. */
  protected begin(step: string): void {
    this.go(step);
    if (!this.shadowRoot?.activeElement) this.#focusOn = undefined;
  }

  /** Forgets everything and begins anew. */
  protected restart(): void {
    this.go('');
    this.answers = {};
    this.#passed.clear();
    this.#isChanging = this.#isLoaded = false;
  }

  /** Moves to a step; focus goes to its heading. */
  protected go(step: string): void {
    if (step === CHECK) this.#isChanging = false;
    if (step === this.#from) this.#from = undefined;
    this.step = step;
    this.issues = [];
    this.notice = undefined;
    this.#focusOn = 'heading';
  }

  protected showIssues(step: string, issues: readonly Issue[]): void {
    this.go(step);
    this.issues = issues;
    this.#focusOn = 'error-summary';
  }

  protected tell(told: Notice): void {
    this.notice = told;
    this.#focusOn = 'notice';
  }

  /** The first page not yet passed or no longer right, else the check. */
  protected onward(): void {
    const page = this.pages().find((one) => !this.#passed.has(one.id) || this.check(one).length);
    this.go(page?.id ?? CHECK);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.context) return nothing;
    const pages = this.pages();
    const page = pages.find(({ id }) => id === this.step);
    const canGoBack = this.#from || this.step === CHECK || (page && (page !== pages[0] || this.#isChanging));
    return html`<form novalidate @submit=${this.#onSubmit} @input=${this.#onInput}>
      ${
        canGoBack || (page && this.here.leave)
          ? html`<button type="button" part="back" class="link back" @click=${this.#back}>
              ${this.texts.back}
            </button>`
          : nothing
      }
      ${this.#errorSummary(page)} ${this.notice ? notice(this.notice, this.texts) : nothing}
      ${keyed(
        this.step,
        page
          ? this.#renderPage(page)
          : this.step === CHECK
            ? this.#renderCheck(pages)
            : this.step === DONE
              ? this.#renderDone()
              : this.renderOwnStep(),
      )}
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

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  #renderPage(page: FormPage): TemplateResult {
    const scope = this.#scope();
    const title = this.localise(page.title);
    const { fields } = page;
    const intro = this.#intro();
    return html`${caption(this.caption(), title)}
      ${
        fields.length > 1
          ? html`<h2 part="heading" tabindex="-1">${title}</h2>
              ${intro} ${fields.map((field) => fieldRow(field, scope))}`
          : fields.map((field) => fieldRow(field, scope, { title, intro }))
      }
      ${this.renderBelow(page)} <button part="button" class="button">${this.texts.continue}</button>`;
  }

  #renderCheck(pages: readonly FormPage[]): TemplateResult {
    const rows = summaryRows(pages, this.answers, this.#scope(), (page) => {
      this.#isChanging = true;
      this.go(page.id);
    });
    const { check, sending } = this.texts;
    return html`${caption(this.caption(), check)}
      <h2 part="heading" tabindex="-1">${check}</h2>
      ${summaryList(rows, this.texts)} ${this.#intro()}
      <button part="button" class="button" aria-disabled=${this.isSending}>
        ${this.isSending ? sending : this.sendLabel()}
      </button>
      <p class="hidden-text" role="status">${this.isSending ? sending : nothing}</p>`;
  }

  #renderDone(): TemplateResult {
    const { heading, next } = this.doneTexts();
    const { leave } = this.here;
    return html`${confirmation(heading, this.#accepted?.reference ?? '', next, this.texts)}
    ${
      leave
        ? html`<button type="button" part="link" class="link" @click=${leave}>${this.texts.finish}</button>`
        : nothing
    }`;
  }

  #intro(): TemplateResult | typeof nothing {
    const text = this.intro();
    return text ? html`<p part="intro">${text}</p>` : nothing;
  }

  #scope(): QuestionScope {
    const { texts, localise, answers, issues, typed, spoken } = this;
    return { texts, localise, answers, issues, typed, spoken };
  }

  #errorSummary(page: FormPage | undefined) {
    return errorSummary(errorsOf(this.issues, page, this.#scope()), this.texts, (target) =>
      focusControl(this.renderRoot, target),
    );
  }

  /** Keeps what was typed, right or not. */
  #keep(page: FormPage | undefined): void {
    const form = this.renderRoot.querySelector('form');
    if (page && form) this.answers = { ...this.answers, ...readAnswers(form, page) };
  }

  #page(): FormPage | undefined {
    return this.pages().find(({ id }) => id === this.step);
  }

  readonly #onInput = ({ target }: Event): void => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const { id, value } = target;
    this.typed = { ...this.typed, [id]: [...value].length };
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.spoken = this.typed;
    }, COUNT_PAUSE_MS);
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.step === CHECK) {
      void this.#send();
      return;
    }
    const page = this.#page();
    if (!page) {
      this.retry();
      return;
    }
    this.#keep(page);
    const issues = this.check(page);
    if (issues.length) {
      this.showIssues(page.id, issues);
      return;
    }
    const detour = this.divert(page);
    if (detour) {
      this.#from = page.id;
      this.go(detour);
    } else {
      this.#passed.add(page.id);
      this.onward();
    }
  };

  readonly #back = (): void => {
    this.#keep(this.#page());
    const pages = this.pages();
    const at = pages.findIndex(({ id }) => id === this.step);
    // From the check, which is no page, to the last one.
    const previous = at < 0 ? pages.at(-1) : pages[at - 1];
    if (this.#from) this.go(this.#from);
    else if (this.#isChanging) this.go(CHECK);
    else if (previous) {
      // Going on from there leads through the same pages again.
      this.#passed.delete(previous.id);
      this.go(previous.id);
    } else this.here.leave?.();
  };

  async #send(): Promise<void> {
    if (this.isSending) return;
    const pages = this.pages();
    const wrong = pages.find((page) => this.check(page).length);
    if (wrong) {
      this.showIssues(wrong.id, this.check(wrong));
      return;
    }
    this.isSending = true;
    this.notice = undefined;
    try {
      this.#accepted = await this.send(given(pages, this.answers));
      this.answers = {};
      this.go(DONE);
    } catch (error) {
      this.refused(error as Failure);
    } finally {
      this.isSending = false;
    }
  }
}

function caption(text: string, title: string) {
  return text === title ? nothing : html`<p part="caption" class="caption">${text}</p>`;
}
