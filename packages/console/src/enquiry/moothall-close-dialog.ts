/** Asks how an enquiry ended before it is closed. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import type WaRadioGroup from '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import type { Channel, Close } from '@moothall/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shell/council-band.js';
import type { CouncilMark } from '../shell/council-band.js';
import { emit } from '../shell/emit.js';
import { shared } from '../styles/shared.js';
import { en } from '../texts/en.js';

const OUTCOMES = ['resolved', 'unresolved', 'citizen-left'] as const satisfies readonly Close['outcome'][];

/**
 * Three outcomes in words that fit the channel; nothing is chosen beforehand but the common one.
 * @summary The dialog that closes an enquiry.
 * @fires desk-wish - A `close` with its outcome.
 */
@customElement('moothall-close-dialog')
export class MoothallCloseDialog extends LitElement {
  static override styles = [
    shared,
    css`
      moothall-council-band {
        margin-bottom: 1rem;
      }
      .warning {
        margin-top: 1rem;
        font-size: 0.875rem;
      }
    `,
  ];

  @property() channel: Channel = 'chat';
  @property({ attribute: false }) council: CouncilMark | undefined;
  @state() private isOpen = false;
  #outcome: Close['outcome'] = 'resolved';

  show(): void {
    this.#outcome = 'resolved';
    this.isOpen = true;
  }

  override render() {
    if (!this.isOpen) return nothing;
    return html`<wa-dialog
      open
      label=${en.closing.heading[this.channel]}
      @wa-after-hide=${(event: Event) => {
        if (event.target === event.currentTarget) this.isOpen = false;
      }}
    >
      <moothall-council-band .council=${this.council}></moothall-council-band>
      <wa-radio-group
        size="s"
        label=${en.closing.question}
        name="outcome"
        value="resolved"
        @change=${(event: Event) => (this.#outcome = (event.target as WaRadioGroup).value as Close['outcome'])}
      >
        ${OUTCOMES.map((outcome) => html`<wa-radio value=${outcome}>${en.outcomes[this.channel][outcome]}</wa-radio>`)}
      </wa-radio-group>
      ${this.channel === 'chat' ? html`<p class="warning quiet">${en.closing.warning}</p>` : nothing}
      <wa-button slot="footer" size="s" appearance="outlined" data-dialog="close">${en.cancel}</wa-button>
      <wa-button slot="footer" size="s" variant="brand" data-dialog="close" @click=${() => this.#close()}
        >${en.closing.submit[this.channel]}</wa-button
      >
    </wa-dialog>`;
  }

  #close(): void {
    emit(this, 'desk-wish', { kind: 'close', outcome: this.#outcome });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'moothall-close-dialog': MoothallCloseDialog;
  }
}
