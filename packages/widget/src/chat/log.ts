/** What was said and how it stands: the part of the chat that comes with the first message. Text is only ever text. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Conversation, PendingMessage } from '@moothall/client';
import { baseStyles } from '../theme/base.styles.js';
import { chatEn } from '../texts/chat.en.js';
import { textsIn } from '../texts/texts.js';
import type { Surroundings } from '../view.js';
import { chatLines, type ChatLine, type MessageLine } from './chat-lines.js';
import { logStyles } from './log.styles.js';
import { timeOf } from './time-of.js';

/** What the log needs of the chat around it. */
export interface LogOwner {
  /** Ends showing this enquiry: the next message opens a new one. */
  begin(): void;
  /** Sends once more what was written before the client was there. */
  sayAgain(early: PendingMessage): void;
  discard(early: PendingMessage): void;
}

export class MoothallChatLog extends LitElement {
  /** Adopted by every instance. */
  static override styles = [baseStyles, logStyles];
  static override properties = {
    context: { attribute: false },
    conversation: { attribute: false },
    early: { attribute: false },
    isOffline: { type: Boolean },
    isEnding: { state: true },
  };

  context: Surroundings | undefined;
  conversation: Conversation | undefined;
  /** What was sent before the client was there. */
  early: readonly PendingMessage[] = [];
  isOffline = false;
  owner: LogOwner | undefined;
  private isEnding = false;
  #stop: (() => void) | undefined;
  #followed: Conversation | undefined;

  get #texts(): typeof chatEn {
    return textsIn(this.context?.locale, 'chat', chatEn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#followed = undefined;
  }

  override willUpdate(): void {
    if (this.#followed === this.conversation) return;
    this.#stop?.();
    this.#followed = this.conversation;
    this.#stop = this.conversation?.subscribe(() => this.requestUpdate());
  }

  override render(): TemplateResult {
    const { conversation } = this;
    const lines = chatLines(conversation?.snapshot, [...(conversation?.pending ?? []), ...this.early]);
    const last = lines.findLast((line) => line.kind === 'message' && line.side === 'citizen');
    return html`<div
        role="log"
        aria-live="off"
        aria-label=${this.#texts.log}
        part="log"
        tabindex=${lines.length ? 0 : nothing}
      >
        ${lines.map((line) => this.#line(line, line === last))} ${this.#standing()}
      </div>
      ${this.#end()}`;
  }

  #line(line: ChatLine, isLastOwn: boolean): TemplateResult {
    if (line.kind === 'answering') {
      const { displayName, council } = line.adviser;
      const owner = this.conversation?.snapshot?.council;
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
      ${state === 'queued' ? (this.isOffline ? this.#texts.queued : this.#texts.sending) : this.#texts[state as 'sent']}
    </div>`;
  }

  #failed({ commandId = '' }: MessageLine): TemplateResult {
    const { conversation, owner } = this;
    const early = this.early.find((one) => one.commandId === commandId);
    return html`<div class="state failed" part="delivery">
      ${this.#texts.failed}
      <button
        class="link"
        type="button"
        @click=${() => (early ? owner?.sayAgain(early) : conversation?.retry(commandId))}
      >
        ${this.#texts.retry}
      </button>
      <button
        class="link"
        type="button"
        @click=${() => (early ? owner?.discard(early) : conversation?.discard(commandId))}
      >
        ${this.#texts.discard}
      </button>
    </div>`;
  }

  /** How the whole stands: waiting, being written to, offline, ended. */
  #standing(): TemplateResult | typeof nothing {
    const { conversation } = this;
    if (!conversation) return nothing;
    const { snapshot, otherTyping, problem } = conversation;
    if (problem || snapshot?.state === 'closed') return this.#ended(problem !== undefined);
    const offline = this.isOffline
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
      <p>${this.#texts.endedNext(this.conversation?.snapshot?.reference ?? '')}</p>
      <div class="buttons">
        <button class="button" type="button" @click=${() => this.owner?.begin()}>${this.#texts.again}</button>
      </div>
    </div>`;
  }

  #end(): TemplateResult | typeof nothing {
    const { conversation } = this;
    if (!conversation || conversation.problem || conversation.snapshot?.state === 'closed') return nothing;
    if (!this.isEnding)
      return html`<button class="link end" type="button" @click=${() => (this.isEnding = true)}>
        ${this.#texts.end}
      </button>`;
    return html`<div class="notice" role="group" aria-label=${this.#texts.endQuestion}>
      <p>${this.#texts.endQuestion}</p>
      <div class="buttons">
        <button
          class="button"
          type="button"
          @click=${() => {
            this.isEnding = false;
            conversation.end().catch(() => undefined);
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

  #ring(): TemplateResult | typeof nothing {
    const telephone = this.context?.telephone;
    return telephone ? html`<a href=${telephone.uri}>${this.#texts.ring(telephone.display)}</a>` : nothing;
  }
}
