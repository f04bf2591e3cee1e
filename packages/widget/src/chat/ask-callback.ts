/** Turns a chat into a call, without anything being told again. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Conversation } from '@moothall/client';
import type { ErrorBody } from '@moothall/protocol';
import { baseStyles } from '../theme/base.styles.js';
import { callEn } from '../texts/call.en.js';
import { textsIn } from '../texts/texts.js';
import type { Surroundings } from '../view.js';
import { asideStyles } from './aside.styles.js';

type Field = 'name' | 'telephone';

export class MoothallAskCallback extends LitElement {
  /** Adopted by every instance. */
  static override styles = [baseStyles, asideStyles];
  static override properties = {
    context: { attribute: false },
    problems: { state: true },
    failed: { state: true },
  };

  context: Surroundings | undefined;
  conversation: Conversation | undefined;
  /** Called when it is done, or not wanted after all. */
  finish: () => void = () => undefined;
  private problems: Partial<Record<Field, string>> = {};
  private failed = false;

  get #texts(): typeof callEn {
    return textsIn(this.context?.locale, 'call', callEn);
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  override render(): TemplateResult {
    const texts = this.#texts;
    return html`<form novalidate @submit=${(event: Event) => void this.#send(event)}>
      <p>${texts.callHint}</p>
      ${this.#field('name', texts.callName, 'name', 'text')}
      ${this.#field('telephone', texts.callTelephone, 'tel', 'tel')}
      ${this.failed ? html`<p class="error" role="alert">${texts.callFailed}</p>` : nothing}
      <p class="buttons">
        <button class="button">${texts.callSend}</button>
        <button class="button secondary" type="button" @click=${() => this.finish()}>
          ${texts.callCancel}
        </button>
      </p>
    </form>`;
  }

  #field(id: Field, label: string, autocomplete: 'name' | 'tel', type: 'text' | 'tel'): TemplateResult {
    const problem = this.problems[id];
    return html`<div class="field">
      <label for=${id}>${label}</label>
      ${problem ? html`<p class="error" id="${id}-problem">${problem}</p>` : nothing}
      <input
        id=${id}
        type=${type}
        autocomplete=${autocomplete}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${problem ? `${id}-problem` : nothing}
      />
    </div>`;
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    const value = (id: Field): string =>
      this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value.trim() ?? '';
    const [name, telephone] = [value('name'), value('telephone')];
    this.problems = {
      ...(name ? {} : { name: this.#texts.callNameMissing }),
      // Whether it can be dialled the hall knows best.
      ...(telephone.replace(/\D/g, '').length < 7 ? { telephone: this.#texts.callTelephoneWrong } : {}),
    };
    this.failed = false;
    await this.updateComplete;
    const wrong = this.renderRoot.querySelector<HTMLElement>('[aria-invalid]');
    if (wrong) {
      wrong.focus();
      return;
    }
    try {
      await this.conversation?.ask('ask-callback', { wish: { name, telephone } });
      this.finish();
    } catch (error) {
      if ((error as ErrorBody).path?.includes('telephone'))
        this.problems = { telephone: this.#texts.callTelephoneWrong };
      else this.failed = true;
    }
  }
}
