/** What is offered once a conversation is over: to say how it was, and to keep it as a file. */
import { transcriptOf } from '@moothall/rules';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Conversation } from '@moothall/client';
import { saveFile } from '../panel/save-file.js';
import { baseStyles } from '../theme/base.styles.js';
import { afterEn } from '../texts/after.en.js';
import { chatEn } from '../texts/chat.en.js';
import { textsIn } from '../texts/texts.js';
import type { Surroundings } from '../view.js';
import { asideStyles } from './aside.styles.js';

export class MoothallChatAfter extends LitElement {
  /** Adopted by every instance. */
  static override styles = [baseStyles, asideStyles];
  static override properties = {
    context: { attribute: false },
    conversation: { attribute: false },
    score: { state: true },
    problem: { state: true },
  };

  context: Surroundings | undefined;
  conversation: Conversation | undefined;
  private score: number | undefined;
  private problem: string | undefined;

  get #texts(): typeof afterEn {
    return textsIn(this.context?.locale, 'after', afterEn);
  }

  override render(): TemplateResult {
    const { conversation } = this;
    return html`${conversation?.snapshot?.rating ? html`<p tabindex="-1">${this.#texts.rated}</p>` : this.#form()}
      <p>
        <button class="link" type="button" @click=${() => this.#save()}>${this.#texts.transcript}</button>
      </p>`;
  }

  #form(): TemplateResult {
    const texts = this.#texts;
    return html`<form novalidate @submit=${(event: Event) => void this.#send(event)}>
      <fieldset aria-describedby=${this.problem ? 'problem' : nothing}>
        <legend>${texts.rate}</legend>
        ${this.problem ? html`<p class="error" id="problem" role="alert">${this.problem}</p>` : nothing}
        ${texts.scores.map(
          (label, index) =>
            html`<label class="choice">
              <input type="radio" name="score" value=${index + 1} @change=${() => (this.score = index + 1)} />
              ${label}
            </label>`,
        )}
      </fieldset>
      <label class="field"
        >${texts.comment}<textarea name="comment" rows="2" maxlength="1000"></textarea>
      </label>
      <button class="button secondary">${texts.rateSend}</button>
    </form>`;
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    const { score } = this;
    if (!score) {
      this.problem = this.#texts.rateMissing;
      await this.updateComplete;
      this.renderRoot.querySelector('input')?.focus();
      return;
    }
    const comment = this.renderRoot.querySelector('textarea')?.value.trim();
    this.problem = undefined;
    try {
      await this.conversation?.ask('rate', { score, ...(comment ? { comment } : {}) });
      this.requestUpdate();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[tabindex]')?.focus();
    } catch {
      this.problem = this.#texts.rateFailed;
    }
  }

  #save(): void {
    const snapshot = this.conversation?.snapshot;
    if (!snapshot) return;
    const after = this.#texts;
    const chat = textsIn(this.context?.locale, 'chat', chatEn);
    const text = transcriptOf(snapshot, {
      title: after.transcriptTitle,
      reference: chat.opened,
      at: (moment) => chat.date(new Date(moment), { dateStyle: 'long', timeStyle: 'short' }),
      you: chat.you,
      hall: chat.hall,
      adviser: (name, council) => `${name}, ${chat.named(council)}`,
      erased: chat.erased,
      file: after.transcriptFile,
      ended: after.transcriptEnded,
    });
    saveFile(text, 'text/plain', `${snapshot.reference}.txt`);
  }
}
