/** One enquiry on the desk: whose it is, what was said, what the adviser can do. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import type { EnquirySnapshot, FormDefinition, RecordedFact } from '@moothall/protocol';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { DeskFile, DeskFiles } from '../data/desk-files.js';
import type { Drafts } from '../data/drafts.js';
import type { OutboxEntry } from '../data/outbox.js';
import '../shell/council-band.js';
import type { CouncilMark } from '../shell/council-band.js';
import { emit } from '../shell/emit.js';
import { CHANNEL_ICONS } from '../shell/icons.js';
import { shared } from '../styles/shared.js';
import { en } from '../texts/en.js';
import { serviceName } from '../texts/names.js';
import { momentInWords } from '../texts/time-words.js';
import { enquiryStyles } from './enquiry-styles.js';
import './moothall-callback.js';
import './moothall-close-dialog.js';
import type { MoothallCloseDialog } from './moothall-close-dialog.js';
import './moothall-composer.js';
import type { MoothallComposer } from './moothall-composer.js';
import './moothall-conversation.js';
import './moothall-form-answers.js';

/**
 * Shows an enquiry as its facts say, and what is on its way beside them; asks for commands, carries none out.
 * @summary An enquiry.
 * @slot about - What to know, where there is no room for a column of its own.
 * @fires desk-wish - `take`, `release`, `close`; from within also `post` and `note`.
 * @fires desk-back - The adviser wants the list.
 * @fires desk-discard - A refused command was read.
 */
@customElement('moothall-enquiry')
export class MoothallEnquiry extends LitElement {
  static override styles = [shared, enquiryStyles];

  @property({ attribute: false }) snapshot!: EnquirySnapshot;
  @property({ attribute: false }) facts: readonly RecordedFact[] = [];
  /** The adviser's commands for this enquiry that are not yet in its facts. */
  @property({ attribute: false }) pending: readonly OutboxEntry[] = [];
  @property({ attribute: false }) council: CouncilMark | undefined;
  @property({ attribute: false }) form: FormDefinition | 'missing' | undefined;
  @property({ attribute: false }) drafts!: Drafts;
  @property({ attribute: false }) files!: DeskFiles;
  /** Files that go along with the next message. */
  @property({ attribute: false }) waiting: readonly DeskFile[] = [];
  @property() adviserId = '';
  @property() timeZone = 'Europe/London';
  @property({ type: Boolean, attribute: 'citizen-typing' }) isCitizenTyping = false;
  @property({ type: Boolean }) online = true;
  @query('h2') private heading!: HTMLElement;
  @query('moothall-composer') private composer!: MoothallComposer | null;
  @query('moothall-close-dialog') private closing!: MoothallCloseDialog;
  #focusWhenTaken = false;

  focusHeading(): void {
    this.heading.focus();
  }

  /** Puts a text that was refused back into the composer. */
  edit(kind: 'post' | 'note', text: string): void {
    this.composer?.insert(kind, text);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('snapshot');
    if (before !== undefined && before.enquiryId !== this.snapshot.enquiryId) this.#focusWhenTaken = false;
  }

  protected override updated(): void {
    if (!this.#focusWhenTaken || !this.#isMine) return;
    this.#focusWhenTaken = false;
    const { composer } = this;
    if (composer !== null) void composer.updateComplete.then(() => composer.focus());
  }

  override render() {
    const { snapshot } = this;
    const { channel, reference } = snapshot;
    return html`
      <article aria-label=${en.enquiry.label(reference)}>
        <moothall-council-band class="identity" .council=${this.council}
          ><span slot="end" class="figures">${reference}</span></moothall-council-band
        >
        <div class="head">
          <wa-button class="back" size="s" appearance="plain" @click=${() => emit(this, 'desk-back')}
            ><wa-icon slot="start" name="back"></wa-icon>${en.enquiry.back}</wa-button
          >
          <div class="titles">
            <h2 tabindex="-1">${serviceName(snapshot.service)}</h2>
            <p class="quiet">
              <span class="channel"
                ><wa-icon name=${CHANNEL_ICONS[channel]}></wa-icon>${en.channels[channel]}</span
              >
              <span class="status ${snapshot.state}">${this.#status()}</span>
            </p>
          </div>
          <div class="actions">${this.#actions()}</div>
        </div>
        ${this.#refusals()}
        <slot name="about"></slot>
        <moothall-conversation
          .snapshot=${snapshot}
          .facts=${this.facts}
          .pending=${this.pending}
          .files=${this.files}
          .adviserId=${this.adviserId}
          .timeZone=${this.timeZone}
          ?citizen-typing=${this.isCitizenTyping}
          ?online=${this.online}
          >${this.#beginning()}</moothall-conversation
        >
        ${snapshot.state === 'closed' ? this.#closed() : this.#foot()}
        <moothall-close-dialog .channel=${channel} .council=${this.council}></moothall-close-dialog>
      </article>
    `;
  }

  get #isMine(): boolean {
    return this.snapshot.holder?.adviserId === this.adviserId;
  }

