/** What was said and how it stands: the part of the chat that comes with the first message. Text is only ever text. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Client, Conversation, PendingMessage } from '@moothall/client';
import { define } from '../panel/define.js';
import { baseStyles } from '../theme/base.styles.js';
import { chatEn } from '../texts/chat.en.js';
import { standingEn } from '../texts/standing.en.js';
import { textsIn } from '../texts/texts.js';
import type { Surroundings } from '../view.js';
import type { ShownFiles } from './shown-files.js';
import { chatLines, type ChatLine, type MessageLine } from './chat-lines.js';
import { logStyles } from './log.styles.js';
import { timeOf } from './time-of.js';

type Aside = HTMLElement & Pick<LitElement, 'requestUpdate'> & { context: Surroundings | undefined };
const ASIDES = {
  after: () => import('./after.js').then((module): CustomElementConstructor => module.MoothallChatAfter),
  'ask-callback': () =>
    import('./ask-callback.js').then((module): CustomElementConstructor => module.MoothallAskCallback),
};

/** What the log needs of the chat around it. */
export interface LogOwner {
  /** Ends showing this enquiry: the next message opens a new one. */
  begin(): void;
  /** Sends once more what was written before the client was there. */
  sayAgain(early: PendingMessage): void;
  discard(early: PendingMessage): void;
  /** Rejects where the client cannot be had. */
  connect(): Promise<Client | undefined>;
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
    aside: { state: true },
  };

  context: Surroundings | undefined;
  conversation: Conversation | undefined;
  /** What was sent before the client was there. */
  early: readonly PendingMessage[] = [];
  isOffline = false;
  owner: LogOwner | undefined;
  private isEnding = false;
  /** A small form beside what is said: to be rung instead, or how it was. */
  private aside: Aside | undefined;
  #stop: (() => void) | undefined;
  #files: ShownFiles | undefined;
  #hasAskedForFiles = false;
  #followed: Conversation | undefined;
  #wasClosed = false;
  #focused: Element | null | undefined;
  /** What was said of how things stand, and in which language. */
  #told: readonly (string | undefined)[] | undefined;

  get #stands(): typeof standingEn {
    return textsIn(this.context?.locale, 'standing', standingEn);
  }

  get #texts(): typeof chatEn {
    return textsIn(this.context?.locale, 'chat', chatEn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#followed = undefined;
  }

  override willUpdate(): void {
    this.#focused = this.shadowRoot?.activeElement;
    const isClosed = this.conversation?.snapshot?.state === 'closed';
    if (isClosed !== this.#wasClosed) {
      this.#wasClosed = isClosed;
      this.aside = undefined;
      if (isClosed) void this.#showAside('after');
    }
    if (this.#followed === this.conversation) return;
    this.aside = undefined;
    this.#stop?.();
    this.#followed = this.conversation;
    this.#stop = this.conversation?.subscribe(() => this.requestUpdate());
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('context') && this.aside) this.aside.context = this.context;
    // It shows the same conversation, which changes within.
    this.aside?.requestUpdate();
    this.#tell();
    // What had the focus has gone: it goes on where the citizen was, never to the page's beginning.
    if (this.#focused?.isConnected === false)
      this.renderRoot
        .querySelector<HTMLElement>(
          changed.has('isEnding') || changed.has('aside')
            ? '[part=ended],[role=group],.below button'
            : '[part=log]',
        )
        ?.focus();
  }

  /** Has said what is new in how things stand: the log itself is quiet. How they stood when it was opened is there to read. */
  #tell(): void {
    const { context, conversation, early } = this;
    if (!conversation?.snapshot && !conversation?.pending.length && !early.length) return;
    const lines = [
      context?.locale,
      ...[...this.renderRoot.querySelectorAll('.system:not(.typing),[part=log] .notice p')].map(
        ({ textContent }) => textContent.trim(),
      ),
    ];
    const before = this.#told;
    this.#told = lines;
    const news = lines.filter((line) => !before?.includes(line)).join(' ');
    if (before?.[0] === lines[0] && news) context?.announce(news);
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
      ${line.attachments ? this.#carried(line) : nothing}
      ${line.state === 'failed' ? this.#failed(line) : isLastOwn ? this.#delivery(line) : nothing}
    </div>`;
  }

  /** The files of a message; their code comes with the first of them. */
  #carried(line: MessageLine): unknown {
    const { context, owner } = this;
    if (!this.#hasAskedForFiles && context && owner) {
      this.#hasAskedForFiles = true;
      void Promise.all([context.bring('attachments', () => import('./attachments.js')), owner.connect()])
        .then(async ([{ shownFiles }, client]) => {
          this.#files = client && (await shownFiles(this, context, client));
          this.requestUpdate();
        })
        .catch(() => (this.#hasAskedForFiles = false));
    }
    return this.#files?.of(line);
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

  #delivery({ state, n }: MessageLine): TemplateResult {
    const isRead = n > 0 && n <= (this.conversation?.readByOther ?? 0);
    return html`<div class="state" part="delivery">
      ${
        isRead
          ? this.#stands.read
          : state === 'queued'
            ? this.isOffline
              ? this.#texts.queued
              : this.#texts.sending
            : this.#texts[state as 'sent']
      }
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
    const { callback, closesAt, state } = snapshot ?? {};
    const stands = this.#stands;
    const warning = closesAt
      ? html`<div class="notice" part="notice">
          <p>
            ${stands.closes(this.#texts.date(new Date(closesAt), { hour: 'numeric', minute: '2-digit' }))}
          </p>
          <button
            class="link"
            type="button"
            @click=${() => void conversation.ask('stay', {}).catch(() => undefined)}
          >
            ${stands.stay}
          </button>
        </div>`
      : nothing;
    const called = callback?.wish
      ? html`<p class="system" part="system">${stands.called(callback.wish.telephone)}</p>`
      : nothing;
    if (state === 'waiting')
      return html`<p class="system" part="system">
          ${this.#texts.waiting} ${this.#texts.meanwhile} ${this.#place()}
        </p>
        <p class="system" part="system">${this.#texts.opened(snapshot?.reference ?? '')}</p>
        ${called} ${warning} ${offline}`;
    const typing =
      otherTyping?.kind === 'adviser'
        ? html`<p class="system typing" part="system">${this.#texts.typing(otherTyping.displayName)}</p>`
        : nothing;
    return html`${typing} ${called} ${warning} ${offline}`;
  }

  /** Where the hall knows it; nothing is invented. */
  #place(): string {
    const { place, otherPresent } = this.conversation ?? {};
    if (otherPresent === false) return this.#stands.nobody;
    return place === undefined ? '' : place === 1 ? this.#stands.next : this.#stands.place(place - 1);
  }

  #ended(isLost: boolean): TemplateResult {
    return html`<div class="notice" part="ended" tabindex="-1">
      <p><b>${isLost ? this.#texts.lost : this.#texts.ended}</b></p>
      <p>${this.#texts.endedNext(this.conversation?.snapshot?.reference ?? '')}</p>
      <div class="buttons">
        <button class="button" type="button" @click=${() => this.owner?.begin()}>${this.#texts.again}</button>
      </div>
      ${isLost ? nothing : this.aside}
    </div>`;
  }

  #end(): TemplateResult | typeof nothing {
    const { conversation } = this;
    if (!conversation || conversation.problem || conversation.snapshot?.state === 'closed') return nothing;
    if (this.aside) return html`${this.aside}`;
    if (!this.isEnding)
      return html`<div class="below">
        ${
          conversation.snapshot && !conversation.snapshot.callback
            ? html`<button class="link" type="button" @click=${() => void this.#showAside('ask-callback')}>
                ${this.#stands.call}
              </button>`
            : nothing
        }
        <button class="link" type="button" @click=${() => (this.isEnding = true)}>${this.#texts.end}</button>
      </div>`;
    return html`<div class="notice" role="group" tabindex="-1" aria-label=${this.#texts.endQuestion}>
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

  async #showAside(kind: keyof typeof ASIDES): Promise<void> {
    const { context, conversation } = this;
    if (!context) return;
    const element = await context.bring(kind, ASIDES[kind]).catch(() => undefined);
    if (!element) return;
    const name = `moothall-${kind === 'after' ? 'chat-after' : kind}`;
    define(name, element);
    const finish = (): void => {
      this.aside = undefined;
    };
    this.aside = Object.assign(document.createElement(name) as Aside, { context, conversation, finish });
  }

  #ring(): TemplateResult | typeof nothing {
    const telephone = this.context?.telephone;
    return telephone ? html`<a href=${telephone.uri}>${this.#texts.ring(telephone.display)}</a>` : nothing;
  }
}
