/** The chat: what was said, how it stands, and a field to write in. Text is only ever text. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Client, Conversation, PendingMessage } from '@moothall/client';
import { MESSAGE_MAX_CHARACTERS } from '@moothall/protocol/constants';
import { baseStyles } from '../theme/base.styles.js';
import { chatEn } from '../texts/chat.en.js';
import { textsIn } from '../texts/texts.js';
import type { Surroundings, View } from '../view.js';
import { chatLines, type ChatLine, type MessageLine } from './chat-lines.js';
import { chatStyles } from './chat.styles.js';
import { grow } from './grow.js';
import { isFocused } from './is-focused.js';
import { timeOf } from './time-of.js';

/** From here on the citizen is told how much room is left. */
const LIMIT_NEAR = 200;

/**
 * @slot heading - the heading, which was there before this element
 * @slot composer - the field, which was there before this element; what was typed into it stays
 */
export class MoothallChat extends LitElement implements View<Surroundings> {
  /** Adopted by every instance. */
  static override styles = [baseStyles, chatStyles];
  static override properties = {
    context: { attribute: false },
    privacyUrl: { attribute: false },
    councilName: { attribute: false },
    isEnding: { state: true },
    length: { state: true },
  };

  context: Surroundings | undefined;
  privacyUrl: string | undefined;
  councilName = '';
  private isEnding = false;
  private length = 0;
  #client: Client | undefined;
  #conversation: Conversation | undefined;
  /** What was sent before the client was there. */
  #early: readonly PendingMessage[] = [];
  #earlyCount = 0;
  #stops: readonly ((() => void) | undefined)[] = [];
  #composer: HTMLTextAreaElement | undefined;
  #isAtEnd = true;
  #announced: string | undefined;
  #hadFocus = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // Before the turn ends, so that the slotted field never loses its box, and with it focus and caret.
    if (this.isUpdatePending) this.performUpdate();
    this.#adoptComposer();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow();
    this.#conversation?.typing(false);
  }

  get #texts(): typeof chatEn {
    return textsIn(this.context?.locale, 'chat', chatEn);
  }

  get conversation(): Conversation | undefined {
    return this.#conversation;
  }

  /** Shows an enquiry; without one the next message opens a new one. */
  show(conversation: Conversation | undefined): void {
    if (conversation === this.#conversation) return;
    this.#conversation = conversation;
    this.#announced = undefined;
    this.#isAtEnd = true;
    this.#follow();
  }

  /** Sends what is in the field; without effect where there is nothing or too much. */
  send(): void {
    const field = this.#composer;
    const text = field?.value.trim();
    if (!field || !text || over(field) > 0 || !this.context) return;
    void this.say(text);
    field.value = '';
    this.#measure();
    field.focus();
  }

  /** Shows an enquiry of this device. Rejects where the client cannot be had. */
  async resume(enquiryId: string): Promise<void> {
    const client = await this.#connect();
    if (client && this.#conversation?.enquiryId !== enquiryId) this.show(client.conversation(enquiryId));
  }

  /** Puts the focus on what is said where a conversation is over; without effect where one can still write. */
  focusEnd(): void {
    this.renderRoot.querySelector<HTMLElement>('[part=ended]')?.focus();
  }

  /** Ends showing an enquiry: the next message opens a new one. */
  begin = (): void => this.show(undefined);

  /**
   * Says something in the conversation that is shown, or opens one with it. It is shown at once, even before the
   * client is there. @returns the command id, once the client has it
   */
  async say(text: string, service = this.context?.service): Promise<string | undefined> {
    this.#isAtEnd = true;
    const early: PendingMessage = {
      commandId: `early-${++this.#earlyCount}`,
      text,
      at: new Date().toISOString(),
      state: 'sending',
    };
    if (!this.#client) {
      this.#early = [...this.#early, early];
      this.requestUpdate();
    }
    try {
      const client = await this.#connect();
      return client && this.#post(client, text, service);
    } catch {
      this.#early = this.#early.map((one) =>
        one.commandId === early.commandId ? { ...one, state: 'failed' } : one,
      );
      this.requestUpdate();
      return undefined;
    } finally {
      this.#early = this.#early.filter(
        ({ commandId, state }) => commandId !== early.commandId || state === 'failed',
      );
    }
  }

  #post(client: Client, text: string, service: string | undefined): string | undefined {
    if (this.#conversation && this.#conversation.snapshot?.state !== 'closed' && !this.#conversation.problem)
      return this.#conversation.post(text);
    const page = this.context?.page;
    const conversation = client.openChat({
      text,
      ...(service === undefined ? {} : { service }),
      ...(page === undefined ? {} : { page }),
    });
    this.show(conversation);
    return conversation.pending[0]?.commandId;
  }

  override render(): TemplateResult {
    const conversation = this.#conversation;
    const snapshot = conversation?.snapshot;
    const lines = chatLines(snapshot, [...(conversation?.pending ?? []), ...this.#early]);
    const isOver = snapshot?.state === 'closed' || conversation?.problem !== undefined;
    const last = lines.findLast((line) => line.kind === 'message' && line.side === 'citizen');
    return html`<div class="scroll" part="conversation" @scroll=${this.#onScroll}>
        <slot name="heading"><h2 part="heading" tabindex="-1">${this.#texts.message}</h2></slot>
        ${lines.length ? nothing : html`<p class="lede">${this.#texts.hint}</p>`}
        <div
          role="log"
          aria-live="off"
          aria-label=${this.#texts.log}
          part="log"
          tabindex=${lines.length ? 0 : nothing}
        >
          ${lines.map((line) => this.#line(line, line === last))} ${this.#standing()}
        </div>
      </div>
      ${
        isOver
          ? nothing
          : html`<form part="composer-form" @submit=${this.#onSubmit}>
              ${this.#limit()}
              <div class="compose">
                <slot name="composer" @slotchange=${() => this.#adoptComposer()}>
                  <textarea
                    class="field"
                    part="composer"
                    rows="1"
                    aria-label=${this.#texts.message}
                  ></textarea>
                </slot>
                <button class="button" part="send">${this.#texts.send}</button>
              </div>
              ${this.#below(lines.length > 0)}
            </form>`
      }`;
  }

  override willUpdate(): void {
    this.#hadFocus = isFocused(this.#composer);
  }

  override updated(): void {
    this.#adoptComposer();
    // The field has gone from under the citizen: what took its place is read next.
    if (this.#hadFocus) this.focusEnd();
    if (!this.#isAtEnd) return;
    const scroll = this.renderRoot.querySelector('.scroll');
    if (scroll && this.#conversation) scroll.scrollTop = scroll.scrollHeight;
  }

  #line(line: ChatLine, isLastOwn: boolean): TemplateResult {
    if (line.kind === 'answering') {
      const { displayName, council } = line.adviser;
      const owner = this.#conversation?.snapshot?.council;
      return html`<p class="system" part="system">
        ${
          owner && owner.slug !== council.slug
            ? this.#texts.answeringFor(displayName, council, owner)
            : this.#texts.answering(displayName, council)
        }
      </p>`;
    }
    const isPending = line.state === 'queued' || line.state === 'sending';
    return html`<div
      class="line ${line.side} ${line.isFirstOfRun ? 'first' : ''} ${isPending ? 'pending' : line.state} ${
        line.text === undefined ? 'erased' : ''
      }"
      part="message message-${line.side}"
    >
      ${this.#who(line)}
      <div
        class="bubble"
        part="bubble"
        dir="auto"
        lang=${line.text === undefined ? nothing : (line.locale ?? nothing)}
        .textContent=${line.text ?? this.#texts.erased}
      ></div>
      ${line.state === 'failed' ? this.#failed(line) : isLastOwn ? this.#delivery(line) : nothing}
    </div>`;
  }

  #who(line: MessageLine): TemplateResult {
    const { by, at, isFirstOfRun } = line;
    const name =
      by.kind === 'citizen'
        ? html`<b>${this.#texts.you}</b>`
        : by.kind === 'adviser'
          ? html`<b>${by.displayName}</b>, ${this.#texts.named(by.council)}`
          : html`<b>${this.#texts.hall}</b>`;
    return html`<div class=${isFirstOfRun ? 'who' : 'hidden-text'} part="sender">
      ${name} <time datetime=${at}>${timeOf(at, this.#texts.date)}</time>
    </div>`;
  }

  #delivery({ state }: MessageLine): TemplateResult {
    return html`<div class="state" part="delivery">
      ${state === 'queued' ? (this.#isOffline ? this.#texts.queued : this.#texts.sending) : this.#texts[state as 'sent']}
    </div>`;
  }

  #failed({ commandId = '', text = '' }: MessageLine): TemplateResult {
    const conversation = this.#conversation;
    const early = this.#early.find((one) => one.commandId === commandId);
    const drop = (): void => {
      this.#early = this.#early.filter((one) => one !== early);
      this.requestUpdate();
    };
    return html`<div class="state failed" part="delivery">
      ${this.#texts.failed}
      <button
        class="link"
        type="button"
        @click=${() => {
          if (!early) return conversation?.retry(commandId);
          drop();
          void this.say(text);
        }}
      >
        ${this.#texts.retry}
      </button>
      <button class="link" type="button" @click=${() => (early ? drop() : conversation?.discard(commandId))}>
        ${this.#texts.discard}
      </button>
    </div>`;
  }

  /** How the whole stands: waiting, being written to, offline, ended. */
  #standing(): TemplateResult | typeof nothing {
    const conversation = this.#conversation;
    if (!conversation) return nothing;
    const { snapshot, otherTyping, problem } = conversation;
    if (problem || snapshot?.state === 'closed') return this.#ended(problem !== undefined);
    const offline = this.#isOffline
      ? html`<p class="system" part="system">${this.#texts.offline} ${this.#ring()}</p>`
      : nothing;
    if (snapshot?.state === 'waiting')
      return html`<p class="system" part="system">${this.#texts.waiting} ${this.#texts.meanwhile}</p>
        <p class="system" part="system">${this.#texts.opened(snapshot.reference)}</p>
        ${offline}`;
    const typing =
      otherTyping?.kind === 'adviser'
        ? html`<p class="system typing" part="system">${this.#texts.typing(otherTyping.displayName)}</p>`
        : nothing;
    return html`${typing}${offline}`;
  }

  #ended(isLost: boolean): TemplateResult {
    return html`<div class="notice" part="ended" tabindex="-1">
      <p><b>${isLost ? this.#texts.lost : this.#texts.ended}</b></p>
      <p>${this.#texts.endedNext(this.#conversation?.snapshot?.reference ?? '')}</p>
      <div class="buttons">
        <button
          class="button"
          type="button"
          @click=${() => {
            this.show(undefined);
            void this.updateComplete.then(() => this.#composer?.focus());
          }}
        >
          ${this.#texts.again}
        </button>
      </div>
    </div>`;
  }

  #below(hasBegun: boolean): TemplateResult | typeof nothing {
    if (!hasBegun)
      return this.privacyUrl
        ? html`<div class="below">
            <a href=${this.privacyUrl} target="_blank" part="privacy">${this.#texts.privacy}</a>
          </div>`
        : nothing;
    if (!this.isEnding)
      return html`<div class="below">
        <button class="link" type="button" @click=${() => (this.isEnding = true)}>${this.#texts.end}</button>
      </div>`;
    return html`<div class="notice" role="group" aria-label=${this.#texts.endQuestion}>
      <p>${this.#texts.endQuestion}</p>
      <div class="buttons">
        <button
          class="button"
          type="button"
          @click=${() => {
            this.isEnding = false;
            this.#conversation?.end().catch(() => {});
          }}
        >
          ${this.#texts.endYes}
        </button>
        <button class="button secondary" type="button" @click=${() => (this.isEnding = false)}>
          ${this.#texts.endNo}
        </button>
      </div>
    </div>`;
  }

  #limit(): TemplateResult | typeof nothing {
    const left = MESSAGE_MAX_CHARACTERS - this.length;
    if (left > LIMIT_NEAR) return nothing;
    return left < 0
      ? html`<p class="limit error" role="status">${this.#texts.tooLong(-left)}</p>`
      : html`<p class="limit quiet" role="status">${this.#texts.left(left)}</p>`;
  }

  #ring(): TemplateResult | typeof nothing {
    const telephone = this.context?.telephone;
    return telephone ? html`<a href=${telephone.uri}>${this.#texts.ring(telephone.display)}</a>` : nothing;
  }

  get #isOffline(): boolean {
    return this.#client?.connection === 'offline';
  }

  /** Tells a screen reader what others wrote, each message once; history is not read out. */
  #hear(conversation: Conversation): void {
    const others = conversation.snapshot?.messages.filter(
      ({ by, kind }) => kind === 'message' && by.kind !== 'citizen',
    );
    if (!others) return;
    const isHistory = this.#announced === undefined;
    for (const { n, by, text } of others) {
      if (n <= Number(this.#announced ?? 0)) continue;
      if (!isHistory && text !== undefined)
        this.context?.announce(
          this.#texts.received(by.kind === 'adviser' ? by.displayName : this.#texts.hall, text),
        );
    }
    this.#announced = String(others.at(-1)?.n ?? 0);
  }

  async #connect(): Promise<Client | undefined> {
    const client = this.#client ?? (await this.context?.converse());
    if (client && !this.#client) {
      this.#client = client;
      this.#follow();
    }
    return client;
  }

  /** Listens while it is in the page; a page may move it. */
  #follow(): void {
    this.#unfollow();
    if (!this.isConnected) return;
    const conversation = this.#conversation;
    this.#stops = [
      this.#client?.on('connection-changed', () => this.requestUpdate()),
      conversation?.subscribe(() => {
        this.#hear(conversation);
        this.requestUpdate();
      }),
    ];
    this.requestUpdate();
  }

  #unfollow(): void {
    for (const stop of this.#stops) stop?.();
    this.#stops = [];
  }

  #adoptComposer(): void {
    const slot = this.renderRoot.querySelector<HTMLSlotElement>('slot[name=composer]');
    const [given] = slot?.assignedElements({ flatten: true }) ?? [];
    const field = given instanceof HTMLTextAreaElement ? given : undefined;
    if (!field || field === this.#composer) return;
    this.#composer = field;
    field.addEventListener('keydown', this.#onKeydown);
    field.addEventListener('input', this.#onInput);
    field.addEventListener('blur', () => this.#conversation?.typing(false));
    this.#measure();
    // What grew above the field while it has the focus has moved it.
    if (isFocused(field)) field.scrollIntoView({ block: 'nearest' });
    if (field.dataset['send'] === undefined) return;
    // Enter was pressed before this element was there.
    delete field.dataset['send'];
    queueMicrotask(() => this.send());
  }

  #measure(): void {
    const field = this.#composer;
    if (!field) return;
    this.length = MESSAGE_MAX_CHARACTERS + over(field);
    grow(field);
  }

  readonly #onInput = (): void => {
    this.#measure();
    this.#conversation?.typing((this.#composer?.value ?? '') !== '');
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.send();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.send();
  };

  readonly #onScroll = (event: Event): void => {
    const { scrollTop, scrollHeight, clientHeight } = event.currentTarget as HTMLElement;
    this.#isAtEnd = scrollHeight - scrollTop - clientHeight < 40;
  };
}

function over(field: HTMLTextAreaElement): number {
  return [...field.value.trim()].length - MESSAGE_MAX_CHARACTERS;
}
