/** `<moothall-change-callback-view>`: finds a callback again, and moves or cancels it. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { callsOf, type Calls } from '@moothall/client/calls';
import type { ClientError } from '@moothall/client';
import type { Accepted, Answers, CallFound, FormPage } from '@moothall/protocol';
import { CHECK, QuestionView, STATE, type Failure, type Wording } from '../fields/question-view.js';
import { callbackEn } from '../texts/callback.en.js';
import { changeEn } from '../texts/change.en.js';
import { panelEn } from '../texts/panel.en.js';
import { addCatalogue, catalogueOf, textsIn } from '../texts/texts.js';
import { calls } from '../panel/clients.js';
import { MoothallCallback } from './callback.js';
import { changeStyles } from './change.styles.js';

/** Its pages. The callback as it stands, and the question whether to cancel it, ask nothing. */
const FIND = 'find';
const FOUND = 'found';
const WHEN = 'when';
const CANCEL = 'cancel';

/** Codes that say that there is no such callback any more. */
const OVER = /^(callback-unknown|enquiry-unknown|enquiry-closed)$/;

/** The callback is asked for by whoever knows its reference and its number, or by the session that asked for it. */
export class MoothallChangeCallback extends MoothallCallback {
  /** Adopted by every instance. */
  static override styles = [...QuestionView.styles, changeStyles];
  static override properties: PropertyDeclarations = { call: STATE, isLooking: STATE, isSpeechless: STATE };

  /** The callback as it stands in the hall. */
  private call: CallFound | undefined;
  private isLooking = false;
  /** The words of its language are still on their way. */
  private isSpeechless = false;
  #words: Promise<unknown> | undefined;
  #spoken: string | undefined;
  /** How the callback was found, so that it can be found once more when the permission to change it has run out. */
  #find: (() => Promise<CallFound>) | undefined;
  #isOwn = false;
  #isCancelled = false;

