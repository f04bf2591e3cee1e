/** The account of whoever is signed in: name, appearance, the way out. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/divider/divider.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import type { StaffProfile } from '@moothall/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { emit, type ConsoleEvents } from '../shell/emit.js';
import { shared } from '../styles/shared.js';
import { en } from '../texts/en.js';

type Appearance = ConsoleEvents['console-appearance'];
const APPEARANCES = ['system', 'light', 'dark'] as const satisfies readonly Appearance[];

/**
 * A menu under the adviser's name.
 * @summary The adviser's account.
 * @fires console-sign-out - The adviser wants to leave, and was asked where something is unsent.
 * @fires console-appearance - The adviser chose light, dark or the device's own.
 */
@customElement('moothall-account')
export class MoothallAccount extends LitElement {
  static override styles = [
    shared,
    css`
      .who {
        padding: 0.375rem 0.75rem 0.5rem;
        font-size: 0.875rem;
      }
      .who strong {
        display: block;
      }
      .label {
        padding: 0.25rem 0.75rem;
        font-size: 0.8125rem;
      }
      .name {
        max-width: 12rem;
        overflow: hidden;
        text-overflow: ellipsis;
      }
    `,
  ];

  @property({ attribute: false }) profile!: StaffProfile;
  @property() appearance: Appearance = 'system';
  /** Whether leaving would delete something typed; then it is asked first. */
  @property({ type: Boolean }) unsent = false;
  @state() private isAsking = false;

  override render() {
    const { profile } = this;
    return html`
      <wa-dropdown size="s" placement="bottom-end" @wa-select=${(event: Event) => this.#chosen(event)}>
        <wa-button slot="trigger" size="s" appearance="plain" with-caret>
          <span class="hidden">${en.account.menu('')}</span><span class="name">${profile.displayName}</span>
        </wa-button>
        <div class="who">
          <strong>${profile.displayName}</strong>
          <span class="quiet">${profile.email}</span>
        </div>
        <wa-divider></wa-divider>
        <div class="label quiet">${en.account.appearance}</div>
        ${APPEARANCES.map(
          (appearance) =>
            html`<wa-dropdown-item
              type="checkbox"
              value=${appearance}
              ?checked=${this.appearance === appearance}
              >${en.account[appearance]}</wa-dropdown-item
            >`,
        )}
        <wa-divider></wa-divider>
        <wa-dropdown-item value="sign-out"
          ><wa-icon slot="icon" name="leave"></wa-icon>${en.account.signOut}</wa-dropdown-item
        >
      </wa-dropdown>
      ${this.isAsking ? this.#dialog() : nothing}
    `;
  }

  #dialog() {
    return html`<wa-dialog
      open
      label=${en.account.unsentHeading}
      @wa-after-hide=${(event: Event) => {
        if (event.target === event.currentTarget) this.isAsking = false;
      }}
    >
      <p>${en.account.unsent}</p>
      <wa-button slot="footer" size="s" appearance="outlined" data-dialog="close">${en.cancel}</wa-button>
      <wa-button slot="footer" size="s" variant="danger" @click=${() => emit(this, 'console-sign-out')}
        >${en.account.signOutAnyway}</wa-button
      >
    </wa-dialog>`;
  }

  #chosen(event: Event): void {
    const { value } = (event as CustomEvent<{ item: { value: string } }>).detail.item;
    if (value !== 'sign-out') {
      emit(this, 'console-appearance', value as Appearance);
      this.requestUpdate();
    } else if (this.unsent) this.isAsking = true;
    else emit(this, 'console-sign-out');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'moothall-account': MoothallAccount;
  }
}
