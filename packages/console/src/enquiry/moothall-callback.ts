/** A citizen's wish to be rung, as the adviser needs it to ring. */
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import type { CallbackWish } from '@moothall/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shared } from '../styles/shared.js';
import { en } from '../texts/en.js';
import { slotInWords } from '../texts/time-words.js';
import { cardStyles } from './card-styles.js';
import { dialled } from './links.js';

/**
 * Name, a number to dial, when, what about, and what the citizen needs.
 * @summary A callback.
 */
@customElement('moothall-callback-wish')
export class MoothallCallbackWish extends LitElement {
  static override styles = [
    shared,
    cardStyles,
    css`
      .ring {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        min-height: 2.75rem;
        margin-top: 0.5rem;
        padding: 0.375rem 1rem;
        border: 1px solid transparent;
        border-radius: 6px;
        background: var(--desk-accent);
        color: var(--desk-on-accent);
        font-size: 1.125rem;
        font-weight: 650;
        text-decoration: none;
      }
      .ring:hover {
        text-decoration: underline;
      }
      .ring:focus-visible {
        outline-offset: 2px;
      }
      .needs {
        padding: 0.5rem 0.75rem;
        border-inline-start: 4px solid var(--desk-note-line);
        background: var(--desk-note);
        color: var(--desk-on-note);
      }
      .name {
        font-size: 1.0625rem;
        font-weight: 650;
      }
    `,
  ];

  /** Missing where it was erased. */
  @property({ attribute: false }) wish: CallbackWish | undefined;
  @property() timeZone = 'Europe/London';

  override render() {
    const { wish } = this;
    if (wish === undefined) return html`<section><p class="quiet">${en.callback.erased}</p></section>`;
    return html`
      <section aria-labelledby="heading">
        <h3 id="heading">${en.callback.heading}</h3>
        <p class="name">${wish.name}</p>
        <a class="ring figures" href=${dialled(wish.telephone)}
          ><wa-icon name="phone"></wa-icon>${en.callback.ring(wish.telephone)}</a
        >
        <dl>
          <dt>${en.callback.when}</dt>
          <dd class="figures">
            ${wish.slot === undefined ? en.callback.soon : slotInWords(wish.slot, Date.now(), this.timeZone)}
          </dd>
          ${
            wish.adjustments === undefined
              ? nothing
              : html`<dt>${en.callback.adjustments}</dt>
                  <dd class="needs">${wish.adjustments}</dd>`
          }
          ${
            wish.about === undefined
              ? nothing
              : html`<dt>${en.callback.about}</dt>
                  <dd class="written" dir="auto">${wish.about}</dd>`
          }
        </dl>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'moothall-callback-wish': MoothallCallbackWish;
  }
}
