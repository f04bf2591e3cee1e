/** The advisers' desk: the queue, the enquiry, what to know, and the one place where wishes become commands. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../account/moothall-account.js';
import type { DeskStore } from '../data/desk-store.js';
import { Watching } from '../data/observable.js';
import '../enquiry/moothall-about.js';
import '../enquiry/moothall-enquiry.js';
import type { MoothallEnquiry } from '../enquiry/moothall-enquiry.js';
import { detailOf, type ConsoleEvents } from '../shell/emit.js';
import { MediaQuery } from '../shell/media-query.js';
import { shared } from '../styles/shared.js';
import { en } from '../texts/en.js';
import { EVERYTHING, type QueueFilter } from './arrange.js';
import { deskStyles } from './desk-styles.js';
import './moothall-help.js';
import type { MoothallHelp } from './moothall-help.js';
import './moothall-queue.js';
import type { MoothallQueue } from './moothall-queue.js';
import { councilOf } from './queue-row.js';
import { enquiryIn, LIST_ADDRESS } from './route.js';

/** Room for a third column, in the reader's own letters. */
const WIDE = '(min-width: 74rem)';
/** Too narrow for list and enquiry side by side. */
const NARROW = '(max-width: 49.99rem)';

/**
 * Three columns that collapse: what to know moves into the enquiry, then list and enquiry take turns.
 * @summary The desk.
 */
@customElement('moothall-desk')
export class MoothallDesk extends LitElement {
  static override styles = [shared, deskStyles];

  @property({ attribute: false }) store!: DeskStore;
  @property() appearance: ConsoleEvents['console-appearance'] = 'system';
  @state() private filter: QueueFilter = EVERYTHING;
  @query('moothall-queue') private queue!: MoothallQueue | null;
  @query('moothall-enquiry') private enquiry!: MoothallEnquiry | null;
  @query('moothall-help') private help!: MoothallHelp;
  #focusHeading = false;
  readonly #wide = new MediaQuery(this, WIDE);
  readonly #narrow = new MediaQuery(this, NARROW);
  readonly #followAddress = () => this.#follow(true);

