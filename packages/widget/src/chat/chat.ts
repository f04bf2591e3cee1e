/** The chat: what was said, how it stands, and a field to write in. Text is only ever text. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Client, Conversation, MessageFiles, PendingMessage } from '@moothall/client';
import { MESSAGE_MAX_CHARACTERS } from '@moothall/protocol/constants';
import { define } from '../panel/define.js';
import { baseStyles } from '../theme/base.styles.js';
import { chatEn } from '../texts/chat.en.js';
import { textsIn } from '../texts/texts.js';
import type { MoothallSafety } from '../safety/safety.js';
import type { Surroundings, View } from '../view.js';
import type { ChatAttachments } from './attachments.js';
import { chatStyles } from './chat.styles.js';
import { grow } from './grow.js';
import { isFocused } from './is-focused.js';
import type { LogOwner, MoothallChatLog } from './log.js';

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
    privacy: { attribute: false },
    log: { state: true },
    lacksFiles: { state: true },
    length: { state: true },
  };

  context: Surroundings | undefined;
  /** Whose the data is and how it is used; read before the first message. */
  privacy: unknown;
  /** What was said; its code comes with the first message. */
  private log: MoothallChatLog | undefined;
  private lacksFiles = false;
  private length = 0;
  #client: Client | undefined;
  #files: ChatAttachments | undefined;
  #attaching: Promise<ChatAttachments | undefined> | undefined;
  #conversation: Conversation | undefined;
  /** What was sent before the client was there. */
  #early: readonly PendingMessage[] = [];
  #earlyCount = 0;
  #stops: readonly ((() => void) | undefined)[] = [];
  #composer: HTMLTextAreaElement | undefined;
  #isAtEnd = true;
  #announced: number | undefined;
  #hadFocus = false;
  /** The field went before what takes its place was here. */
  #endAwaitsFocus = false;

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
    if (this.log) this.log.conversation = conversation;
    if (conversation) void this.#bringLog();
    this.#announced = undefined;
    this.#isAtEnd = true;
    this.#follow();
  }

  /** Sends what is in the field; without effect where there is nothing or too much. */
  send(): void {
    const field = this.#composer;
    const text = field?.value.trim();
    if (!field || over(field) > 0 || !this.context) return;
    // Whichever way it is sent: a card's number goes no further than this.
    const safety = this.renderRoot.querySelector<HTMLElement & Partial<MoothallSafety>>('moothall-safety');
    if (safety?.stops?.(text ?? '')) return;
    const files = this.#files?.take();
    if (!text && !files) return;
    void this.say(text ?? '', undefined, files);
    field.value = '';
    this.#measure();
    field.focus();
  }

  /** Shows an enquiry of this device. Rejects where the client cannot be had. */
  async resume(enquiryId: string): Promise<void> {
    const client = await this.connect();
    if (client && this.#conversation?.enquiryId !== enquiryId) this.show(client.conversation(enquiryId));
  }

  /** Puts the focus on what is said where a conversation is over; without effect where one can still write. */
  focusEnd(): void {
    const { log } = this;
    this.#endAwaitsFocus = !log;
    void log?.updateComplete.then(() => log.renderRoot.querySelector<HTMLElement>('[part=ended]')?.focus());
  }

  /** Ends showing an enquiry: the next message opens a new one. */
  begin(): void {
    this.show(undefined);
    void this.updateComplete.then(() => this.#composer?.focus());
  }

  /**
   * Says something in the conversation that is shown, or opens one with it. It is shown at once, even before the
   * client is there. @returns the command id, once the client has it
   */
  async say(
    text: string,
    service = this.context?.service,
    files?: MessageFiles,
  ): Promise<string | undefined> {
    this.#isAtEnd = true;
    const early: PendingMessage = {
      commandId: `early-${++this.#earlyCount}`,
      text,
      at: new Date().toISOString(),
      state: 'sending',
    };
    if (!this.#client) this.#setEarly([...this.#early, early]);
    void this.#bringLog();
    try {
      const client = await this.connect();
      return client && this.#post(client, text, service, files);
    } catch {
      this.#setEarly(
        this.#early.map((one) => (one.commandId === early.commandId ? { ...one, state: 'failed' } : one)),
      );
      return undefined;
    } finally {
      this.#setEarly(
        this.#early.filter(({ commandId, state }) => commandId !== early.commandId || state === 'failed'),
      );
    }
  }

  /** @internal */
  sayAgain(early: PendingMessage): void {
    this.discard(early);
    void this.say(early.text);
  }

  /** @internal */
  discard(early: PendingMessage): void {
    this.#setEarly(this.#early.filter((one) => one !== early));
  }

  #setEarly(early: readonly PendingMessage[]): void {
    this.#early = early;
    if (this.log) this.log.early = early;
    this.requestUpdate();
  }

  /** Without its code the words stand there plainly. */
  async #bringLog(): Promise<void> {
    const { context } = this;
    if (!context || this.log) return;
    try {
      const { MoothallChatLog } = await context.bring('log', () => import('./log.js'));
      define('moothall-chat-log', MoothallChatLog);
      this.log ??= Object.assign(new MoothallChatLog(), { owner: this satisfies LogOwner, context });
      this.log.setAttribute('exportparts', this.getAttribute('exportparts') ?? '');
      this.log.early = this.#early;
      this.log.conversation = this.#conversation;
      if (this.#endAwaitsFocus) this.focusEnd();
    } catch {
      // The client cannot be had either, and that is said.
    }
  }

  #post(
    client: Client,
    text: string,
    service: string | undefined,
    files: MessageFiles | undefined,
  ): string | undefined {
    if (this.#conversation && this.#conversation.snapshot?.state !== 'closed' && !this.#conversation.problem)
      return this.#conversation.post(text, files);
    const page = this.context?.page;
    const conversation = client.openChat({
      text,
      ...(service === undefined ? {} : { service }),
      ...(page === undefined ? {} : { page }),
      ...(files && { files }),
    });
    this.show(conversation);
    // Its first message is news.
    this.#announced = 0;
    return conversation.pending[0]?.commandId;
  }

  override render(): TemplateResult {
    const conversation = this.#conversation;
    const isOver = conversation?.snapshot?.state === 'closed' || conversation?.problem !== undefined;
    const hasBegun = conversation !== undefined || this.#early.length > 0;
    return html`<div class="scroll" part="conversation" @scroll=${this.#onScroll}>
        <slot name="heading"><h2 part="heading" tabindex="-1">${this.#texts.message}</h2></slot>
        ${hasBegun ? nothing : html`<p class="lede">${this.#texts.hint} ${this.privacy}</p>`}
        ${hasBegun ? (this.log ?? this.#early.map(({ text }) => html`<p dir="auto">${text}</p>`)) : nothing}
      </div>
      <moothall-safety .context=${this.context}></moothall-safety>
      ${
        isOver
          ? nothing
          : html`<form part="composer-form">
              ${this.#limit()} ${this.#files?.tray()}
              ${this.lacksFiles ? html`<p class="limit error" role="alert">${this.#texts.noFiles}</p>` : nothing}
              <div class="compose">
                <slot name="composer" @slotchange=${this.#onComposer}>
                  <textarea
                    class="field"
                    part="composer"
                    rows="1"
                    aria-label=${this.#texts.message}
                  ></textarea>
                </slot>
                <button class="button" part="send" @click=${this.#onSubmit}>${this.#texts.send}</button>
              </div>
              <label class="link attach" part="attach"
                >${this.#texts.addFile}<input
                  class="hidden-text"
                  type="file"
                  multiple
                  accept="image/jpeg,image/png,image/webp,.pdf,.docx,.odt,.txt"
              /></label>
              <label class="link attach camera" part="attach"
                >${this.#texts.takePhoto}<input
                  class="hidden-text"
                  type="file"
                  accept="image/*"
                  capture="environment"
              /></label>
            </form>`
      }`;
  }

  override firstUpdated(): void {
    for (const type of ['change', 'paste', 'drop', 'dragover'])
      this.renderRoot.addEventListener(type, this.#onFiles);
  }

  override willUpdate(): void {
    this.#hadFocus = isFocused(this.#composer);
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('context') && this.log && this.context) this.log.context = this.context;
    this.#adoptComposer();
    // The field has gone from under the citizen: what took its place is read next.
    if (this.#hadFocus) this.focusEnd();
    if (!this.#isAtEnd) return;
    const scroll = this.renderRoot.querySelector('.scroll');
    void this.log?.updateComplete.then(() => scroll?.scrollTo(0, scroll.scrollHeight));
  }

  #limit(): TemplateResult | typeof nothing {
    const left = MESSAGE_MAX_CHARACTERS - this.length;
    if (left > LIMIT_NEAR) return nothing;
    return left < 0
      ? html`<p class="limit error" role="status">${this.#texts.tooLong(-left)}</p>`
      : html`<p class="limit quiet" role="status">${this.#texts.left(left)}</p>`;
  }

  /** Tells a screen reader what was written, each message once the hall has it; history is not read out. */
  #hear(conversation: Conversation): void {
    const messages = conversation.snapshot?.messages.filter(({ kind }) => kind === 'message');
    if (!messages) return;
    const isHistory = this.#announced === undefined;
    for (const { n, by, text, attachments = [] } of messages) {
      if (n <= (this.#announced ?? 0)) continue;
      if (!isHistory && text !== undefined)
        this.context?.announce(
          this.#texts.received(
            by.kind === 'adviser'
              ? by.displayName
              : by.kind === 'citizen'
                ? this.#texts.you
                : this.#texts.hall,
            [text, ...attachments.map(({ name }) => name)].join(' ').trim(),
          ),
        );
    }
    this.#announced = messages.at(-1)?.n ?? 0;
  }

  /** Takes files along; their code comes with the first of them. */
  async #attach(files: readonly File[]): Promise<void> {
    const { context } = this;
    this.lacksFiles = false;
    try {
      this.#files = await (this.#attaching ??= context
        ?.bring('attachments', () => import('./attachments.js'))
        .then(({ chatAttachments }) => chatAttachments(this, context, this.connect())));
      await this.#files?.add(files);
    } catch {
      this.#attaching = undefined;
      this.lacksFiles = true;
    }
  }

  /** @internal */
  async connect(): Promise<Client | undefined> {
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
      this.#client?.on('connection-changed', ({ connection }) => {
        if (this.log) this.log.isOffline = connection === 'offline';
      }),
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

  /** What is in the field already is looked at as if it were typed now. */
  readonly #onComposer = (): void => {
    this.#adoptComposer();
    if (this.#composer?.value) this.#heed();
  };

  readonly #onInput = (): void => {
    this.#measure();
    this.#heed();
    this.#conversation?.typing(!!this.#composer?.value);
  };

  #heed(): void {
    const typed = this.#composer?.value ?? '';
    // With the first letter comes what knows emergencies; nothing waits for it, and without it all goes on.
    this.context
      ?.bring('safety', () => import('../safety/safety.js'))
      .then(
        ({ heed }) => heed(this.renderRoot, typed),
        () => undefined,
      );
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.send();
  };

  /** Files that were chosen, pasted or dropped. */
  readonly #onFiles = (event: Event): void => {
    const { clipboardData, dataTransfer, target } = event as ClipboardEvent & DragEvent;
    const data = clipboardData ?? dataTransfer;
    // What was copied from a letter is text, though a picture of it lies beside.
    if (data && (!data.types.includes('Files') || data.types.includes('text/plain'))) return;
    if (data) event.preventDefault();
    const { files } = data ?? (target as HTMLInputElement);
    if (files?.length) void this.#attach([...files]);
  };

  /** By the click, not by the form: in a frame without `allow-forms` no form is ever submitted. */
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
