/** The home view: one question, three doors, the citizen's own enquiries, and what to do in an emergency. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CouncilProfile } from '@moothall/protocol';
import { panelEn } from '../texts/panel.en.js';

export interface HomeState {
  readonly locale: string;
  readonly profile: CouncilProfile | undefined;
  /** Said in the place of what the hall does not answer. */
  readonly problem: TemplateResult | typeof nothing;
  /** The citizen's own, where there are any. */
  readonly enquiries: TemplateResult | typeof nothing;
}

/** The heading, the field and the doors are the loader's nodes, in their slots. */
export function homeView({ locale, profile, problem, enquiries }: HomeState): TemplateResult {
  const texts = profile?.texts;
  const greeting = (texts?.[locale] ?? texts?.['en'])?.greeting;
  const hours = [profile?.hoursWords, profile?.hoursChanges].flatMap(
    (words) => words?.[locale] ?? words?.['en'] ?? [],
  );
  const contacts = profile?.emergency[locale] ?? profile?.emergency['en'] ?? [];
  return html`<div class="home">
    <slot name="heading"></slot>
    <p class="lede" part="greeting">${greeting ?? panelEn.lede}</p>
    <slot name="topic"></slot>
    ${problem}
    ${profile?.notices?.map(({ text, link }) => {
      const words = text[locale] ?? text.en;
      return html`<p class="notice" part="notice">${link ? html`<a href=${link}>${words}</a>` : words}</p>`;
    })}
    <div class="doors" role="group" aria-label=${panelEn.doorsLabel} part="doors">
      <slot name="door"></slot>
    </div>
    ${enquiries} ${hours.length ? html`<p class="lede" part="hours">${hours.join('. ')}</p>` : nothing}
    ${
      contacts.length
        ? html`<div class="emergency notice" part="emergency">
            ${contacts.map(
              ({ label, telephone, when }) =>
                html`<p>
                  <b>${label}:</b> <a href="tel:${telephone.replace(/[^+\d]/g, '')}">${telephone}</a>. ${when}
                </p>`,
            )}
          </div>`
        : nothing
    }
  </div>`;
}
