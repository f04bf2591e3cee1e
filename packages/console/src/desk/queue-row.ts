/** One row of the queue: whose enquiry, what about, by which channel, how long. */
import type { EnquirySummary, StaffProfile } from '@moothall/protocol';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { CHANNEL_ICONS } from '../shell/icons.js';
import { en } from '../texts/en.js';
import { languageName, serviceName } from '../texts/names.js';
import { spanInWords } from '../texts/time-words.js';
import { addressOf } from './route.js';

export interface QueueRowView {
  readonly profile: StaffProfile;
  readonly now: number;
  readonly isSelected: boolean;
  readonly isReachable: boolean;
  readonly isNew: boolean;
  onFocus(): void;
}

export function queueRow(row: EnquirySummary, view: QueueRowView) {
  const { profile } = view;
  const council = councilOf(profile, row.council);
  const span = spanInWords(view.now - Date.parse(row.openedAt));
  const isWaiting = row.state === 'waiting';
  const answering =
    row.answeringCouncil === row.council ? undefined : councilOf(profile, row.answeringCouncil).name;
  return html`
    <a
      class="row"
      href=${addressOf(row.enquiryId)}
      data-id=${row.enquiryId}
      tabindex=${view.isReachable ? 0 : -1}
      aria-current=${ifDefined(view.isSelected ? 'true' : undefined)}
      @focus=${view.onFocus}
    >
      <span class="line">
        <moothall-council-band compact .council=${council}></moothall-council-band>
        <span class="wait figures ${isWaiting ? 'due' : ''}"
          ><span aria-hidden="true">${span}</span
          ><span class="hidden">${isWaiting ? en.queue.waitedLong(span) : en.queue.openFor(span)}</span></span
        >
      </span>
      <span class="subject">
        ${serviceName(row.service)}
        ${
          view.isNew
            ? html`<span class="new"
                >${en.queue.isNew}<span class="hidden">: ${en.queue.isNewLong}</span></span
              >`
            : nothing
        }
      </span>
      <span class="line details quiet">
        <span class="channel"
          ><wa-icon name=${CHANNEL_ICONS[row.channel]}></wa-icon>${en.channels[row.channel]}</span
        >
        ${row.locale.startsWith('en') ? nothing : html`<span class="tag">${languageName(row.locale)}</span>`}
        <span class="figures reference">${row.reference}</span>
        ${
          row.holder === undefined || row.holder.adviserId === profile.adviserId
            ? nothing
            : html`<span class="holder">${en.queue.heldBy(row.holder.displayName)}</span>`
        }
        ${
          answering === undefined || !isWaiting
            ? nothing
            : html`<span class="hidden">${en.queue.answeredBy(answering)}</span>`
        }
      </span>
    </a>
  `;
}

/** How a council shows; one that the profile does not list shows neutral, by its short name. */
export function councilOf(profile: StaffProfile, slug: string, name: string = slug) {
  return (
    profile.councils.find((council) => council.slug === slug) ?? {
      slug,
      name,
      colours: { primary: '#44525f', onPrimary: '#ffffff' },
    }
  );
}
