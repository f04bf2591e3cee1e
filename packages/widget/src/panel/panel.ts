/** `<moothall-panel>`: header, views, footer. It takes the place of the loader's shell and keeps the shell's nodes. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { localise } from '@moothall/rules';
import type { CoreClient } from '@moothall/client/core';
import type { CouncilProfile, EnquirySummary, Localised } from '@moothall/protocol';
import type { MoothallChat } from '../chat/chat.js';
import { dressDoors, showDoors } from '../home/doors.js';
import { homeView } from '../home/home.js';
import type { LoadedPanel, PanelApi } from '../loader/panel-contract.js';
import { baseStyles } from '../theme/base.styles.js';
import { panelEn } from '../texts/panel.en.js';
import type { Carried, Surroundings, ViewContext, ViewName } from '../view.js';
import { bring } from './bring.js';
import { define } from './define.js';
import { dresser } from './dress.js';
import { HallLink } from './hall-link.js';
import { PARTS, privacyUrl, type Host } from './host.js';
import { panelStyles } from './panel.styles.js';

/** The views besides home, each a chunk. */
const VIEWS = {
  chat: () => import('../chat/chat.js').then((module) => module.MoothallChat),
  callback: () => import('../callback/callback.js').then((module) => module.MoothallCallback),
  form: () => import('../form/form.js').then((module) => module.MoothallForm),
  'form-list': () => import('../form/form-list.js').then((module) => module.MoothallFormList),
};
type Kind = keyof typeof VIEWS;

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
    hasOptions: { state: true },
    ready: { state: true },
  };

  /** `home`, `chat`, `callback`, `form` to choose one, or `form:<id>`. */
  view = 'home';
  private profile: CouncilProfile | undefined;
  private enquiries: readonly EnquirySummary[] = [];
  private isUnreachable = false;
  private hasOptions = false;
  /** Views whose code is here. */
  private ready: ReadonlySet<string> = new Set();

  #surroundings: Surroundings | undefined;
  #context: ViewContext | undefined;
  #link: HallLink | undefined;
  #profile: Promise<CouncilProfile | undefined> | undefined;
  #dress: ReturnType<typeof dresser> | undefined;
  #carried: Carried = {};
  #focusWhenReady = false;
  #hasGone = false;

  /** The public element around. */
  get host(): Host {
    return (this.getRootNode() as ShadowRoot).host as Host;
  }

  get link(): HallLink {
    return (this.#link ??= new HallLink(this.host));
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
        return panel.#carried.service ?? host.getAttribute('service') ?? undefined;
      },
      page: location.href.split('#')[0],
      get telephone() {
        return panel.profile?.telephone ?? panel.#earlyTelephone;
      },
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
    const { host } = this;
    const view = this.getAttribute('view');
    if (view && !this.hasUpdated) this.view = view;
    super.connectedCallback();
    this.setAttribute('exportparts', PARTS);
    this.toggleAttribute('in-flow', host.isInFlow);
    // Before the turn ends, so that the shell's nodes never lose their boxes, and with them focus, text and caret.
    if (this.isUpdatePending) this.performUpdate();
    this.#dress ??= dresser(host);
    this.#dress(this.profile?.tokens);
    // Most pages name the council and no more.
    if (host.attributes.length > 1)
      void bring(host, 'check-attributes', () => import('./check-attributes.js')).then(
        ({ checkAttributes }) => checkAttributes(host),
        () => undefined,
      );
    dressDoors(this, (view) => void this.#bring(view as Kind).catch(() => undefined));
    host.dialog.onkeydown = ({ key }) => {
      if (key === 'Escape' && !host.isInFlow) host.close();
    };
    if (this.view !== 'home') {
      this.#hasGone = true;
      // The citizen came by the shell, whose heading goes when the view is here: its own takes the focus over.
      this.#focusWhenReady = this.view !== 'chat' && host.root.activeElement !== null;
      void this.#load();
    }
    // With an enquiry open on this device, its conversation is listened to even while the panel is closed.
    if (this.link.stored('enquiry')) void this.chat();
  }

  showView(view: string): void {
    // Opening shows the home view; that alone is no wish to be there.
    if (view !== 'home') this.#hasGone = true;
    this.hasOptions = false;
    const topic = this.querySelector('input')?.value.trim();
    if (topic && !this.#carried.text) this.#carried = { ...this.#carried, text: topic };
    const [only, ...others] = this.profile?.forms ?? [];
    this.view = view === 'form' && only && !others.length ? `form:${only.id}` : view;
    this.performUpdate();
    this.host.showInShell(this.view);
    if (this.view === 'chat')
      this.renderRoot.querySelector<MoothallChat>('moothall-chat-view:defined')?.focusEnd();
    this.#focusWhenReady = this.view !== 'home' && this.view !== 'chat';
    void this.#load();
  }

  shown(): void {
    const { host } = this;
    void this.#refresh();
    if (!this.#hasGone && this.view === 'home' && this.link.stored('enquiry')) this.showView('chat');
    this.unread(0);
    if (host.dialog.matches(':modal'))
      bring(host, 'phone', () => import('./phone.js')).then(
        ({ fitToScreen }) => fitToScreen(host),
        () => undefined,
      );
  }

  /** The chat, brought if need be. Never rejects. */
  async chat(): Promise<MoothallChat | undefined> {
    try {
      await this.#bring('chat');
      this.ready = new Set(this.ready).add('chat');
      await this.updateComplete;
      const chat = this.renderRoot.querySelector<MoothallChat>('moothall-chat-view') ?? undefined;
      const enquiryId = this.link.stored('enquiry');
      if (enquiryId) await chat?.resume(enquiryId);
      this.unread(0);
      return chat;
    } catch {
      this.#failed();
      return undefined;
    }
  }

  /** Deletes what this device remembers. */
  async forget(): Promise<undefined> {
    await (await this.link.connect()).forget();
    this.enquiries = [];
    this.renderRoot.querySelector<MoothallChat>('moothall-chat-view')?.begin();
    this.hasOptions = false;
    this.unread(0);
    this.#announce(panelEn.forgotten);
    return undefined;
  }

  async call(name: keyof PanelApi, value: unknown): Promise<string | undefined> {
    const { panelApi } = await bring(this.host, 'api', () => import('./api.js'));
    return panelApi(this)[name](value as never);
  }

  closeClient(): void {
    this.link.client?.close();
  }

  override render(): TemplateResult {
    const { host, profile, view } = this;
    const { locale } = host;
    const name = (locale.startsWith('cy') && profile?.nameCy?.plain) || profile?.name;
    return html`
      <div class="header" part="header">
        ${profile?.mark ? html`<img class="mark" part="mark" src=${profile.mark} alt="" />` : nothing}
        <span class="name" part="name">${name}</span>
        <slot name="close"></slot>
      </div>
      <div class="main">
        ${
          view === 'home'
            ? homeView({
                locale,
                profile,
                problem: this.isUnreachable ? this.#problem() : nothing,
                enquiries: this.ready.has('enquiries') ? this.#enquiries() : nothing,
              })
            : nothing
        }
        ${
          !host.isInFlow && (view === 'chat' || view === 'form')
            ? html`<button class="back link" part="back" type="button" @click=${() => this.showView('home')}>
                ${panelEn.back}
              </button>`
            : nothing
        }
        ${view === 'chat' || this.ready.has('chat') ? this.#chatView() : nothing}
        ${view === 'home' || view === 'chat' ? nothing : this.#otherView()}
        ${view === 'chat' ? nothing : this.#footer()}
      </div>
      <div class="hidden-text" role="status" aria-live="polite"></div>
    `;
  }

  #problem(): TemplateResult {
    const { telephone } = this.surroundings;
    return html`<p class="notice" role="status">
      ${panelEn.unreachable}${telephone ? html`<a href=${telephone.uri}>${telephone.display}</a>` : nothing}.
    </p>`;
  }

  #enquiries(): TemplateResult {
    return html`<moothall-enquiries
      exportparts=${PARTS}
      .enquiries=${this.enquiries}
      .choose=${(enquiryId: string) => {
        this.showView('chat');
        void this.chat().then((chat) => chat?.resume(enquiryId));
      }}
    ></moothall-enquiries>`;
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
    const [, form = ''] = this.view.split(':');
    const kind = this.#kind ?? '';
    const context = this.#context;
    if (!context || !this.ready.has(kind))
      return html`<div class="placeholder">
        <slot name="heading"></slot>
        ${this.isUnreachable ? this.#problem() : html`<p role="status">${panelEn.loading}</p>`}
      </div>`;
    return kind === 'callback'
      ? html`<moothall-callback-view
          class="view"
          exportparts=${PARTS}
          .carried=${this.#carried}
          .context=${context}
        ></moothall-callback-view>`
      : kind === 'form'
        ? html`<moothall-form-view
            class="view"
            exportparts=${PARTS}
            .form=${form}
            .carried=${this.#carried}
            .context=${context}
          ></moothall-form-view>`
        : html`<moothall-form-list-view
            class="view"
            exportparts=${PARTS}
            .context=${context}
          ></moothall-form-list-view>`;
  }

  #footer(): TemplateResult {
    return html`<div class="footer" part="footer">
      <a href=${privacyUrl(this.host, this.profile)} target="_blank" part="privacy">${panelEn.privacy}</a>
      <button
        class="link"
        type="button"
        aria-expanded=${this.hasOptions}
        @click=${() => void this.#options()}
      >
        ${panelEn.options}
      </button>
      ${
        this.hasOptions ? html`<moothall-options .forget=${() => this.forget()}></moothall-options>` : nothing
      }
    </div>`;
  }

  async #options(): Promise<void> {
    const { MoothallOptions } = await bring(this.host, 'options', () => import('./options.js'));
    define('moothall-options', MoothallOptions);
    this.hasOptions = !this.hasOptions;
  }

  override updated(): void {
    if (!this.#focusWhenReady) return;
    const view = this.renderRoot.querySelector<LitElement>('.view');
    if (!view) return;
    this.#focusWhenReady = false;
    void view.updateComplete.then(() =>
      view.renderRoot.querySelector<HTMLElement>('[part~=heading]')?.focus(),
    );
  }

  /** The chunk of the view; none for home. */
  get #kind(): Kind | undefined {
    const { view } = this;
    return view === 'home' ? undefined : view === 'form' ? 'form-list' : (view.split(':')[0] as Kind);
  }

  /** Rejects where the view's code cannot be had. */
  async #bring(kind: Kind): Promise<void> {
    define(
      `moothall-${kind}-view`,
      await bring(this.host, kind, VIEWS[kind] as () => Promise<typeof LitElement>),
    );
  }

  /** Brings a view's code and what it needs. Never rejects: what cannot be had is said in the view. */
  async #load(): Promise<void> {
    const kind = this.#kind;
    if (kind === 'chat') return void this.chat();
    if (!kind) return;
    try {
      const [, profile, client] = await Promise.all([
        this.#bring(kind),
        this.#askProfile(),
        this.link.connect(),
      ]);
      if (profile) this.#context = settled(this.surroundings, { profile, client });
      this.ready = new Set(this.ready).add(kind);
    } catch {
      this.#failed();
    }
  }

  #failed(): void {
    this.isUnreachable = true;
    this.host.fail();
  }

  /** What the hall knows: the council, the doors, the citizen's enquiries. */
  async #refresh(): Promise<void> {
    const { link } = this;
    const [profile, doors] = await Promise.all([this.#askProfile(), link.doors().catch(() => undefined)]);
    this.isUnreachable = profile === undefined;
    if (doors) {
      this.host.availability = doors.doors;
      showDoors(this, doors.doors, this.host.locale);
    }
    // Whoever has never acted on this device has none, and pays for no code.
    if (!link.client && !link.stored('session')) return;
    try {
      const [{ MoothallEnquiries }, client] = await Promise.all([
        bring(this.host, 'enquiries', () => import('../home/enquiries.js')),
        link.connect(),
      ]);
      define('moothall-enquiries', MoothallEnquiries);
      this.enquiries = await client.enquiries();
      this.ready = new Set(this.ready).add('enquiries');
    } catch {
      // The list is a convenience; the doors work without it.
    }
  }

  #askProfile(): Promise<CouncilProfile | undefined> {
    return (this.#profile ??= this.link.profile().then(
      (profile) => {
        this.profile = profile;
        this.#dress?.(profile.tokens);
        return profile;
      },
      (error: unknown) => {
        this.#profile = undefined;
        const { host } = this;
        if (error instanceof Error && error.message === '404') host.warn('unknown-council', host.council);
        host.fail();
        return undefined;
      },
    ));
  }

  /** The number in the loader's own words, for while the hall is down. */
  get #earlyTelephone(): Surroundings['telephone'] {
    const link = this.querySelector<HTMLAnchorElement>('p a');
    return link ? { display: link.textContent, uri: link.href } : undefined;
  }

  unread(count: number): void {
    const { host } = this;
    const conversation = this.renderRoot.querySelector<MoothallChat>('moothall-chat-view')?.conversation;
    if (host.isOpen && this.view === 'chat' && conversation?.unread) {
      conversation.markRead();
      return;
    }
    if (count === host.unreadCount) return;
    host.unreadCount = count;
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
}

/** The same surroundings, getters included, with what is now known. */
function settled(
  surroundings: Surroundings,
  known: { readonly profile: CouncilProfile; readonly client: CoreClient },
): ViewContext {
  return Object.defineProperties(known, Object.getOwnPropertyDescriptors(surroundings)) as ViewContext;
}
