/** `<moothall-callback>`: asks to be rung back. Two short pages, a third where times can be booked, then the check. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Accepted, Answers, FormPage, OfferedSlot } from '@moothall/protocol';
import { localise } from '@moothall/rules';
import { KINDS } from '../fields/kinds.js';
import type { FieldKinds } from '../fields/question.js';
import { CHECK, STATE, QuestionView, type Failure, type Wording } from '../fields/question-view.js';
import { callbackEn } from '../texts/callback.en.js';
import { panelEn } from '../texts/panel.en.js';
import { textsIn } from '../texts/texts.js';
import { callbackPages } from './callback-pages.js';
import { timesByDay } from './slots.js';
import { wishOf } from './wish.js';

/** More times than these are shown on demand. */
const TIMES_SHOWN = 6;

/**
 * @fires {CustomEvent<{ council: string; reference: string; enquiryId: string }>} moothall:callback-requested - the hall has the request
 */
export class MoothallCallback extends QuestionView {
  static override properties: PropertyDeclarations = { slots: STATE, showsAllTimes: STATE };

  /** The times that can be booked; none where the hall does not know. */
  protected slots: readonly OfferedSlot[] = [];
  private showsAllTimes = false;
  /** The time that was agreed at the end, if it is a certain one. */
  protected booked: OfferedSlot | undefined;
  protected accepted: Accepted | undefined;

  get #words(): typeof callbackEn {
    return textsIn(this.context?.locale, 'callback', callbackEn);
  }

  protected override get kinds(): FieldKinds {
    return { ...KINDS, 'choice-one': timesByDay(this.slots) };
  }

  protected override load(): void {
    const { text } = this.carried;
    if (text) this.answers = { about: text };
    this.go('details');
    void this.askForSlots().then((slots) => {
      // A page that appeared behind somebody who already checks their answers would only confuse.
      if (this.step !== CHECK) this.slots = slots;
    });
  }

  protected override pages(): readonly FormPage[] {
    const shown = this.showsAllTimes ? this.slots : this.slots.slice(0, TIMES_SHOWN);
    return callbackPages(this.#words, shown, this.inWords, this.here.locale);
  }

  protected override words(): Wording {
    const { title, send, done, nextSlot, keep } = this.#words;
    const isSoonest = this.step === CHECK ? !this.slotIn(this.answers) : !this.slots.length;
    return {
      title,
      intro: isSoonest && this.step !== 'help' ? this.soonest() : undefined,
      send,
      done,
      next: [this.booked ? nextSlot(this.inWords(this.booked)) : this.soonest(), keep],
    };
  }

  protected override async send(given: Answers): Promise<Accepted> {
    const accepted = await this.here.client.requestCallback({
      wish: wishOf(given, this.slots),
      ...this.origin,
    });
    this.booked = this.slotIn(given);
    this.accepted = accepted;
    const { enquiryId, reference } = accepted;
    this.here.emit('callback-requested', { enquiryId, reference });
    return accepted;
  }

  protected override refused(failure: Failure): void {
    if (!failure.code.startsWith('slot-')) {
      super.refused(failure);
      return;
    }
    const { slot: _taken, ...others } = this.answers;
    this.answers = others;
    void this.askForSlots().then((slots) => {
      this.slots = slots;
      if (slots.length)
        this.showIssues('when', [{ field: 'slot', code: 'field-missing', text: () => this.#words.taken }]);
      else this.noneLeft();
    });
  }

  protected noneLeft(): void {
    this.tell({ text: () => this.#words.noneLeft });
  }

  protected override renderOwn(page: FormPage | undefined): TemplateResult | typeof nothing {
    return page?.id === 'when' && !this.showsAllTimes && this.slots.length > TIMES_SHOWN
      ? html`<button type="button" part="link" class="link" @click=${() => (this.showsAllTimes = true)}>
          ${this.#words.moreTimes}
        </button>`
      : nothing;
  }

  protected override renderAfter(): TemplateResult {
    const { leave, navigate, locale } = this.here;
    return html`${this.booked && this.link(this.#words.calendar, () => void this.#saveForCalendar())}
    ${
      leave &&
      this.link(textsIn(locale, 'panel', panelEn).changeCallback, () =>
        navigate('change-callback', { callback: this.accepted }),
      )
    }`;
  }

  protected link(words: string, follow: () => void): TemplateResult {
    return html`<p><button type="button" part="link" class="link" @click=${follow}>${words}</button></p>`;
  }

  async #saveForCalendar(): Promise<void> {
    const { bring, profile } = this.here;
    const { startsAt, endsAt } = this.booked ?? {};
    const { enquiryId = '', reference = '', n = 0 } = this.accepted ?? {};
    if (!startsAt || !endsAt) return;
    try {
      const { saveForCalendar } = await bring('calendar', () => import('./calendar.js'));
      const title = this.#words.calendarTitle(profile);
      saveForCalendar(
        { uid: enquiryId, startsAt, endsAt, title, description: reference, version: n },
        reference,
      );
    } catch {
      // The time stands above; the file is a convenience.
    }
  }

  /** Without an answer there is simply no page about times: nothing is invented, nothing waits. */
  protected async askForSlots(): Promise<readonly OfferedSlot[]> {
    try {
      return (await this.here.client.slots()).slots;
    } catch {
      return [];
    }
  }

  protected soonest(): string {
    const { hoursWords, channelHoursWords } = this.here.profile;
    const words = channelHoursWords?.callback ?? hoursWords;
    return this.#words.soonestWords(localise(words, this.here.locale).join('. '));
  }

  protected slotIn(answers: Answers): OfferedSlot | undefined {
    return this.slots.find(({ startsAt }) => startsAt === answers['slot']);
  }

  protected readonly inWords = ({ day, time }: OfferedSlot): string =>
    this.#words.slot(this.here.localise(day), this.here.localise(time));
}
