/** What a council's page says of the hours and of what everybody should know now. */
import type { CouncilDefinition } from '@moothall/protocol';
import { localise } from '@moothall/rules';
import { hoursOf, noticesAt, stateOf } from '../councils/index.js';
import { html, type Html } from './html.js';

/** “Open until 5pm”, then the week, then what differs soon. @param locale of the page */
export function telephoneHours(definition: CouncilDefinition, at: Date, locale: string): Html {
  const { hoursWords, channelHoursWords, hoursChanges } = hoursOf(definition, at);
  const { words } = stateOf(definition, 'telephone', at);
  const lines = (texts: Readonly<Record<string, readonly string[]>>) => texts[locale] ?? texts['en'] ?? [];
  return html`<p><strong>${words === undefined ? '' : localise(words, locale)}</strong></p>
    <ul>
      ${lines(channelHoursWords?.telephone ?? hoursWords).map((line) => html`<li>${line}</li>`)}
    </ul>
    ${
      hoursChanges === undefined
        ? undefined
        : html`<ul>
            ${lines(hoursChanges).map((line) => html`<li>${line}</li>`)}
          </ul>`
    }`;
}

export function noticesNow(definition: CouncilDefinition, at: Date, locale: string): Html | undefined {
  const notices = noticesAt(definition, at);
  if (notices.length === 0) return undefined;
  return html`<div class="notice">
    ${notices.map(({ text, link }) => {
      const words = localise(text, locale);
      return html`<p>${link === undefined ? words : html`<a href="${link}">${words}</a>`}</p>`;
    })}
  </div>`;
}
