/** The page on which an adviser signs in. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { emit } from '../shell/emit.js';
import { shared } from '../styles/shared.js';
import { en } from '../texts/en.js';

/**
 * Asks for e-mail address and password, and says in one sentence what was wrong.
 * @summary The sign-in page.
 * @fires console-sign-in - The adviser has given both; `detail` holds them.
 */
@customElement('moothall-sign-in')
export class MoothallSignIn extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        min-height: 100%;
        padding: clamp(1rem, 8vh, 6rem) 1rem 2rem;
        justify-items: center;
        align-content: start;
      }
      main {
        width: min(24rem, 100%);
      }
      .brand {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        margin-bottom: 2rem;
        font-weight: 700;
        font-size: 1rem;
        letter-spacing: -0.01em;
      }
      .brand wa-icon {
        font-size: 1.375rem;
        color: var(--desk-accent);
      }
      h1 {
        font-size: 1.5rem;
        line-height: 1.25;
        letter-spacing: -0.015em;
        margin-bottom: 0.25rem;
      }
      form {
        display: grid;
        gap: 1.125rem;
        margin-top: 1.5rem;
      }
      wa-callout {
        margin-top: 1.25rem;
      }
      .problem {
        margin-top: 0.375rem;
        color: var(--desk-danger);
        font-size: 0.875rem;
        font-weight: 600;
      }
    `,
  ];

  /** What the hall said to the last attempt, as a sentence. */
  @property() error = '';
  /** What led here: the session has ended, say. */
  @property() notice = '';
  @property({ type: Boolean }) busy = false;
  @state() private emailProblem = '';
  @state() private passwordProblem = '';
  @query('wa-input[name="email"]') private emailInput!: WaInput;
  @query('wa-input[name="password"]') private passwordInput!: WaInput;
  #email = '';
  #password = '';

  override render() {
    return html`
      <main>
        <p class="brand"><wa-icon name="hall"></wa-icon>${en.product}</p>
        <h1>${en.signIn.heading}</h1>
        <p class="quiet">${en.signIn.lead}</p>
        ${this.#callout('neutral', 'info', this.notice)}
        <div role="alert">${this.#callout('danger', 'warning', this.error)}</div>
        <form novalidate @submit=${(event: Event) => this.#submit(event)}>
          <div>
            <wa-input
              name="email"
              type="email"
              label=${en.signIn.email}
              autocomplete="username"
              inputmode="email"
              autocapitalize="off"
              spellcheck="false"
              hint=${this.emailProblem === '' ? '' : `${this.emailProblem}.`}
              class=${this.emailProblem === '' ? '' : 'wrong'}
              .value=${live(this.#email)}
              @input=${(event: Event) => (this.#email = (event.target as WaInput).value ?? '')}
            ></wa-input>
          </div>
          <div>
            <wa-input
              name="password"
              type="password"
              label=${en.signIn.password}
              autocomplete="current-password"
              password-toggle
              hint=${this.passwordProblem === '' ? '' : `${this.passwordProblem}.`}
              class=${this.passwordProblem === '' ? '' : 'wrong'}
              .value=${live(this.#password)}
              @input=${(event: Event) => (this.#password = (event.target as WaInput).value ?? '')}
            ></wa-input>
          </div>
          <wa-button type="submit" variant="brand" ?loading=${this.busy}>
            ${this.busy ? en.signIn.busy : en.signIn.submit}
          </wa-button>
        </form>
      </main>
    `;
  }

  #callout(variant: 'neutral' | 'danger', icon: string, text: string) {
    if (text === '') return nothing;
    return html`<wa-callout variant=${variant} size="s"
      ><wa-icon slot="icon" name=${icon}></wa-icon>${text}</wa-callout
    >`;
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (this.busy) return;
    const email = this.#email.trim();
    this.emailProblem =
      email === '' ? en.signIn.emailMissing : /^\S+@\S+$/.test(email) ? '' : en.signIn.emailFormat;
    this.passwordProblem = this.#password === '' ? en.signIn.passwordMissing : '';
    if (this.emailProblem !== '') this.emailInput.focus();
    else if (this.passwordProblem !== '') this.passwordInput.focus();
    else emit(this, 'console-sign-in', { email, password: this.#password });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'moothall-sign-in': MoothallSignIn;
  }
}
