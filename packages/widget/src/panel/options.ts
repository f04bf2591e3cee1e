/** What the citizen may do about this device; a chunk of its own, which comes when somebody opens it. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import type { CouncilProfile } from '@moothall/protocol';
import { baseStyles } from '../theme/base.styles.js';
import { optionsCy } from '../texts/options.cy.js';
import { optionsEn } from '../texts/options.en.js';
import { catalogueOf } from '../texts/texts.js';
import type { Surroundings } from '../view.js';
import { isForThisTab, keepToThisTab, wipe, type WipedPanel } from './wipe.js';

/** What the options need of the panel. */
export interface OptionsPanel extends WipedPanel {
  readonly surroundings: Surroundings;
  options: MoothallOptions | undefined;
  profile: CouncilProfile | undefined;
}

export class MoothallOptions extends LitElement {
  /** Adopted by every instance. */
  static override styles = [
    baseStyles,
    css`
      .link {
        min-height: 44px;
        text-align: start;
      }
      .notice {
        margin-block: var(--mh-space);
      }
    `,
  ];
  static override properties = {
    isForgetting: { state: true },
    isForgotten: { state: true },
    context: { attribute: false },
  };

  context: Surroundings | undefined;
  panel: OptionsPanel | undefined;
  private isForgetting = false;
  /** It was done just now, and that is said. */
  isForgotten = false;

  get #texts(): typeof optionsEn {
    const other = catalogueOf(this.context?.locale ?? '');
    return other ? (other.options ?? optionsCy) : optionsEn;
  }

  override render(): TemplateResult {
    const texts = this.#texts;
    if (this.isForgetting)
      return html`<div role="group" aria-label=${texts.forget}>
        <p tabindex="-1">${texts.forgetQuestion}</p>
        <p>
          <button class="button" type="button" @click=${() => void this.#forget()}>${texts.forgetYes}</button>
          <button class="button secondary" type="button" @click=${() => (this.isForgetting = false)}>
            ${texts.forgetNo}
          </button>
        </p>
      </div>`;
    const isForTab = this.panel && isForThisTab(this.panel.host);
    return html`${this.isForgotten ? html`<p class="notice" tabindex="-1">${texts.forgotten}</p>` : nothing}
      ${
        isForTab
          ? html`<p class="notice" tabindex="-1">${texts.forThisTab} ${texts.afterwards}</p>`
          : html`<p>
                <button
                  class="link"
                  type="button"
                  aria-describedby="shared"
                  @click=${() => void this.#keepToThisTab()}
                >
                  ${texts.shared}
                </button>
              </p>
              <p id="shared">${texts.sharedHint}</p>`
      }
      <p>
        <button class="link" type="button" @click=${() => (this.isForgetting = true)}>${texts.forget}</button>
      </p>`;
  }

  /** Puts the focus on what there is to read, which a screen reader then reads. */
  async focusText(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('p[tabindex]')?.focus();
  }

  override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.get('isForgetting') === false) void this.focusText();
  }

  async #keepToThisTab(): Promise<void> {
    if (this.panel) keepToThisTab(this.panel.host);
    this.requestUpdate();
    await this.focusText();
  }

  /** The panel is another one afterwards, and says what was done. */
  async #forget(): Promise<void> {
    const { panel } = this;
    if (!panel) return;
    const { host, profile } = panel;
    const closed = host.isOpen && whenClosed(host.dialog);
    wipe(panel);
    await closed;
    const fresh = host.panel as unknown as OptionsPanel;
    // Known already: what comes late would push what is said out of sight.
    fresh.profile = profile;
    host.open();
    const { surroundings: context } = fresh;
    const said = Object.assign(new MoothallOptions(), { context, panel: fresh, isForgotten: true });
    fresh.options = said;
    await (fresh as unknown as LitElement).updateComplete;
    await said.focusText();
  }
}

/** Also its entry in the tab's history is gone, where the panel had made one. */
function whenClosed(dialog: HTMLDialogElement): Promise<unknown> {
  const hasEntry = (history.state as { moothall?: boolean } | null)?.moothall;
  return new Promise((resolve) =>
    hasEntry
      ? addEventListener('popstate', resolve, { once: true })
      : dialog.addEventListener('close', resolve, { once: true }),
  );
}
