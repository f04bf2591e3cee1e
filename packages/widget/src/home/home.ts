/** The home view: one question, three doors, the citizen's own enquiries, and what to do in an emergency. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CouncilProfile } from '@moothall/protocol';
import { localise } from '@moothall/rules';
import { panelEn } from '../texts/panel.en.js';
import { textsIn } from '../texts/texts.js';
import { emergencyLine } from './emergency-line.js';

/**
 * The heading, the field, the doors and what to do while the hall is down are the loader's nodes, in their slots.
 * @param enquiries the citizen's own, where there are any
 * @param change where a callback can be changed
 */
export function homeView(
  locale: string,
  profile: CouncilProfile | undefined,
  enquiries: Node | undefined,
  change: () => void,
): TemplateResult {
  const hours = [profile?.hoursWords, profile?.hoursChanges].flatMap((words) =>
    words ? localise(words, locale) : [],
  );
  const contacts = localise(profile?.emergency ?? {}, locale) ?? [];
  const { doorsLabel, changeCallback } = textsIn(locale, 'panel', panelEn);
  return html`<div class="page">
    <slot name="heading"></slot>
    <p class="lede" part="greeting">${localise(profile?.texts ?? {}, locale)?.greeting}</p>
    <slot name="topic"></slot>
    <slot name="problem"></slot>
    ${profile?.notices?.map(({ text, link }) => {
      const words = localise(text, locale);
      return html`<p class="notice" part="notice">${link ? html`<a href=${link}>${words}</a>` : words}</p>`;
    })}
    <div class="doors" role="group" aria-label=${doorsLabel} part="doors">
      <slot name="door"></slot>
    </div>
    ${enquiries}
    <button class="link" part="link" @click=${change}>${changeCallback}</button>
    ${hours.length ? html`<p class="lede" part="hours">${hours.join('. ')}</p>` : nothing}
    ${
      contacts.length
        ? html`<div class="notice" part="emergency">${contacts.map(emergencyLine)}</div>`
        : nothing
    }
  </div>`;
}
