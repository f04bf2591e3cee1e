/** The list of open enquiries of all councils that the adviser may see. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import type { EnquirySummary, StaffProfile } from '@moothall/protocol';
import { CHANNELS } from '@moothall/protocol/constants';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../shell/council-band.js';
import { emit } from '../shell/emit.js';
import { Ticking } from '../shell/ticking.js';
import { shared } from '../styles/shared.js';
import { en } from '../texts/en.js';
import { arrange, counts, EVERYTHING, type QueueFilter, type QueueGroup } from './arrange.js';
import { queueRow } from './queue-row.js';
import { queueStyles } from './queue-styles.js';

const SHOWS = ['all', 'waiting', 'mine'] as const satisfies readonly QueueFilter['show'][];

/**
 * Groups the enquiries (with you, waiting, with colleagues), longest first. Within the list `j`, `k`, the arrows,
 * Home and End move, Enter opens, `?` asks for help.
 * @summary The queue.
 * @fires desk-filter - The adviser chose what to show.
 * @fires desk-help - The adviser pressed `?`.
 */
@customElement('moothall-queue')
export class MoothallQueue extends LitElement {
  static override styles = [
    shared,
    queueStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
    `,
  ];

  @property({ attribute: false }) profile!: StaffProfile;
  @property({ attribute: false }) enquiries: readonly EnquirySummary[] = [];
  @property({ attribute: false }) filter: QueueFilter = EVERYTHING;
  @property() selected: string | undefined;
  @property({ type: Boolean }) loading = false;
  /** Sentences about lists that could not be loaded. */
  @property({ attribute: false }) troubles: readonly string[] = [];
  /** Whether an enquiry of one's own has something one has not seen. */
  @property({ attribute: false }) isNew: (enquiry: EnquirySummary) => boolean = () => false;
  /** The row that the tab key reaches. */
  @state() private current: string | undefined;
  readonly #clock = new Ticking(this);

  /** Puts the focus on a row; on the first one where that row is gone. */
  focusRow(enquiryId: string | undefined): void {
    const rows = this.#rows();
    (rows.find((row) => row.dataset['id'] === enquiryId) ?? rows[0])?.focus();
  }

  override render() {
    const groups = arrange(this.enquiries, this.filter, this.profile.adviserId);
    return html`
      ${this.#filters()}
      ${this.troubles.map((trouble) => html`<p class="trouble" role="status">${trouble}</p>`)}
      <div class="rows" @keydown=${(event: KeyboardEvent) => this.#key(event)}>
        ${this.loading ? html`<p class="loading quiet" role="status">${en.loading}</p>` : this.#groups(groups)}
      </div>
    `;
  }

  #filters() {
    const { show, channel } = this.filter;
    const number = counts(this.enquiries, channel, this.profile.adviserId);
    return html`
      <div class="filters">
        <div class="shows" role="group" aria-label=${en.queue.filter}>
          ${SHOWS.map(
            (choice) =>
              html`<button
                type="button"
                aria-pressed=${show === choice}
                @click=${() => emit(this, 'desk-filter', { show: choice, channel })}
              >
                ${en.queue[choice]} <span class="figures count">${number[choice]}</span>
              </button>`,
          )}
        </div>
        <select
          aria-label=${en.queue.channel}
          @change=${(event: Event) =>
            emit(this, 'desk-filter', {
              show,
              channel: (event.target as HTMLSelectElement).value as QueueFilter['channel'],
            })}
        >
          <option value="any" ?selected=${channel === 'any'}>${en.queue.everyChannel}</option>
          ${CHANNELS.map(
            (name) => html`<option value=${name} ?selected=${channel === name}>${en.channels[name]}</option>`,
          )}
        </select>
      </div>
      <p class="hidden" role="status">${en.queue.status(number.waiting)}</p>
    `;
  }

  #groups(groups: readonly QueueGroup[]) {
    if (groups.length === 0) return this.#empty();
    const ids = groups.flatMap(({ rows }) => rows.map(({ enquiryId }) => enquiryId));
    const reachable =
      [this.current, this.selected].find((id) => id !== undefined && ids.includes(id)) ?? ids[0];
    return groups.map(
      ({ name, rows }) => html`
        <section aria-labelledby=${`group-${name}`}>
          <h2 id=${`group-${name}`}>
            ${en.queue.groups[name]} <span class="figures count">${rows.length}</span>
          </h2>
          <ul>
            ${repeat(
              rows,
              ({ enquiryId }) => enquiryId,
              (row) =>
                html`<li>
                  ${queueRow(row, {
                    profile: this.profile,
                    now: this.#clock.now,
                    isSelected: row.enquiryId === this.selected,
                    isReachable: row.enquiryId === reachable,
                    isNew: name === 'mine' && row.enquiryId !== this.selected && this.isNew(row),
                    onFocus: () => (this.current = row.enquiryId),
                  })}
                </li>`,
            )}
          </ul>
        </section>
      `,
    );
  }

  #empty() {
    const { show, channel } = this.filter;
    const isFiltered = this.enquiries.length > 0;
    if (!isFiltered)
      return html`<div class="empty">
        <wa-icon name="calm"></wa-icon>
        <p class="title">${en.queue.emptyHeading}</p>
        <p class="quiet">${en.queue.empty}</p>
      </div>`;
    return html`<div class="empty">
      <p class="title">${en.queue.emptyFilteredHeading}</p>
      <p class="quiet">
        ${show === 'mine' && channel === 'any' ? en.queue.emptyMine : en.queue.emptyFiltered}
      </p>
      <wa-button size="s" appearance="outlined" @click=${() => emit(this, 'desk-filter', EVERYTHING)}
        >${en.queue.showAll}</wa-button
      >
    </div>`;
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = this.#rows();
    const at = rows.findIndex((row) => row === this.shadowRoot?.activeElement);
    const to = { j: at + 1, ArrowDown: at + 1, k: at - 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[
      event.key
    ];
    if (event.key === '?') emit(this, 'desk-help');
    else if (to === undefined) return;
    else rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus();
    event.preventDefault();
  }

  #rows(): HTMLAnchorElement[] {
    return [...(this.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a.row') ?? [])];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'moothall-queue': MoothallQueue;
  }
}
