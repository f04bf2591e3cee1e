/** The citizen's own enquiries, shown on the home view of a device that knows some. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { EnquirySummary } from '@moothall/protocol';
import { baseStyles } from '../theme/base.styles.js';
import { rowStyles } from '../theme/row.styles.js';
import { listsEn } from '../texts/lists.en.js';
import { textsIn } from '../texts/texts.js';
import type { Surroundings } from '../view.js';

export class MoothallEnquiries extends LitElement {
  /** Adopted by every instance. */
  static override styles = [baseStyles, rowStyles];
  static override properties = { enquiries: { attribute: false }, context: { attribute: false } };

  enquiries: readonly EnquirySummary[] = [];
  context: Surroundings | undefined;
  /** Called with the id of the chat that was chosen. */
  choose: (enquiryId: string) => void = () => undefined;

  override render(): TemplateResult | typeof nothing {
    const texts = textsIn(this.context?.locale, 'lists', listsEn);
    return this.enquiries.length
      ? html`<h3>${texts.enquiries}</h3>
          <ul class="rows" part="enquiries">
            ${this.enquiries.map(
              ({ enquiryId, channel, state, reference }) =>
                html`<li>
                  <button
                    class="row"
                    part="row"
                    ?disabled=${channel !== 'chat' && !isCall(channel, state)}
                    @click=${() =>
                      isCall(channel, state)
                        ? this.context?.navigate('change-callback', { callback: { enquiryId, reference } })
                        : this.choose(enquiryId)}
                  >
                    <b>${texts.channel[channel]}, ${texts.state[state]}</b>
                    <span>${reference}</span>
                  </button>
                </li>`,
            )}
          </ul>`
      : nothing;
  }
}

/** One that can still be moved or cancelled. */
function isCall(channel: EnquirySummary['channel'], state: EnquirySummary['state']): boolean {
  return channel === 'callback' && state !== 'closed';
}
