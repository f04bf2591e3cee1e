/** A citizen's wish to be rung, as the adviser needs it to ring. */
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import type { CallbackWish } from '@moothall/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shared } from '../styles/shared.js';
import { en } from '../texts/en.js';
import { momentInWords, slotInWords } from '../texts/time-words.js';
import { cardStyles } from './card-styles.js';
import { dialled, dialledThroughRelay } from './links.js';

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
      .needs,
      .cancelled {
        margin: 0.5rem 0;
        padding: 0.5rem 0.75rem;
        border-inline-start: 4px solid var(--desk-note-line);
        background: var(--desk-note);
        color: var(--desk-on-note);
      }
      .needs ul {
        margin: 0;
        padding-inline-start: 1.25rem;
      }
      .name {
        font-size: 1.0625rem;
        font-weight: 650;
      }
    `,
  ];

  /** Missing where it was erased. */
  @property({ attribute: false }) wish: CallbackWish | undefined;
  /** When the citizen moved it, or no longer wanted it. */
  @property() movedAt: string | undefined;
  @property() cancelledAt: string | undefined;
  @property() timeZone = 'Europe/London';

  override render() {
    const { wish } = this;
    if (wish === undefined) return html`<section><p class="quiet">${en.callback.erased}</p></section>`;
    return html`
      <section aria-labelledby="heading">
        <h3 id="heading">${en.callback.heading}</h3>
        <p class="name">${wish.name}</p>
        ${this.#needs(wish)}
        ${
          this.cancelledAt === undefined
            ? html`<a
                class="ring figures"
                href=${wish.needs?.relayUk ? dialledThroughRelay(wish.telephone) : dialled(wish.telephone)}
                ><wa-icon name="phone"></wa-icon>${
                  wish.needs?.relayUk
                    ? en.callback.ringThroughRelay(wish.telephone)
                    : en.callback.ring(wish.telephone)
                }</a
              >`
            : html`<p class="cancelled">
                <strong>${en.callback.cancelled(this.#moment(this.cancelledAt))}</strong>
              </p>`
        }
        <dl>
          <dt>${en.callback.when}</dt>
          <dd class="figures">
            ${wish.slot === undefined ? en.callback.soon : slotInWords(wish.slot, Date.now(), this.timeZone)}
          </dd>
          ${
            this.movedAt === undefined
              ? nothing
              : html`<dt>${en.callback.moved}</dt>
                  <dd class="figures">${this.#moment(this.movedAt)}</dd>`
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

  /** Before the number, because it changes how one rings. */
  #needs({ name, needs = {}, adjustments }: CallbackWish) {
    const lines = [
      ...(needs.discreet ? [en.callback.discreet(name)] : []),
      ...(needs.noMessage ? [en.callback.noMessage] : []),
      ...(needs.relayUk ? [en.callback.relayUk] : []),
      ...(needs.language === undefined ? [] : [en.callback.language(needs.language)]),
      ...(adjustments === undefined ? [] : [adjustments]),
    ];
    return lines.length === 0
      ? nothing
      : html`<div class="needs">
          <h4 id="needs">${en.callback.adjustments}</h4>
          <ul aria-labelledby="needs">
            ${lines.map((line) => html`<li dir="auto">${line}</li>`)}
          </ul>
        </div>`;
  }

  #moment(at: string): string {
    return momentInWords(at, Date.now(), this.timeZone);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'moothall-callback-wish': MoothallCallbackWish;
  }
}
