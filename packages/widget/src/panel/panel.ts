/** `<moothall-panel>`: header, views, footer. It takes the place of the loader's shell and keeps the shell's nodes. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { localise } from '@moothall/rules';
import type { CoreClient } from '@moothall/client/core';
import type { CouncilProfile, Doors, EnquirySummary, Localised } from '@moothall/protocol';
import type { MoothallChat } from '../chat/chat.js';
import type { LoadedPanel } from '../loader/panel-contract.js';
import type { ShellView } from '../loader/shell.js';
import { baseStyles } from '../theme/base.styles.js';
import { panelEn } from '../texts/panel.en.js';
import type { Carried, Surroundings, ViewContext, ViewName } from '../view.js';
import { panelApi } from './api.js';
import { define } from './define.js';
import { doorIcon } from './door-icons.js';
import { forwardEvents } from './forward-events.js';
import { HallLink } from './hall-link.js';
import { PARTS, privacyUrl, type Host } from './host.js';
import { panelStyles } from './panel.styles.js';
import { themeHost } from './theme-host.js';

/**
 * @slot close - the loader's close button
 * @slot heading - the loader's heading
 * @slot topic - the loader's field for a few words
 * @slot door - the loader's doors
 * @slot composer - the loader's field for a message
 */
export class MoothallPanel extends LitElement implements LoadedPanel {
  /** Adopted by every instance. */
  static override styles = [baseStyles, panelStyles];
  static override properties = {
    view: { reflect: true },
    profile: { state: true },
    enquiries: { state: true },
    isUnreachable: { state: true },
    isForgetting: { state: true },
    ready: { state: true },
  };

  view: ShellView = 'home';
  private profile: CouncilProfile | undefined;
  private enquiries: readonly EnquirySummary[] = [];
  private isUnreachable = false;
  private isForgetting = false;
  /** Views whose code is here. */
  private ready: ReadonlySet<string> = new Set();

  availability: Doors['doors'] | 'unknown' = 'unknown';
  unreadCount = 0;
  readonly api = panelApi(this);
  #surroundings: Surroundings | undefined;
  #context: ViewContext | undefined;
  #link: HallLink | undefined;
  #profile: Promise<CouncilProfile | undefined> | undefined;
  #carried: Carried = {};
  #focusWhenReady = false;
  #hasGone = false;

  /** The public element around. */
  get host(): Host {
    return (this.getRootNode() as ShadowRoot).host as Host;
  }

