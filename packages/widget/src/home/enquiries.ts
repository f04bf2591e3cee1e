/** The citizen's own enquiries, shown on the home view of a device that knows some. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { EnquirySummary } from '@moothall/protocol';
import { baseStyles } from '../theme/base.styles.js';
import { rowStyles } from '../theme/row.styles.js';
import { listsEn } from '../texts/lists.en.js';

export class MoothallEnquiries extends LitElement {
  /** Adopted by every instance. */
  static override styles = [baseStyles, rowStyles];
  static override properties = { enquiries: { attribute: false } };

  enquiries: readonly EnquirySummary[] = [];
  /** Called with the id of the one that was chosen. */
  choose: (enquiryId: string) => void = () => undefined;

  override render(): TemplateResult | typeof nothing {
    return this.enquiries.length
      ? html`<h3>${listsEn.enquiries}</h3>
          <ul class="rows" part="enquiries">
            ${this.enquiries.map(
              ({ enquiryId, channel, state, reference }) =>
                html`<li>
                  <button
                    class="row"
                    part="row"
                    ?disabled=${channel !== 'chat'}
                    @click=${() => this.choose(enquiryId)}
                  >
                    <b>${listsEn.channel[channel]}, ${listsEn.state[state]}</b>
                    <span>${reference}</span>
                  </button>
                </li>`,
            )}
          </ul>`
      : nothing;
  }
}
