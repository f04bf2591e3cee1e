/** “Exit this page”, for people who are watched at home: always in reach, by touch, key or three presses of Shift. Only councils that want it pay for it. */
import { LitElement, css, html, type TemplateResult } from 'lit';
import type { CouncilProfile } from '@moothall/protocol';
import { baseStyles } from '../theme/base.styles.js';
import { exitCy } from '../texts/exit.cy.js';
import { exitEn } from '../texts/exit.en.js';
import { catalogueOf } from '../texts/texts.js';
import { countShifts, NO_SHIFTS, SHIFT_PATIENCE_MS, SHIFTS_TO_LEAVE, type Shifts } from './count-shifts.js';
import { define } from './define.js';
import { PARTS } from './host.js';
import { leavePage } from './leave-page.js';
import type { WipedPanel } from './wipe.js';

/** What the control needs of the panel. */
export interface ExitPanel extends WipedPanel {
  readonly renderRoot: ParentNode;
  readonly locale: string;
  readonly profile: CouncilProfile | undefined;
  announce(text: string): void;
}

/** Puts the control between the panel's header and its views, where none of them scrolls it away. */
export function offerExit(panel: ExitPanel): void {
  define('moothall-exit', MoothallExit);
  const control = Object.assign(new MoothallExit(), { panel });
  control.part.add('exit');
  control.setAttribute('exportparts', PARTS);
  panel.renderRoot.querySelector('.header')?.after(control);
}

const KEYS = ['keydown', 'keyup', 'pointerdown'] as const;

export class MoothallExit extends LitElement {
  /** Adopted by every instance. */
  static override styles = [
    baseStyles,
    css`
      :host {
        position: sticky;
        z-index: 1;
        top: 0;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: flex-end;
        gap: 4px calc(var(--mh-space) * 2);
        padding: var(--mh-space) calc(var(--mh-space) * 2.5);
        border-block-end: 1px solid var(--mh-border);
        background: var(--mh-muted);
        color: var(--mh-on-muted);
        font-size: 0.875em;
      }
      .button {
        background: var(--mh-danger);
        color: var(--mh-on-danger);
        font-size: 1.0625rem;
      }
      .lights {
        display: flex;
        gap: 4px;
      }
      .lights:not(.on) {
        display: none;
      }
      i {
        width: 10px;
        height: 10px;
        border: 2px solid;
        border-radius: 50%;
      }
      .lit {
        border-width: 5px;
      }
      @media (hover: none) {
        .keys {
          display: none;
        }
      }
    `,
  ];
  static override properties = { shifts: { state: true } };

  panel: ExitPanel | undefined;
  private shifts: Shifts = NO_SHIFTS;
  #listening: AbortController | undefined;
  #expiry: ReturnType<typeof setTimeout> | undefined;

  get #texts(): typeof exitEn {
    const other = catalogueOf(this.panel?.locale ?? '');
    return other ? (other.exit ?? exitCy) : exitEn;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    // Before the page's own listeners, which may keep a key for themselves.
    for (const type of KEYS) addEventListener(type, this.#onPress, { capture: true, signal });
    // The browser may have kept the page as it was while it was left.
    addEventListener('pageshow', ({ persisted }) => persisted && this.panel?.empty(), { signal });
    this.#listenToTabs(signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    clearTimeout(this.#expiry);
  }

  override render(): TemplateResult {
    const { exit, hint } = this.#texts;
    const lights = Array.from(
      { length: SHIFTS_TO_LEAVE },
      (_, at) => html`<i class=${at < this.shifts.count ? 'lit' : ''}></i>`,
    );
    return html`<span class="keys" id="keys">${hint}</span>
      <button class="button" part="button" type="button" aria-describedby="keys" @click=${this.#leave}>
        <span class=${this.shifts.count ? 'lights on' : 'lights'} aria-hidden="true">${lights}</span>
        ${exit}
      </button>`;
  }

  readonly #onPress = ({ type, key }: Event & { readonly key?: string }): void => {
    const { count: before } = this.shifts;
    this.shifts = countShifts(this.shifts, { type, ...(key !== undefined && { key }) }, performance.now());
    const { count } = this.shifts;
    if (count === before) return;
    clearTimeout(this.#expiry);
    if (count >= SHIFTS_TO_LEAVE) this.#leave();
    else if (count > before) {
      this.panel?.announce(this.#texts.more(SHIFTS_TO_LEAVE - count));
      this.#expiry = setTimeout(() => {
        this.shifts = NO_SHIFTS;
        this.panel?.announce(this.#texts.expired);
      }, SHIFT_PATIENCE_MS);
    }
  };

  readonly #leave = (): void => {
    const { panel } = this;
    const address = panel?.profile?.exitPage;
    if (panel && address) leavePage(panel, address, this.#texts.leaving);
  };

  /** A tab in which nothing was sent has no client that would hear it. */
  #listenToTabs(signal: AbortSignal): void {
    try {
      const channel = new BroadcastChannel(`moothall:${this.panel?.host.council ?? ''}:`);
      channel.onmessage = ({ data }) => {
        const { panel } = this;
        if (data === 'forget' && panel && !panel.link.client) panel.empty();
      };
      signal.addEventListener('abort', () => channel.close());
    } catch {
      // The tabs cannot speak with each other.
    }
  }
}