  get link(): HallLink {
    return (this.#link ??= new HallLink(this.host, (client) => {
      forwardEvents(client, this.surroundings.emit);
      client.on('unread', ({ count }) => this.#showUnread(count));
      client.on('session-ended', () => this.requestUpdate());
    }));
  }

  get connection(): string {
    return this.#link?.client?.connection ?? 'idle';
  }

  /** Made once; views keep it. */
  get surroundings(): Surroundings {
    if (this.#surroundings) return this.#surroundings;
    const { host } = this;
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the getters below read the panel, not the object they are on
    const panel = this;
    const { isInFlow } = host;
    this.#surroundings = {
      connect: () => this.link.connect(),
      converse: () => this.link.converse(),
      locale: host.locale,
      get service() {
        return panel.#carried.service ?? host.setting('service') ?? undefined;
      },
      page: location.href.split('#')[0],
      telephone: host.known?.telephone,
      localise: (text: Localised) => localise(text, host.locale),
      ...(isInFlow ? {} : { leave: () => this.showView('home') }),
      navigate: (view: ViewName, carried?: Carried) => {
        if (isInFlow) return;
        this.#carried = carried ?? {};
        this.showView(typeof view === 'object' ? `form:${view.form}` : view);
      },
      announce: (text: string) => this.#announce(text),
      emit: (name, detail) => host.emit(name, detail),
    };
    return this.#surroundings;
  }

  override connectedCallback(): void {
    const view = this.getAttribute('view') as ShellView | null;
    if (view && !this.hasUpdated) this.view = view;
    super.connectedCallback();
    this.setAttribute('exportparts', PARTS);
    this.toggleAttribute('in-flow', this.host.isInFlow);
    // Before the turn ends, so that the shell's nodes never lose their boxes, and with them focus, text and caret.
    if (this.isUpdatePending) this.performUpdate();
    themeHost(this.host, () => this.profile);
    for (const door of this.#doors()) {
      if (!door.querySelector('svg')) door.prepend(doorIcon(door.value));
      door.onpointerenter = door.onfocus = () => void this.host.bring(`${door.value}.js`).catch(() => {});
    }
    if (this.view !== 'home') {
      this.#hasGone = true;
      // The citizen came by the shell, whose heading goes when the view is here: its own takes the focus over.
      this.#focusWhenReady = !this.#isOurs(this.view) && this.host.root.activeElement !== null;
    }
    void this.#load(this.view);
    visualViewport?.addEventListener('resize', this.#fit);
    this.#resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    visualViewport?.removeEventListener('resize', this.#fit);
  }

  showView(view: ShellView): void {
    // Opening shows the home view; that alone is no wish to be there.
    if (view !== 'home') this.#hasGone = true;
    this.isForgetting = false;
    const topic = this.querySelector('input')?.value.trim();
    if (topic && !this.#carried.text) this.#carried = { ...this.#carried, text: topic };
    this.view =
      view === 'form' && this.profile?.forms.length === 1 ? `form:${this.profile.forms[0]?.id ?? ''}` : view;
    this.performUpdate();
    this.host.showView(this.view);
    if (this.view === 'chat')
      this.renderRoot.querySelector<MoothallChat>('moothall-chat-view:defined')?.focusEnd();
    this.#focusWhenReady = !this.#isOurs(this.view);
    void this.#load(this.view);
  }

  shown(): void {
    void this.#refresh();
    if (!this.#hasGone && this.view === 'home' && this.link.stored('enquiry')) this.showView('chat');
    this.#markRead();
    this.#fit();
  }

  /** The chat, brought if need be. */
  async chat(): Promise<MoothallChat | undefined> {
    await this.#load('chat');
    return this.#chatElement();
  }

  async #chatElement(): Promise<MoothallChat | undefined> {
    await this.updateComplete;
    return this.renderRoot.querySelector<MoothallChat>('moothall-chat-view') ?? undefined;
  }

  /** Deletes what this device remembers. */
  async forget(): Promise<void> {
    await (await this.link.connect()).forget();
    this.enquiries = [];
    this.renderRoot.querySelector<MoothallChat>('moothall-chat-view')?.begin();
    this.isForgetting = false;
    this.#showUnread(0);
    this.#announce(panelEn.forgotten);
  }

  override render(): TemplateResult {
    const { host, profile } = this;
    const name = (host.locale.startsWith('cy') && profile?.nameCy?.plain) || profile?.name || host.known?.name || '';
    const isHome = this.view === 'home' || this.view === 'form';
    const { isInFlow } = host;
    return html`
      <div class="header" part="header">
        ${profile?.mark ? html`<img class="mark" part="mark" src=${profile.mark} alt="" />` : nothing}
        <span class="name" part="name">${name}</span>
        <slot name="close"></slot>
      </div>
      <div class="main">
        ${
          !isInFlow && (this.view === 'chat' || this.view === 'form')
            ? html`<button class="back" part="back" type="button" @click=${() => this.showView('home')}>
                ${panelEn.back}
              </button>`
            : nothing
        }
        <moothall-home-view
          exportparts=${PARTS}
          ?hidden=${!isHome}
          .context=${this.surroundings}
          .profile=${profile}
          .enquiries=${this.enquiries}
          .isUnreachable=${this.isUnreachable}
          .isChoosingForm=${this.view === 'form'}
          @enquiry-chosen=${(event: CustomEvent<string>) => void this.#openEnquiry(event.detail)}
          >${
            isHome
              ? html`<slot name="heading" slot="heading"></slot><slot name="topic" slot="topic"></slot
                  ><slot name="door" slot="door"></slot>`
              : nothing
          }</moothall-home-view
        >
        ${this.view === 'chat' || this.ready.has('chat') ? this.#chatView() : nothing}
        ${isHome || this.view === 'chat' ? nothing : this.#otherView()}
        ${this.view === 'chat' ? nothing : this.#footer()}
      </div>
      <div class="hidden-text" role="status" aria-live="polite"></div>
    `;
  }

  #chatView(): TemplateResult {
    const isShown = this.view === 'chat';
    return html`<moothall-chat-view
      exportparts=${PARTS}
      ?hidden=${!isShown}
      .context=${this.surroundings}
      .privacyUrl=${privacyUrl(this.host, this.profile)}
      >${
        isShown
          ? html`<slot name="heading" slot="heading"></slot><slot name="composer" slot="composer"></slot>`
          : nothing
      }</moothall-chat-view
    >`;
  }

  #otherView(): TemplateResult {
    const [kind = '', form = ''] = this.view.split(':');
    const context = this.#context;
    if (!context || !this.ready.has(kind))
      return html`<div class="placeholder">
        <slot name="heading"></slot>
        ${
          this.isUnreachable
            ? html`<p role="status">
                ${panelEn.unreachable}<a href=${this.host.known?.telephone?.uri ?? nothing}
                  >${this.host.known?.telephone?.display}</a
                >.
              </p>`
            : html`<p role="status">${panelEn.loading}</p>`
        }
      </div>`;
    return kind === 'form'
      ? html`<moothall-form-view
          class="view"
          exportparts=${PARTS}
          .form=${form}
          .carried=${this.#carried}
          .context=${context}
        ></moothall-form-view>`
      : html`<moothall-callback-view
          class="view"
          exportparts=${PARTS}
          .carried=${this.#carried}
          .context=${context}
        ></moothall-callback-view>`;
  }

  #footer(): TemplateResult {
    const privacy = privacyUrl(this.host, this.profile);
    return html`<div class="footer" part="footer">
      ${privacy ? html`<a href=${privacy} target="_blank" part="privacy">${panelEn.privacy}</a>` : nothing}
      ${
        this.isForgetting
          ? html`<div class="forget" role="group" aria-label=${panelEn.forget}>
              <p>${panelEn.forgetQuestion}</p>
              <button class="button" type="button" @click=${() => void this.forget().catch(() => {})}>
                ${panelEn.forgetYes}</button
              ><button class="button secondary" type="button" @click=${() => (this.isForgetting = false)}>
                ${panelEn.forgetNo}
              </button>
            </div>`
          : html`<button class="link" type="button" @click=${() => (this.isForgetting = true)}>
              ${panelEn.forget}
            </button>`
      }
    </div>`;
  }

  override updated(): void {
    if (!this.#focusWhenReady) return;
    const view = this.renderRoot.querySelector<LitElement>('.view');
    if (!view) return;
    this.#focusWhenReady = false;
    void view.updateComplete.then(() => focusHeading(view));
  }

  #isOurs(view: ShellView): boolean {
    return view === 'home' || view === 'chat' || view === 'form';
  }

  /** Brings a view's code and what it needs. Never rejects: what cannot be had is said in the view. */
  async #load(view: ShellView): Promise<void> {
    const [kind = ''] = view.split(':');
    if (view === 'home' || view === 'form') return;
    try {
      await this.host.bring(`${kind}.js`);
      if (kind === 'chat') {
        define('moothall-chat-view', (await import('../chat/chat.js')).MoothallChat);
        this.ready = new Set(this.ready).add(kind);
        await this.updateComplete;
        const enquiryId = this.link.stored('enquiry');
        if (enquiryId) await (await this.#chatElement())?.resume(enquiryId);
        this.#markRead();
        return;
      }
      const [element, profile, client] = await Promise.all([
        kind === 'callback'
          ? import('../callback/callback.js').then((module) => module.MoothallCallback)
          : import('../form/form.js').then((module) => module.MoothallForm),
        this.#askProfile(),
        this.link.connect(),
      ]);
      define(`moothall-${kind}-view`, element);
      if (profile) this.#context = settled(this.surroundings, { profile, client });
      this.ready = new Set(this.ready).add(kind);
    } catch {
      this.isUnreachable = true;
      this.host.fail();
    }
  }

  /** What the hall knows: the council, the doors, the citizen's enquiries. */
  async #refresh(): Promise<void> {
    const [profile, doors, enquiries] = await Promise.all([
      this.#askProfile(),
      this.link.doors().catch(() => undefined),
      this.link.enquiries().catch(() => undefined),
    ]);
    this.isUnreachable = profile === undefined;
    if (enquiries) this.enquiries = enquiries;
    if (doors) this.#showDoors(doors.doors);
  }

  #askProfile(): Promise<CouncilProfile | undefined> {
    return (this.#profile ??= this.link.profile().then(
      (profile) => {
        this.profile = profile;
        themeHost(this.host, () => this.profile);
        return profile;
      },
      (error: unknown) => {
        this.#profile = undefined;
        const { host } = this;
        if (error instanceof Error && error.message === '404')
          host.warn('unknown-council', `The hall knows no council ${host.council}.`);
        host.fail();
        return undefined;
      },
    ));
  }

  #showDoors(doors: Doors['doors']): void {
    this.availability = doors;
    const { locale } = this.host;
    const at = (moment: string): string =>
      new Intl.DateTimeFormat(locale, { weekday: 'long', hour: 'numeric', minute: '2-digit' }).format(
        new Date(moment),
      );
    for (const door of this.#doors()) {
      const state = doors.find(({ channel }) => channel === door.value);
      const words = state && panelEn.door(state, at);
      const line = door.querySelector('small');
      if (words && line) line.textContent = words;
    }
  }

  #doors(): readonly HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('button[slot=door]')];
  }

  /** With an enquiry open on this device, its conversation is listened to even while the panel is closed. */
  #resume(): void {
    if (this.link.stored('enquiry')) void this.#load('chat');
  }

  async #openEnquiry(enquiryId: string): Promise<void> {
    this.showView('chat');
    await (await this.chat())?.resume(enquiryId);
  }

  #markRead(): void {
    const conversation = this.renderRoot.querySelector<MoothallChat>('moothall-chat-view')?.conversation;
    if (this.host.isOpen && this.view === 'chat' && conversation?.unread) conversation.markRead();
  }

  #showUnread(count: number): void {
    const { host } = this;
    if (count > 0 && host.isOpen && this.view === 'chat') {
      this.#markRead();
      return;
    }
    this.unreadCount = count;
    if (count > 0) host.launcher.dataset['count'] = panelEn.unread(count);
    else delete host.launcher.dataset['count'];
    host.emit('unread', { count });
  }

  #announce(text: string): void {
    const region = this.renderRoot.querySelector('[role=status][aria-live]');
    if (!region) return;
    const said = document.createElement('p');
    said.textContent = text;
    region.replaceChildren(said);
  }

  /** Keeps the whole panel above a keyboard on the screen, which does not change the page's own height. */
  readonly #fit = (): void => {
    const { dialog } = this.host;
    const isFull = matchMedia('(max-width:479px)').matches && visualViewport;
    dialog.style.height = isFull ? `${visualViewport?.height ?? 0}px` : '';
    dialog.style.top = isFull ? `${visualViewport?.offsetTop ?? 0}px` : '';
  };
}

/** The same surroundings, getters included, with what is now known. */
function settled(
  surroundings: Surroundings,
  known: { readonly profile: CouncilProfile; readonly client: CoreClient },
): ViewContext {
  return Object.defineProperties(known, Object.getOwnPropertyDescriptors(surroundings)) as ViewContext;
}

function focusHeading(view: LitElement): void {
  view.renderRoot.querySelector<HTMLElement>('[part~=heading]')?.focus();
}