  get #texts(): typeof changeEn {
    return textsIn(this.context?.locale, 'change', changeEn);
  }

  get #asked(): typeof callbackEn {
    return textsIn(this.context?.locale, 'callback', callbackEn);
  }

  get #calls(): Calls {
    const { client } = this.here;
    const known = calls.get(client) ?? callsOf(client);
    calls.set(client, known);
    return known;
  }

  override render(): TemplateResult | typeof nothing {
    return this.isSpeechless ? nothing : super.render();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { locale } = this.context ?? {};
    if (!locale || locale === this.#spoken) return;
    this.#spoken = locale;
    this.#words = this.#bringWords();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#words;
    return super.getUpdateComplete();
  }

  protected override load(): void {
    const { callback } = this.carried;
    if (!callback) {
      this.go(FIND);
      return;
    }
    const { enquiryId, reference } = callback;
    this.answers = { reference };
    this.#isOwn = true;
    this.go(FOUND);
    void this.#look(() => this.#calls.own(enquiryId));
  }

  protected override pages(): readonly FormPage[] {
    const { reference } = this.texts;
    const { hints, yours, cancelQuestion } = this.#texts;
    const { telephone } = this.#asked.questions;
    const find: FormPage = {
      id: FIND,
      title: this.#say(textsIn(this.here.locale, 'panel', panelEn).changeCallback),
      fields: [
        {
          id: 'reference',
          type: 'text',
          label: this.#say(reference),
          hint: this.#say(hints.reference),
          maxLength: 60,
        },
        {
          id: 'telephone',
          type: 'telephone',
          label: this.#say(telephone),
          hint: this.#say(hints.telephone),
          maxLength: 40,
        },
      ],
    };
    const found: FormPage = { id: FOUND, title: this.#say(yours), fields: [] };
    if (this.step === FIND || this.step === FOUND) return this.#isOwn ? [found] : [find, found];
    return this.step === CANCEL
      ? [found, { id: CANCEL, title: this.#say(cancelQuestion), fields: [] }]
      : [found, ...super.pages().filter(({ id }) => id === WHEN)];
  }

  protected override words(): Wording {
    const { checkTime, old, move, moved, cancelled, willNot, calendar, again } = this.#texts;
    const { nextSlot, keep } = this.#asked;
    const { slot } = this.call ?? {};
    return {
      title: textsIn(this.here.locale, 'panel', panelEn).changeCallback,
      intro: this.step === CHECK || this.step === WHEN ? old(this.#when()) : undefined,
      check: checkTime,
      send: move,
      done: this.#isCancelled ? cancelled : moved,
      next: this.#isCancelled
        ? [willNot(slot && this.inWords(slot)), ...(slot ? [calendar] : []), again]
        : [this.booked ? nextSlot(this.inWords(this.booked)) : this.soonest(), keep],
    };
  }

  protected override onward(): void {
    const { step, answers } = this;
    if (step === CANCEL) void this.commit();
    else if (step === FOUND) void this.#look(this.#find);
    else if (step === FIND) {
      const { reference = '', telephone = '' } = answers as Readonly<Record<string, string>>;
      void this.#look(() => this.#calls.lookUp({ reference: reference.trim(), telephone: telephone.trim() }));
    } else if (step === WHEN && !this.call?.slot && !this.slotIn(answers))
      this.showIssues(WHEN, [{ field: 'slot', code: 'field-missing', text: () => this.#texts.same }]);
    else super.onward();
  }

  protected override async send(given: Answers): Promise<Accepted> {
    const isCancelling = this.step === CANCEL;
    const slot = this.slotIn(given);
    const change = () => {
      const call = this.call as CallFound;
      return isCancelling ? this.#calls.cancel(call) : this.#calls.move(call, slot);
    };
    let accepted: Accepted;
    try {
      accepted = await change();
    } catch (error) {
      if ((error as Failure).code !== 'callback-unknown' || !this.#find) throw error;
      this.call = await this.#find();
      accepted = await change();
    }
    this.#isCancelled = isCancelling;
    this.booked = slot;
    this.accepted = accepted;
    return accepted;
  }

  protected override refused(failure: Failure): void {
    if (OVER.test(failure.code)) this.tell({ text: () => this.#texts.over, failure: 'final' });
    else super.refused(failure);
  }

  protected override noneLeft(): void {
    this.go(FOUND);
    this.tell({ text: () => this.#texts.noneFree });
  }

  /** Without the time that the callback has. */
  protected override async askForSlots() {
    const slots = await super.askForSlots();
    return slots.filter(({ startsAt }) => startsAt !== this.call?.slot?.startsAt);
  }

  protected override renderOwn(page: FormPage | undefined): TemplateResult | typeof nothing {
    const { call, isLooking, isSending, texts } = this;
    const { another, cancel, cancelYes, cancelNo } = this.#texts;
    const waits = html`<p class=${isLooking ? nothing : 'hidden-text'} role="status">
      ${isLooking ? texts.loading : nothing}
    </p>`;
    if (page?.id === FIND) return waits;
    if (page?.id === FOUND)
      return html`${
        call
          ? html`${this.#renderFacts(call)}
              <div class="buttons">
                <button type="button" part="button" class="button" @click=${() => void this.#choose()}>
                  ${another}
                </button>
                <button
                  type="button"
                  part="button"
                  class="button secondary"
                  @click=${() => this.#pass(CANCEL)}
                >
                  ${cancel}
                </button>
              </div>`
          : nothing
      }${waits}`;
    if (page?.id === CANCEL && call)
      return html`${this.#renderFacts(call)}
        <div class="buttons">
          <button part="button" class="button warning" aria-disabled=${isSending}>
            ${isSending ? texts.sending : cancelYes}
          </button>
          <button type="button" part="button" class="button secondary" @click=${() => this.go(FOUND)}>
            ${cancelNo}
          </button>
        </div>
        <p class="hidden-text" role="status">${isSending ? texts.sending : nothing}</p>`;
    return super.renderOwn(page);
  }

  protected override renderAfter(): TemplateResult {
    return this.#isCancelled
      ? html`${this.here.leave && this.link(this.#asked.title, () => this.here.navigate('callback'))}`
      : super.renderAfter();
  }

  #renderFacts({ service, telephoneEnds }: CallFound): TemplateResult {
    const { when, about, number, numberEnds } = this.#texts;
    const fact = (key: string, value: string) =>
      html`<div part="summary-row">
        <dt part="summary-key">${key}</dt>
        <dd part="summary-value">${value}</dd>
      </div>`;
    return html`<dl part="summary" class="facts">
      ${fact(when, this.#when())} ${service ? fact(about, this.here.localise(service)) : nothing}
      ${fact(number, numberEnds(telephoneEnds))}
    </dl>`;
  }

  #when(): string {
    const { slot } = this.call ?? {};
    return slot ? this.inWords(slot) : this.#texts.soonest;
  }

  #say(text: string) {
    return { en: text, [this.here.locale]: text };
  }

  #pass(next: string): void {
    this.passed.add(FOUND);
    this.go(next);
  }

  async #choose(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    this.slots = await this.askForSlots();
    this.isLooking = false;
    // Somebody may have gone on meanwhile.
    if (this.step !== FOUND) return;
    if (this.slots.length) this.#pass(WHEN);
    else this.noneLeft();
  }

  async #look(find = this.#find): Promise<void> {
    if (this.isLooking || !find) return;
    this.#find = find;
    this.isLooking = true;
    try {
      this.call = await find();
      if (this.step === FIND) this.go(FOUND);
      else {
        this.notice = undefined;
        this.here.announce(this.#when());
      }
    } catch (error) {
      this.#notFound(error as ClientError);
    } finally {
      this.isLooking = false;
    }
  }

  #notFound(error: ClientError): void {
    const { code, retryable, retryAfterMs } = error;
    if (code === 'too-many-requests') {
      const minutes = Math.ceil(retryAfterMs / 60_000);
      this.tell({ text: () => this.#texts.tooMany(minutes), failure: 'final' });
    } else if (retryable) this.refused(error);
    else if (!this.#isOwn)
      this.showIssues(FIND, [{ field: 'reference', code, text: () => this.#texts.notFound }]);
    else {
      this.#isOwn = false;
      this.go(FIND);
      if (OVER.test(code)) this.refused(error);
    }
  }

  /** Its Welsh is loaded by those alone who use it. */
  async #bringWords(): Promise<void> {
    const { locale, bring } = this.here;
    const words = catalogueOf(locale);
    if (!words || words.change || !locale.startsWith('cy')) return;
    this.isSpeechless = !this.hasUpdated;
    await bring('change.cy', () => import('../texts/change.cy.js')).then(
      ({ changeCy: change }) => addCatalogue('cy', { ...words, change }),
      // English is better than nothing.
      () => undefined,
    );
    this.isSpeechless = false;
  }
}
