/** A council's identity on everything that is done in its name. */
import type { StaffProfile } from '@moothall/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shared } from '../styles/shared.js';

/** How a council shows on the desk. */
export type CouncilMark = StaffProfile['councils'][number];

/**
 * Mark, name and colour of one council.
 * @summary The band by which an adviser knows in whose name they act.
 * @slot - Text before the name, such as “You are answering as”.
 * @slot end - What stands at the far end of the band.
 * @csspart band - The coloured surface.
 */
@customElement('moothall-council-band')
export class MoothallCouncilBand extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .band {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        min-width: 0;
        padding: 0.375rem 0.75rem;
        border: 1px solid transparent;
        color: var(--on-band, #ffffff);
        background: var(--band, #44525f);
        font-size: 0.875rem;
        line-height: 1.3;
      }
      :host([compact]) .band {
        display: inline-flex;
        max-width: 100%;
        gap: 0.375rem;
        padding: 0.0625rem 0.5rem 0.0625rem 0.1875rem;
        border-radius: 999px;
        font-size: 0.8125rem;
      }
      .mark {
        flex: none;
        width: 1.375rem;
        height: 1.375rem;
        padding: 0.125rem;
        border-radius: 4px;
        background: #ffffff;
        object-fit: contain;
      }
      :host([compact]) .mark {
        width: 1.125rem;
        height: 1.125rem;
        border-radius: 50%;
      }
      .name {
        min-width: 0;
        font-weight: 650;
        overflow-wrap: anywhere;
      }
      :host([compact]) .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .words {
        flex: 1 1 auto;
        min-width: 0;
      }
      :host([compact]) {
        display: flex;
      }
      :host([compact]) .words {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      @media (forced-colors: active) {
        .band {
          border-color: CanvasText;
        }
        .mark {
          forced-color-adjust: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) council: CouncilMark | undefined;
  /** A pill for rows, instead of a band across. */
  @property({ type: Boolean, reflect: true }) compact = false;

  protected override willUpdate(): void {
    const { colours } = this.council ?? {};
    // Property by property: a `style` attribute, which styleMap begins with, would be refused by the page's policy.
    this.style.setProperty('--band', colours?.primary ?? null);
    this.style.setProperty('--on-band', colours?.onPrimary ?? null);
  }

  override render() {
    const { council } = this;
    if (council === undefined) return nothing;
    return html`
      <div class="band" part="band">
        ${
          council.mark === undefined
            ? nothing
            : html`<img class="mark" src=${council.mark} alt="" width="22" height="22" />`
        }
        <span class="words"><slot></slot> <span class="name">${council.name}</span></span>
        <slot name="end"></slot>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'moothall-council-band': MoothallCouncilBand;
  }
}
