/** The home view: one question, three doors, the citizen's own enquiries, and what to do in an emergency. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { CouncilProfile, EnquirySummary } from '@moothall/protocol';
import { baseStyles } from '../theme/base.styles.js';
import { panelEn } from '../texts/panel.en.js';
import type { Surroundings, View } from '../view.js';
import { homeStyles } from './home.styles.js';

/**
 * @slot heading - the heading, which was there before this element
 * @slot topic - the field for a few words
 * @slot door - the doors, which were there before this element
 */
export class MoothallHome extends LitElement implements View<Surroundings> {
  /** Adopted by every instance. */
  static override styles = [baseStyles, homeStyles];
  static override properties = {
    context: { attribute: false },
    profile: { attribute: false },
    enquiries: { attribute: false },
    isUnreachable: { attribute: false },
    isChoosingForm: { attribute: false },
  };

  context: Surroundings | undefined;
  profile: CouncilProfile | undefined;
  /** The citizen's own. */
  enquiries: readonly EnquirySummary[] = [];
  isUnreachable = false;
  /** Shows the council's forms in the place of the doors. */
  isChoosingForm = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // Before the turn ends, so that the slotted nodes never lose their boxes, and with them the focus.
    if (this.isUpdatePending) this.performUpdate();
  }

  override render(): TemplateResult {
    const locale = this.context?.locale ?? 'en';
    const texts = this.profile?.texts;
    const greeting = (texts?.[locale] ?? texts?.['en'])?.greeting;
    return html`<slot name="heading"></slot> ${
        this.isChoosingForm
          ? this.#forms()
          : html`<p class="lede" part="greeting">${greeting ?? panelEn.lede}</p>
              <slot name="topic"></slot>
              ${this.isUnreachable ? this.#problem() : nothing}
              <div class="doors" role="group" aria-label=${panelEn.doorsLabel} part="doors">
                <slot name="door"></slot>
              </div>
              ${this.enquiries.length ? this.#enquiries() : nothing} ${this.#emergency(locale)}`
      }`;
  }

  #problem(): TemplateResult {
    const telephone = this.context?.telephone;
    return html`<p class="notice problem" role="status">
      ${panelEn.unreachable}${telephone ? html`<a href=${telephone.uri}>${telephone.display}</a>` : nothing}.
    </p>`;
  }

  #forms(): TemplateResult {
    const forms = this.profile?.forms ?? [];
    const { context } = this;
    return html`<ul class="rows">
        ${forms.map(
          ({ id, title }) =>
            html`<li>
              <button class="row" part="row" @click=${() => context?.navigate({ form: id })}>
                <b>${context?.localise(title) ?? title.en}</b>
              </button>
            </li>`,
        )}
      </ul>
      ${forms.length ? nothing : html`<p class="lede">${panelEn.noForms}</p>`}`;
  }

  #enquiries(): TemplateResult {
    return html`<h3>${panelEn.enquiries}</h3>
      <ul class="rows" part="enquiries">
        ${this.enquiries.map(
          (one) =>
            html`<li>
              <button
                class="row"
                part="row"
                ?disabled=${one.channel !== 'chat'}
                @click=${() =>
                  this.dispatchEvent(new CustomEvent('enquiry-chosen', { detail: one.enquiryId }))}
              >
                <b>${panelEn.channel[one.channel]}, ${panelEn.state[one.state]}</b>
                <span>${one.reference}</span>
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #emergency(locale: string): TemplateResult | typeof nothing {
    const emergency = this.profile?.emergency;
    const contacts = emergency?.[locale] ?? emergency?.['en'] ?? [];
    return contacts.length
      ? html`<div class="emergency notice" part="emergency">
          ${contacts.map(
            ({ label, telephone, when }) =>
              html`<p>
                <b>${label}:</b> <a href="tel:${telephone.replace(/[^+\d]/g, '')}">${telephone}</a>. ${when}
              </p>`,
          )}
        </div>`
      : nothing;
  }
}
