/** What the citizen may do about this device; a chunk of its own, which comes when somebody opens it. */
import { LitElement, html, type TemplateResult } from 'lit';
import { baseStyles } from '../theme/base.styles.js';
import { optionsEn } from '../texts/options.en.js';
import { textsIn } from '../texts/texts.js';
import type { Surroundings } from '../view.js';

export class MoothallOptions extends LitElement {
  /** Adopted by every instance. */
  static override styles = [baseStyles];
  static override properties = { isForgetting: { state: true }, context: { attribute: false } };

  context: Surroundings | undefined;
  private isForgetting = false;
  /** Deletes what this device remembers. */
  forget: () => Promise<unknown> = () => Promise.resolve();

  get #texts(): typeof optionsEn {
    return textsIn(this.context?.locale, 'options', optionsEn);
  }

  override render(): TemplateResult {
    const texts = this.#texts;
    return this.isForgetting
      ? html`<div role="group" aria-label=${texts.forget}>
          <p>${texts.forgetQuestion}</p>
          <p>
            <button class="button" type="button" @click=${() => void this.#forget()}>
              ${texts.forgetYes}
            </button>
            <button class="button secondary" type="button" @click=${() => (this.isForgetting = false)}>
              ${texts.forgetNo}
            </button>
          </p>
        </div>`
      : html`<button class="link" type="button" @click=${() => (this.isForgetting = true)}>
          ${texts.forget}
        </button>`;
  }

  async #forget(): Promise<void> {
    this.isForgetting = false;
    await this.forget().then(
      () => this.context?.announce(this.#texts.forgotten),
      () => undefined,
    );
  }
}
