/** The keyboard, written down. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { shared } from '../styles/shared.js';
import { en } from '../texts/en.js';

/**
 * A short list of keys. Single letters act only while the list has the focus.
 * @summary The help for the keyboard.
 */
@customElement('moothall-help')
export class MoothallHelp extends LitElement {
  static override styles = [
    shared,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.5rem 1rem;
        align-items: baseline;
        font-size: 0.9375rem;
      }
      kbd {
        padding: 0.0625rem 0.375rem;
        border: 1px solid var(--desk-line-strong);
        border-radius: 4px;
        background: var(--desk-sunken);
        font: inherit;
        font-size: 0.875rem;
        white-space: pre;
      }
    `,
  ];

  @state() private isOpen = false;

  show(): void {
    this.isOpen = true;
  }

  override render() {
    if (!this.isOpen) return nothing;
    return html`<wa-dialog
      open
      label=${en.help.heading}
      light-dismiss
      @wa-after-hide=${(event: Event) => {
        if (event.target === event.currentTarget) this.isOpen = false;
      }}
    >
      <dl>
        ${en.help.keys.map(
          ([key, does]) =>
            html`<dt><kbd>${key}</kbd></dt>
              <dd>${does}</dd>`,
        )}
      </dl>
      <wa-button slot="footer" size="s" appearance="outlined" data-dialog="close">${en.help.close}</wa-button>
    </wa-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'moothall-help': MoothallHelp;
  }
}
