/** `<moothall-panel>`: header, views, footer. It takes the place of the loader's shell and keeps the shell's nodes. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { localise } from '@moothall/rules';
import type { CouncilProfile, Localised } from '@moothall/protocol';
import type { MoothallChat } from '../chat/chat.js';
import { dressDoors, showDoors } from '../home/doors.js';
import type { MoothallEnquiries } from '../home/enquiries.js';
import { homeView } from '../home/home.js';
import type { LoadedPanel, PanelApi } from '../loader/panel-contract.js';
import { baseStyles } from '../theme/base.styles.js';
import { panelEn } from '../texts/panel.en.js';
import { textsIn } from '../texts/texts.js';
import type { Carried, Surroundings, ViewContext, ViewName } from '../view.js';
import { bring } from './bring.js';
import { define } from './define.js';
import { dresser } from './dress.js';
import { HallLink } from './hall-link.js';
import { PARTS, privacyUrl, type Host } from './host.js';
import type { MoothallOptions } from './options.js';
import { panelStyles } from './panel.styles.js';

/** The views besides home, each a chunk. */
const VIEWS = {
  chat: () => import('../chat/chat.js').then((module) => module.MoothallChat),
  callback: () => import('../callback/callback.js').then((module) => module.MoothallCallback),
  'change-callback': () =>
    import('../callback/change-callback.js').then((module) => module.MoothallChangeCallback),
  form: () => import('../form/form.js').then((module) => module.MoothallForm),
  'form-list': () => import('../form/form-list.js').then((module) => module.MoothallFormList),
};
type Kind = keyof typeof VIEWS;
/** Long enough for every screen reader to have taken it up. */
const SAID_MS = 5_000;
type SettledView = HTMLElement & Pick<LitElement, 'renderRoot' | 'updateComplete'>;

