/** The council's forms to choose from, where it has more than one. */
import { LitElement, html, type TemplateResult } from 'lit';
import { baseStyles } from '../theme/base.styles.js';
import { rowStyles } from '../theme/row.styles.js';
import { listsEn } from '../texts/lists.en.js';
import { textsIn } from '../texts/texts.js';
import type { View, ViewContext } from '../view.js';

export class MoothallFormList extends LitElement implements View {
  /** Adopted by every instance. */
  static override styles = [baseStyles, rowStyles];
  static override properties = { context: { attribute: false } };

  context: ViewContext | undefined;

  override render(): TemplateResult {
    const { context } = this;
    const texts = textsIn(context?.locale, 'lists', listsEn);
    const forms = context?.profile.forms ?? [];
    return html`<h2 part="heading" tabindex="-1">${texts.chooseForm}</h2>
      ${
        forms.length
          ? html`<ul class="rows">
              ${forms.map(
                ({ id, title }) =>
                  html`<li>
                    <button class="row" part="row" @click=${() => context?.navigate({ form: id })}>
                      <b>${context?.localise(title)}</b>
                    </button>
                  </li>`,
              )}
            </ul>`
          : html`<p>${texts.noForms}</p>`
      }`;
  }
}
