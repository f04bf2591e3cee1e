/** What the citizen may do about this device; a chunk of its own, which comes when somebody opens it. */
import { LitElement, html, type TemplateResult } from 'lit';
import { baseStyles } from '../theme/base.styles.js';
import { optionsEn } from '../texts/options.en.js';

export class MoothallOptions extends LitElement {
  /** Adopted by every instance. */
  static override styles = [baseStyles];
  static override properties = { isForgetting: { state: true } };

  private isForgetting = false;
  /** Deletes what this device remembers. */
  forget: () => Promise<unknown> = () => Promise.resolve();
  /** Says a sentence to screen readers. */
  announce: (text: string) => void = () => undefined;

  override render(): TemplateResult {
    return this.isForgetting
      ? html`<div role="group" aria-label=${optionsEn.forget}>
          <p>${optionsEn.forgetQuestion}</p>
          <p>
            <button class="button" type="button" @click=${() => void this.#forget()}>
              ${optionsEn.forgetYes}
            </button>
            <button class="button secondary" type="button" @click=${() => (this.isForgetting = false)}>
              ${optionsEn.forgetNo}
            </button>
          </p>
        </div>`
      : html`<button class="link" type="button" @click=${() => (this.isForgetting = true)}>
          ${optionsEn.forget}
        </button>`;
  }

  async #forget(): Promise<void> {
    this.isForgetting = false;
    await this.forget().then(
      () => this.announce(optionsEn.forgotten),
      () => undefined,
    );
  }
}