  #status(): string {
    const { state, holder } = this.snapshot;
    if (state !== 'held' || holder === undefined) return en.enquiry.state[state];
    return this.#isMine ? en.queue.withYou : en.queue.heldBy(holder.displayName);
  }

  #actions() {
    const { state, channel } = this.snapshot;
    if (state === 'closed') return nothing;
    const take = this.#underWay('take');
    const release = this.#underWay('release');
    const close = this.#underWay('close');
    const closeWords = channel === 'chat' ? en.enquiry.close : en.enquiry.done;
    const closeButton = html`<wa-button
      size="s"
      appearance="outlined"
      ?disabled=${close}
      @click=${() => this.closing.show()}
      >${close ? en.enquiry.closing : closeWords}</wa-button
    >`;
    if (state === 'waiting')
      return html`${closeButton}<wa-button
          size="s"
          variant="brand"
          ?disabled=${take}
          @click=${() => this.#take()}
          >${take ? en.enquiry.taking : en.enquiry.take}</wa-button
        >`;
    if (!this.#isMine) return nothing;
    return html`<wa-button
        size="s"
        appearance="outlined"
        ?disabled=${release}
        @click=${() => emit(this, 'desk-wish', { kind: 'release' })}
        >${release ? en.enquiry.releasing : en.enquiry.release}</wa-button
      >${closeButton}`;
  }

  /** While a take is under way as well: what is written then is meant for the citizen, and goes out behind the take. */
  get #mayReply(): boolean {
    return this.#isMine || this.#underWay('take');
  }

  #take(): void {
    this.#focusWhenTaken = true;
    emit(this, 'desk-wish', { kind: 'take' });
  }

  #underWay(kind: OutboxEntry['command']['kind']): boolean {
    return this.pending.some(({ command, state }) => command.kind === kind && state !== 'failed');
  }

  /** Refused commands that are not messages, each until it was read. */
  #refusals() {
    return html`<div role="alert">
      ${this.pending.map(({ command, state, error }) => {
        if (state !== 'failed' || error === undefined) return nothing;
        if (command.kind === 'post' || command.kind === 'note') return nothing;
        return html`<wa-callout class="refusal" size="s" variant="warning">
          <wa-icon slot="icon" name="warning"></wa-icon>
          <div class="refusal-body">
            <p>
              <strong>${en.enquiry.failedHeading[command.kind]}.</strong>
              ${en.error(error.code, error.message)}
            </p>
            <wa-button size="xs" appearance="outlined" @click=${() => emit(this, 'desk-discard', command.id)}
              >${en.enquiry.dismiss}</wa-button
            >
          </div>
        </wa-callout>`;
      })}
    </div>`;
  }

  #beginning() {
    const { callback, form } = this.snapshot;
    if (callback !== undefined)
      return html`<moothall-callback-wish
        .wish=${callback.wish}
        .movedAt=${callback.movedAt}
        .cancelledAt=${callback.cancelledAt}
        .timeZone=${this.timeZone}
      ></moothall-callback-wish>`;
    if (form !== undefined)
      return html`<moothall-form-answers
        .submission=${form.submission}
        .form=${this.form}
        .enquiryId=${this.snapshot.enquiryId}
        .attachments=${form.attachments ?? []}
        .files=${this.files}
      ></moothall-form-answers>`;
    return nothing;
  }

  #foot() {
    const { state, holder, channel, enquiryId } = this.snapshot;
    const hint =
      state === 'waiting' && channel === 'chat'
        ? en.enquiry.takeFirst
        : state === 'held' && !this.#isMine && holder !== undefined
          ? en.enquiry.heldByOther(holder.displayName, holder.council.name)
          : undefined;
    return html`
      ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}
      <moothall-composer
        .enquiryId=${enquiryId}
        .council=${this.council}
        .drafts=${this.drafts}
        .files=${this.files}
        .waiting=${this.waiting}
        ?can-reply=${this.#mayReply && channel === 'chat'}
      ></moothall-composer>
    `;
  }

  #closed() {
    const { enquiryId, reference, channel, outcome = '', closedAt, callback } = this.snapshot;
    const unsent = (['post', 'note'] as const).filter((kind) => this.drafts.get(enquiryId, kind) !== '');
    return html`<section class="closed" aria-labelledby="closed">
      <h3 id="closed">${en.closed.heading}</h3>
      <dl>
        <dt>${en.closed.reference}</dt>
        <dd class="figures">${reference}</dd>
        <dt>${en.closed.outcome}</dt>
        <dd>${callback?.cancelledAt === undefined ? en.outcome(channel, outcome) : en.cancelled}</dd>
        ${
          closedAt === undefined
            ? nothing
            : html`<dt>${en.closed.at}</dt>
                <dd class="figures">${momentInWords(closedAt, Date.now(), this.timeZone)}</dd>`
        }
      </dl>
      ${unsent.map(
        (kind) =>
          html`<p class="quiet">${en.closed.unsent}</p>
            <p class="unsent" dir="auto">${this.drafts.get(enquiryId, kind)}</p>
            <wa-button
              size="xs"
              appearance="outlined"
              @click=${() => {
                this.drafts.set(enquiryId, kind, '');
                this.requestUpdate();
              }}
              >${en.conversation.discard}</wa-button
            >`,
      )}
      ${
        this.waiting.length === 0
          ? nothing
          : html`<p class="quiet">${en.closed.unsentFiles}</p>
              <ul class="unsent">
                ${this.waiting.map(
                  ({ id, name }) =>
                    html`<li>
                      <bdi>${name}</bdi>
                      <wa-button
                        size="xs"
                        appearance="outlined"
                        @click=${() => this.files.remove(enquiryId, id)}
                        >${en.files.remove(name)}</wa-button
                      >
                    </li>`,
                )}
              </ul>`
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'moothall-enquiry': MoothallEnquiry;
  }
}