/**
 * @slot language - the council's other languages
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
    hasChat: { state: true },
    settledView: { state: true },
    enquiries: { state: true },
    options: { state: true },
  };

  /** `home`, `chat`, `callback`, `change-callback`, `form` to choose one, or `form:<id>`. */
  view = 'home';
  /** In which it speaks, as far as the council and the widget can: at first that of the shell. */
  locale = this.lang;
  profile: CouncilProfile | undefined;
  /** The chat's code is here; from then on it stays, so that a conversation goes on behind other views. */
  private hasChat = false;
  /** The view besides home and chat, once everything that it needs is here. */
  private settledView: SettledView | undefined;
  private enquiries: MoothallEnquiries | undefined;
  options: MoothallOptions | undefined;
  /** The id of the service that the citizen chose. */
  service: string | undefined;

  #surroundings: Surroundings | undefined;
  #link: HallLink | undefined;
  #profile: Promise<CouncilProfile | undefined> | undefined;
  #dress: ReturnType<typeof dresser> | undefined;
  #carried: Carried = {};
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
      bring: (chunk, load) => bring(host, chunk, load),
      get locale() {
        return panel.locale;
      },
      get service() {
        return panel.#carried.service ?? panel.service ?? host.getAttribute('service') ?? undefined;
      },
      page: location.href.split('#')[0],
      get telephone() {
        return panel.profile?.telephone ?? panel.#earlyTelephone;
      },
      localise: (text: Localised) => localise(text, this.locale),
      ...(isInFlow ? {} : { leave: () => this.showView('home') }),
      navigate: (view: ViewName, carried?: Carried) => {
        if (isInFlow) return;
        this.#carried = carried ?? {};
        this.showView(typeof view === 'object' ? `form:${view.form}` : view);
      },
      announce: (text: string) => this.announce(text),
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
    this.querySelector('input')?.addEventListener(
      'input',
      () =>
        void bring(host, 'suggest', () => import('./suggest.js')).then(
          ({ suggest }) => suggest(host),
          () => undefined,
        ),
    );
    host.dialog.onkeydown = ({ key }) => {
      if (key === 'Escape' && !host.isInFlow) host.close();
    };
    if (this.view !== 'home') {
      this.#hasGone = true;
      // The citizen came by the shell, whose heading goes when the view is here: its own takes the focus over.
      void this.#load(host.root.activeElement !== null);
    }
    // With an enquiry open on this device, its conversation is listened to even while the panel is closed.
    if (host.stored('enquiry')) void this.chat();
  }

  showView(view: string): void {
    // Opening shows the home view; that alone is no wish to be there.
    if (view !== 'home') this.#hasGone = true;
    this.options = undefined;
    const topic = this.querySelector('input')?.value.trim();
    if (topic && !this.#carried.text) this.#carried = { ...this.#carried, text: topic };
    const [only, ...others] = this.profile?.forms ?? [];
    this.view = view === 'form' && only && !others.length ? `form:${only.id}` : view;
    this.performUpdate();
    this.host.showInShell(this.view);
    // No door is named so: until the view is here the shell has its heading.
    const heading = this.querySelector('h2');
    if (heading && view === 'change-callback')
      heading.textContent = textsIn(this.locale, 'panel', panelEn).changeCallback;
    if (this.view === 'chat') this.#chatView?.focusEnd();
    void this.#load(true);
  }

  shown(): void {
    const { host } = this;
    // A page may have broken what this stands on.
    this.#refresh().catch(() => host.fail());
    if (!this.#hasGone && this.view === 'home' && host.stored('enquiry')) this.showView('chat');
    this.unread(0);
    if (host.dialog.matches(':modal'))
      bring(host, 'phone', () => import('./phone.js')).then(
        ({ fitToScreen }) => fitToScreen(host),
        () => undefined,
      );
  }

  /** The chat, brought if need be. Never rejects. */
  async chat(): Promise<MoothallChat | undefined> {
    const { host } = this;
    try {
      await this.#bring('chat');
      this.hasChat = true;
      await this.updateComplete;
      const enquiryId = host.stored('enquiry');
      if (enquiryId) await this.#chatView?.resume(enquiryId);
      this.unread(0);
    } catch {
      host.fail();
    }
    return this.#chatView;
  }

  /** Puts a fresh shell in its place: what was written, said or shown here is gone, and the dialog closed. */
  empty(): void {
    const { host } = this;
    host.close();
    this.unread(0);
    // Where the element is out of the page, this is until it comes back.
    Object.assign(host, { panel: document.createElement('p') });
    host.refresh();
  }

  async call(name: keyof PanelApi, value: unknown): Promise<string | undefined> {
    const { panelApi } = await bring(this.host, 'api', () => import('./api.js'));
    return panelApi(this)[name](value as never);
  }

  closeClient(): void {
    this.link.client?.close();
  }

  override render(): TemplateResult {
    const { host, locale, profile, view } = this;
    const texts = textsIn(locale, 'panel', panelEn);
    const isHome = view === 'home';
    const isChat = view === 'chat';
    const name = profile?.name;
    const privacy = html`<a href=${privacyUrl(host, profile)} target="_blank" part="privacy"
      >${texts.privacy}</a
    >`;
    // Read before anything is written: whose it will be, and how it is used.
    const controller = html`${name && texts.controller(profile.controller ?? name)} ${privacy}`;
    return html`
      <div class="header" part="header">
        ${profile?.mark ? html`<img class="mark" part="mark" src=${profile.mark} alt="" />` : nothing}
        <span class="name" part="name">${name}</span>
        <slot name="language"></slot>
        <slot name="close"></slot>
      </div>
      <div class="main">
        ${isHome ? homeView(locale, profile, this.enquiries, () => this.surroundings.navigate('change-callback')) : nothing}
        ${
          !host.isInFlow && (isChat || view === 'form')
            ? html`<button class="back link" part="back" type="button" @click=${() => this.showView('home')}>
                ${texts.back}
              </button>`
            : nothing
        }
        ${
          isChat || this.hasChat
            ? html`<moothall-chat-view
                exportparts=${PARTS}
                ?hidden=${!isChat}
                .context=${this.surroundings}
                .privacy=${controller}
                >${
                  isChat
                    ? html`<slot name="heading" slot="heading"></slot
                        ><slot name="composer" slot="composer"></slot>`
                    : nothing
                }</moothall-chat-view
              >`
            : nothing
        }
        ${
          isHome || isChat
            ? nothing
            : this.settledView
              ? Object.assign(this.settledView, { privacy: controller })
              : html`<div class="page">
                  <slot name="heading"></slot>
                  <p role="status">${texts.loading}</p>
                  <slot name="problem"></slot>
                </div>`
        }
        ${
          isChat
            ? nothing
            : html`<div class="footer" part="footer">
                ${privacy}
                <button
                  class="link"
                  type="button"
                  aria-expanded=${this.options ? 'true' : 'false'}
                  @click=${() => void this.#toggleOptions()}
                >
                  ${texts.options}
                </button>
                ${this.options}
              </div>`
        }
      </div>
      <div class="hidden-text" aria-live="polite"></div>
    `;
  }

  async #toggleOptions(): Promise<void> {
    if (this.options) {
      this.options = undefined;
      return;
    }
    try {
      const { MoothallOptions } = await bring(this.host, 'options', () => import('./options.js'));
      define('moothall-options', MoothallOptions);
      const { surroundings: context } = this;
      this.options = Object.assign(new MoothallOptions(), { context, panel: this });
    } catch {
      this.host.fail();
    }
  }

  get #chatView(): MoothallChat | undefined {
    return this.renderRoot.querySelector<MoothallChat>('moothall-chat-view:defined') ?? undefined;
  }

  /** Rejects where the view's code cannot be had. @returns the name of its element */
  async #bring(kind: Kind): Promise<string> {
    const name = `moothall-${kind}-view`;
    define(name, await bring(this.host, kind, VIEWS[kind] as () => Promise<typeof LitElement>));
    return name;
  }

  /** Brings a view's code and what it needs. Never rejects: what cannot be had is said in the view. */
  async #load(isAskedFor: boolean): Promise<void> {
    const { host, view } = this;
    const [kind = '', form = ''] = view === 'form' ? ['form-list'] : view.split(':');
    this.settledView = undefined;
    // A view with a heading of its own has no slot for the one that names the dialog.
    host.dialog.ariaLabel = this.querySelector('h2')?.textContent ?? null;
    if (kind === 'home') return;
    if (kind === 'chat') return void this.chat();
    try {
      const [name, profile, client] = await Promise.all([
        this.#bring(kind as Kind),
        this.#askProfile(),
        this.link.connect(),
      ]);
      // Where the hall does not answer that is said already; and the citizen may have gone on meanwhile.
      if (!profile || view !== this.view) return;
      const settled = document.createElement(name) as SettledView;
      settled.setAttribute('exportparts', PARTS);
      const context = { profile, client } as ViewContext;
      Object.defineProperties(context, Object.getOwnPropertyDescriptors(this.surroundings));
      this.settledView = Object.assign(settled, { context, form, carried: this.#carried });
      await this.updateComplete;
      await settled.updateComplete;
      if (isAskedFor) settled.renderRoot.querySelector<HTMLElement>('[part~=heading]')?.focus();
    } catch {
      host.fail();
    }
  }

  /** What the hall knows: the council, the doors, the citizen's enquiries. */
  async #refresh(): Promise<void> {
    const { host, link } = this;
    const [, doors] = await Promise.all([this.#askProfile(), link.doors().catch(() => undefined)]);
    if (doors) {
      host.availability = doors.doors;
      showDoors(this, doors.doors, this.locale);
    }
    // Whoever has never acted on this device has none, and pays for no code.
    if (!link.client && !host.stored('session')) return;
    try {
      const [{ MoothallEnquiries }, client] = await Promise.all([
        bring(host, 'enquiries', () => import('../home/enquiries.js')),
        link.connect(),
      ]);
      define('moothall-enquiries', MoothallEnquiries);
      const enquiries = await client.enquiries();
      this.enquiries = Object.assign(new MoothallEnquiries(), {
        context: this.surroundings,
        enquiries,
        choose: (enquiryId: string) => {
          this.showView('chat');
          void this.chat().then((chat) => chat?.resume(enquiryId));
        },
      });
    } catch {
      // The list is a convenience; the doors work without it.
    }
  }

  #askProfile(): Promise<CouncilProfile | undefined> {
    const { host } = this;
    return (this.#profile ??= this.link.profile().then(
      (profile) => {
        this.profile = profile;
        this.querySelector('p')?.setAttribute('hidden', '');
        this.#dress?.(profile.tokens);
        // Who has one language pays for no other.
        if (profile.languages[1])
          bring(host, 'languages', () => import('./languages.js')).then(
            ({ speak }) => speak(this, profile),
            () => undefined,
          );
        if (profile.exitPage)
          bring(host, 'exit', () => import('./exit.js')).then(
            ({ offerExit }) => offerExit(this),
            () => undefined,
          );
        return profile;
      },
      (error: unknown) => {
        this.#profile = undefined;
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
    const conversation = this.#chatView?.conversation;
    if (host.isOpen && this.view === 'chat' && !document.hidden && conversation?.unread) {
      conversation.markRead();
      return;
    }
    if (count === host.unreadCount) return;
    host.unreadCount = count;
    if (count > 0) host.launcher.dataset['count'] = textsIn(this.locale, 'panel', panelEn).unread(count);
    else delete host.launcher.dataset['count'];
    host.emit('unread', { count });
  }

  /** Two in one breath are both heard; and what was heard is not there to be found a second time. */
  announce(text: string): void {
    const said = document.createElement('p');
    said.textContent = text;
    this.renderRoot.querySelector('[aria-live]')?.append(said);
    setTimeout(() => said.remove(), SAID_MS);
  }
}