  constructor() {
    super();
    new Watching(this, () => this.store);
    this.addEventListener('desk-wish', (event) => {
      const { log } = this.store;
      if (log !== undefined) this.store.send(log.enquiryId, detailOf('desk-wish', event));
    });
    this.addEventListener('desk-retry', (event) => this.store.outbox.retry(detailOf('desk-retry', event)));
    this.addEventListener('desk-discard', (event) =>
      this.store.outbox.discard(detailOf('desk-discard', event)),
    );
    this.addEventListener('desk-edit', (event) => this.#edit(detailOf('desk-edit', event)));
    this.addEventListener('desk-typing', (event) => {
      const { log } = this.store;
      if (log !== undefined) this.store.typing(log.enquiryId, detailOf('desk-typing', event));
    });
    this.addEventListener('desk-filter', (event) => (this.filter = detailOf('desk-filter', event)));
    this.addEventListener('desk-help', () => this.help.show());
    this.addEventListener('desk-back', () => this.#back());
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#followAddress);
    void this.updateComplete.then(() => this.#follow(false));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#followAddress);
  }

  protected override updated(): void {
    const waiting = this.store.enquiries.filter((enquiry) => enquiry.state === 'waiting').length;
    document.title = en.title(waiting);
    if (!this.#focusHeading || this.enquiry === null) return;
    this.#focusHeading = false;
    const { enquiry } = this;
    void enquiry.updateComplete.then(() => enquiry.focusHeading());
  }

  override render() {
    const { store } = this;
    const { profile } = store;
    const isOffline = store.connection === 'offline';
    return html`
      <header>
        <button class="skip" type="button" @click=${() => this.#skip()}>${en.skip}</button>
        <h1><wa-icon name="hall"></wa-icon>${en.product} <span class="quiet">${en.desk}</span></h1>
        <span class="tools">
          <span class="connection quiet ${store.connection}"
            >${isOffline ? nothing : en.connection[store.connection]}</span
          >
          <wa-button size="s" appearance="plain" @click=${() => this.help.show()}
            ><wa-icon slot="start" name="keyboard"></wa-icon
            ><span class="label">${en.help.open}</span></wa-button
          >
          <moothall-account
            .profile=${profile}
            .appearance=${this.appearance}
            ?unsent=${store.hasUnsent}
          ></moothall-account>
        </span>
      </header>
      <div class="banner" role="status">
        ${isOffline ? html`<p><wa-icon name="offline"></wa-icon>${en.connection.offline}</p>` : nothing}
      </div>
      <div class="columns ${this.#shape()}">
        ${this.#listColumn()}
        ${this.#narrow.matches && store.log === undefined ? nothing : html`<main>${this.#enquiryColumn()}</main>`}
        ${
          this.#wide.matches && store.log?.snapshot !== undefined
            ? html`<aside aria-label=${en.about.label}>${this.#about()}</aside>`
            : nothing
        }
      </div>
      <moothall-help></moothall-help>
    `;
  }

  #shape(): string {
    if (this.#narrow.matches) return 'one';
    return this.#wide.matches && this.store.log?.snapshot !== undefined ? 'three' : 'two';
  }

  /** Alone on a narrow screen the list is the page's main part. */
  #listColumn() {
    if (!this.#narrow.matches) return this.#queueColumn();
    return this.store.log === undefined ? html`<main class="list">${this.#queueColumn()}</main>` : nothing;
  }

  #queueColumn() {
    const { store } = this;
    const { profile } = store;
    const troubles = [...store.troubles.keys()].map((slug) => en.queue.failed(councilOf(profile, slug).name));
    return html`<nav aria-label=${en.queue.label}>
      <moothall-queue
        .profile=${profile}
        .enquiries=${store.enquiries}
        .filter=${this.filter}
        .selected=${store.log?.enquiryId}
        .troubles=${troubles}
        .isNew=${(enquiry: Parameters<typeof store.seen.isNew>[0]) => store.seen.isNew(enquiry)}
        ?loading=${!store.isLoaded && store.enquiries.length === 0}
      ></moothall-queue>
    </nav>`;
  }

  #enquiryColumn() {
    const { store } = this;
    const { log, profile } = store;
    if (log === undefined)
      return html`<div class="none">
        <p class="title">${en.enquiry.none}</p>
        <p class="quiet">${en.enquiry.noneHint}</p>
      </div>`;
    if (log.snapshot === undefined) return this.#notYet();
    const { snapshot } = log;
    const { council, form } = snapshot;
    const formId = form?.submission?.form;
    return html`<moothall-enquiry
      .snapshot=${snapshot}
      .facts=${log.facts}
      .pending=${store.outbox.of(log.enquiryId)}
      .council=${councilOf(profile, council.slug, council.name)}
      .form=${formId === undefined ? undefined : store.form(council.slug, formId)}
      .drafts=${store.drafts}
      .files=${store.files}
      .waiting=${store.files.of(log.enquiryId)}
      .adviserId=${profile.adviserId}
      .timeZone=${this.#timeZone(council.slug)}
      ?citizen-typing=${log.citizenTyping}
      ?online=${store.connection === 'online'}
      ?narrow=${this.#narrow.matches}
    >
      ${
        this.#wide.matches
          ? nothing
          : html`<details slot="about">
              <summary>${en.about.label}</summary>
              ${this.#about()}
            </details>`
      }
    </moothall-enquiry>`;
  }

  #notYet() {
    const { log } = this.store;
    const back = this.#narrow.matches
      ? html`<wa-button size="s" appearance="outlined" @click=${() => this.#back()}
          >${en.enquiry.back}</wa-button
        >`
      : nothing;
    if (log?.error === undefined)
      return html`<div class="none" role="status">
        <p class="quiet">${en.loading}</p>
        ${back}
      </div>`;
    return html`<div class="none" role="alert">
      <p class="title">${en.enquiry.missing}</p>
      <p class="quiet">${en.error(log.error.code, log.error.message)}</p>
      ${back}
    </div>`;
  }

  #about() {
    const { log, profile, enquiries } = this.store;
    if (log?.snapshot === undefined) return nothing;
    const { slug, name } = log.snapshot.council;
    const row = enquiries.find(({ enquiryId }) => enquiryId === log.enquiryId);
    const answering =
      row === undefined || row.answeringCouncil === slug
        ? name
        : councilOf(profile, row.answeringCouncil).name;
    return html`<moothall-about
      .snapshot=${log.snapshot}
      .facts=${log.facts}
      .answering=${answering}
      .profile=${this.store.council(slug)}
      .citizenPresent=${log.citizenPresent}
      .adviserId=${profile.adviserId}
      .timeZone=${this.#timeZone(slug)}
    ></moothall-about>`;
  }

  #timeZone(slug: string): string {
    return this.store.council(slug)?.hours.timeZone ?? 'Europe/London';
  }

  /** The enquiry that the address names is the one that is open. */
  #follow(byHand: boolean): void {
    const enquiryId = enquiryIn(location.hash);
    const left = this.store.log?.enquiryId;
    if (enquiryId === left) return;
    this.#focusHeading = byHand && enquiryId !== undefined;
    this.store.open(enquiryId);
    if (byHand && enquiryId === undefined)
      void this.updateComplete.then(
        () => void this.queue?.updateComplete.then(() => this.queue?.focusRow(left)),
      );
  }

  #back(): void {
    if (this.#narrow.matches) location.hash = LIST_ADDRESS;
    else this.queue?.focusRow(this.store.log?.enquiryId);
  }

  #skip(): void {
    if (this.enquiry !== null) this.enquiry.focusHeading();
    else this.queue?.focusRow(undefined);
  }

  #edit(commandId: string): void {
    const entry = this.store.outbox.entries.find(({ command }) => command.id === commandId);
    if (entry === undefined || (entry.command.kind !== 'post' && entry.command.kind !== 'note')) return;
    this.enquiry?.edit(entry.command.kind, entry.command.text);
    this.store.outbox.discard(commandId);
  }

  #key(event: KeyboardEvent): void {
    const isInEnquiry = event
      .composedPath()
      .some((target) => target instanceof Element && target.localName === 'moothall-enquiry');
    const isInDialog = event
      .composedPath()
      .some((target) => target instanceof Element && target.localName === 'wa-dialog');
    if (event.key === 'Escape' && isInEnquiry && !isInDialog && !event.defaultPrevented) this.#back();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'moothall-desk': MoothallDesk;
  }
}
