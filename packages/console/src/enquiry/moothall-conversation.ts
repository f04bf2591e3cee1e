/** What was written in an enquiry, and what is on its way. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { EnquirySnapshot, RecordedFact } from '@moothall/protocol';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskFiles } from '../data/desk-files.js';
import type { OutboxEntry } from '../data/outbox.js';
import { emit } from '../shell/emit.js';
import { shared } from '../styles/shared.js';
import { en } from '../texts/en.js';
import { momentInWords } from '../texts/time-words.js';
import { conversationStyles } from './conversation-styles.js';
import './moothall-attachments.js';
import { nameOf, timeline, type Line } from './timeline.js';

/** Nearer to the end than this counts as reading the end. */
const NEAR_END_PX = 80;

/**
 * A log of messages, notes and events. Keeps to its end while the reader is there, and leaves them alone otherwise.
 * @summary The conversation.
 * @slot - What the enquiry began with: the wish to be rung, the form.
 * @fires desk-retry - A refused message is to be sent again.
 * @fires desk-edit - A refused message is to be put back into the composer.
 * @fires desk-discard - A refused message is to be forgotten.
 */
@customElement('moothall-conversation')
export class MoothallConversation extends LitElement {
  static override styles = [shared, conversationStyles];

  @property({ attribute: false }) snapshot!: EnquirySnapshot;
  @property({ attribute: false }) facts: readonly RecordedFact[] = [];
  /** Messages and notes that are sent and not yet in the facts. */
  @property({ attribute: false }) pending: readonly OutboxEntry[] = [];
  @property({ attribute: false }) files!: DeskFiles;
  @property() adviserId = '';
  @property() timeZone = 'Europe/London';
  @property({ type: Boolean, attribute: 'citizen-typing' }) isCitizenTyping = false;
  /** Whether the hall can be reached: words for what waits depend on it. */
  @property({ type: Boolean }) online = true;
  @state() private isAway = false;
  @query('.scroll') private scroller!: HTMLElement;
  #followsEnd = true;
  #lineCount = 0;
  /** The room changes after the first rendering: fields, fonts and answers come in. */
  readonly #resized = new ResizeObserver(() => {
    if (this.#followsEnd) this.scrollToEnd();
  });

  /** Shows the newest line. */
  scrollToEnd(): void {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    if (this.isAway) this.isAway = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override firstUpdated(): void {
    this.#resized.observe(this.scroller);
    for (const child of this.scroller.children) this.#resized.observe(child);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('snapshot');
    if (!this.hasUpdated || (before !== undefined && before.enquiryId !== this.snapshot.enquiryId)) {
      // A chat is read from its end; a form or a wish to be rung from its beginning.
      this.#followsEnd = this.snapshot.channel === 'chat';
      this.#lineCount = this.#lines;
      this.isAway = false;
      if (this.hasUpdated && !this.#followsEnd) this.scroller.scrollTop = 0;
    } else if (this.#lines > this.#lineCount) {
      this.#followsEnd ||= this.#isAtEnd();
      this.isAway = !this.#followsEnd;
      this.#lineCount = this.#lines;
    }
  }

  protected override updated(): void {
    if (this.#followsEnd) this.scrollToEnd();
  }

  override render() {
    const lines = timeline(this.snapshot, this.facts, this.adviserId);
    return html`
      <div class="scroll" tabindex="0" @scroll=${() => this.#scrolled()}>
        <slot></slot>
        <div role="log" aria-label=${en.conversation.label}>
          <ol>
            ${repeat(
              lines,
              ({ n }) => n,
              (line) => (line.kind === 'event' ? this.#event(line) : this.#message(line)),
            )}
            ${repeat(
              this.#unseen(),
              ({ command }) => command.id,
              (entry) => this.#pending(entry),
            )}
          </ol>
        </div>
        <p class="typing quiet" role="status">${this.isCitizenTyping ? en.conversation.typing : nothing}</p>
      </div>
      ${
        this.isAway
          ? html`<wa-button class="newer" size="s" variant="brand" @click=${() => this.scrollToEnd()}
              >${en.conversation.newer}</wa-button
            >`
          : nothing
      }
    `;
  }

  #event(line: Extract<Line, { kind: 'event' }>) {
    return html`<li class="event quiet">
      <span>${line.text}</span> <time class="figures" datetime=${line.at}>${this.#time(line.at)}</time>
    </li>`;
  }

  #message(line: Exclude<Line, { kind: 'event' }>) {
    const who = line.by.kind === 'citizen' ? en.conversation.citizen : nameOf(line.by, this.adviserId);
    const council =
      line.by.kind === 'adviser' && line.by.adviserId !== this.adviserId ? line.by.council.name : '';
    return html`<li class="message ${line.kind} ${line.side} ${line.startsRun ? 'starts' : ''}">
      <p class=${line.startsRun ? 'who' : 'hidden'}>
        <strong>${who}</strong>${council === '' ? nothing : html` <span>${council}</span>`}
        ${line.kind === 'note' ? html`<span class="only">${en.conversation.note}</span>` : nothing}
        <time class="figures quiet" datetime=${line.at}>${this.#time(line.at)}</time>
      </p>
      ${
        line.text === undefined
          ? html`<p class="bubble erased">${en.conversation.erased}</p>`
          : line.text === ''
            ? nothing
            : html`<p class="bubble" dir="auto" lang=${ifDefined(line.locale)}>${line.text}</p>`
      }
      ${
        line.attachments === undefined
          ? nothing
          : html`<moothall-attachments
              .enquiryId=${this.snapshot.enquiryId}
              .attachments=${line.attachments}
              .files=${this.files}
            ></moothall-attachments>`
      }
    </li>`;
  }

  /** What is not among the facts yet: a message is shown once, also while its acknowledgement is under way. */
  #unseen(): readonly OutboxEntry[] {
    const seen = new Set(this.snapshot.messages.map(({ commandId }) => commandId));
    return this.pending.filter(({ command }) => !seen.has(command.id));
  }

  #pending({ command, state: sending, error }: OutboxEntry) {
    if (command.kind !== 'post' && command.kind !== 'note') return nothing;
    const hasFailed = sending === 'failed';
    const kind = command.kind === 'note' ? 'note' : 'message';
    return html`<li class="message ${kind} staff starts pending ${hasFailed ? 'failed' : ''}">
      ${command.text === '' ? nothing : html`<p class="bubble" dir="auto">${command.text}</p>`}
      ${
        command.kind === 'post' && command.attachments !== undefined
          ? html`<p>${en.files.along(command.attachments.length)}</p>`
          : nothing
      }
      <p class="state">
        ${hasFailed && error !== undefined ? en.conversation.notSent(en.error(error.code, error.message)) : this.#stateOf(sending)}
        ${
          hasFailed
            ? html`<wa-button
                  size="xs"
                  appearance="outlined"
                  @click=${() => emit(this, 'desk-retry', command.id)}
                  >${en.tryAgain}</wa-button
                >
                <wa-button size="xs" appearance="outlined" @click=${() => emit(this, 'desk-edit', command.id)}
                  >${en.conversation.edit}</wa-button
                >
                <wa-button size="xs" appearance="plain" @click=${() => emit(this, 'desk-discard', command.id)}
                  >${en.conversation.discard}</wa-button
                >`
            : nothing
        }
      </p>
    </li>`;
  }

  #stateOf(sending: OutboxEntry['state']): string {
    if (sending === 'accepted') return en.conversation.accepted;
    return this.online ? en.conversation.sending : en.conversation.queued;
  }

  #time(at: string): string {
    return momentInWords(at, Date.now(), this.timeZone);
  }

  #isAtEnd(): boolean {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  }

  get #lines(): number {
    const written = this.pending.filter(({ command: { kind } }) => kind === 'post' || kind === 'note');
    return this.snapshot.messages.length + written.length;
  }

  #scrolled(): void {
    this.#followsEnd = this.#isAtEnd() && this.snapshot.channel === 'chat';
    if (this.isAway && this.#isAtEnd()) this.isAway = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'moothall-conversation': MoothallConversation;
  }
}
