/** `<moothall-contact>` and the elements in the page's flow: everything before the click, without a library. */
import type { WarningCode } from '@moothall/protocol';
import type { Availability, MoothallElement, MoothallSettings, QueueEntry } from '../public/element.js';
import type { MoothallEventMap, MoothallEventName } from '../public/events.js';
import { loaderEn } from '../texts/loader.en.js';
import { PINNED } from './build.js';
import { shellMarkup } from './markup.js';
import type { PanelApi, PanelOrShell } from './panel-contract.js';
import { knownOf, learn, type Known } from './settings.js';
import { launcherStyles, NEUTRAL } from './styles.js';
import { warn } from './warn.js';

/** As far as it is used here; the page's own types may say more of it. */
interface TrustedTypes {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createHTML(markup: string): string },
    ): { createHTML(markup: string): unknown };
  };
}

type Listener<Name extends MoothallEventName> = (detail: MoothallEventMap[Name]) => void;

/** The elements that are in the page now. */
export const elements = new Set<MoothallContact>();

/** What stands in the root once the settings are known. */
export interface Built {
  /** Where the children show while the widget cannot. */
  readonly fallback: HTMLElement;
  readonly dialog: HTMLDialogElement;
  readonly launcher: HTMLElement;
  /** The shell, which becomes the panel. */
  readonly panel: PanelOrShell;
}

/**
 * A council's contact point: a launcher in the corner and a panel that opens from it.
 * Its children are what a page shows until the widget works, and again when it cannot.
 */
export class MoothallContact extends HTMLElement implements MoothallElement {
  static readonly observedAttributes = ['council', 'locale'];
  /** By which the panel's library, too, writes markup on a page that asks for trusted types: its name can be taken once. */
  static policy: ReturnType<NonNullable<TrustedTypes['trustedTypes']>['createPolicy']> | undefined;

  /** What the loader put in because the page had none; it makes way for one that the page puts in later. */
  declare static own: MoothallContact | undefined;

  readonly root = this.attachShadow({ mode: 'open' });
  /** @internal By which it is a landmark, without an attribute that a page would have to know of. */
  readonly internals = this.attachInternals();
  declare fallback: Built['fallback'] | undefined;
  declare dialog: Built['dialog'] | undefined;
  declare launcher: Built['launcher'] | undefined;
  declare panel: Built['panel'] | undefined;

  /** Messages that came while the panel was closed. Read only. */
  unreadCount = 0;
  /** What the doors say; `unknown` until the panel was first opened. Read only. */
  availability: Availability = 'unknown';
  /** Of the live connection; `idle` until the citizen chats. Read only. */
  connection: MoothallElement['connection'] = 'idle';

  /** @internal What the home view is called. */
  declare homeTitle: string | undefined;

  /** What `identify` was given. */
  token: string | undefined;

  readonly #heard = new WeakMap<object, (event: Event) => void>();
  #loading: Promise<void> | undefined;

  /** By which a loader of the page tells what it knows, also one that comes later. */
  static learn(...found: Parameters<typeof learn>): void {
    learn(...found);
    for (const one of elements) one.refresh();
  }
  get known(): Known | undefined {
    return knownOf(this.getAttribute('council'));
  }
  get council(): string {
    return this.getAttribute('council') ?? this.known?.council ?? '';
  }
  /** `contact`, or the one view that an element in the page's flow shows. */
  get kind(): string {
    return this.localName.slice(9);
  }
  get isInFlow(): boolean {
    return this.kind !== 'contact';
  }
  get locale(): string {
    return this.getAttribute('locale') || this.closest<HTMLElement>('[lang]')?.lang || 'en';
  }
  get isOpen(): boolean {
    return this.dialog?.open ?? false;
  }
  get version(): string | undefined {
    return this.known?.base.split('/').at(-2);
  }

  connectedCallback(): void {
    // Chosen by the citizen on an earlier page.
    const chosen = this.stored('locale');
    if (chosen) this.setAttribute('locale', chosen);
    elements.add(this);
    const { own } = MoothallContact;
    if (own !== this && !own?.isOpen) own?.remove();
    this.refresh();
  }
  disconnectedCallback(): void {
    elements.delete(this);
  }
  attributeChangedCallback(): void {
    this.refresh();
  }

  /** Builds the launcher once the settings are known, in the page's language; without them the children stay. */
  refresh(): void {
    const { known } = this;
    if (known && elements.has(this) && !this.dialog?.open && !this.panel?.showView)
      try {
        this.#build(known);
      } catch (error) {
        this.warn('start-failed', error);
      }
  }
  #build({ shell, query, css }: Known): void {
    const { root } = this;
    const isFirst = !root.firstChild;
    for (const [name, value] of query) if (!this.hasAttribute(name)) this.setAttribute(name, value);
    // Under a policy that asks for it: `trusted-types moothall`.
    const policy = (MoothallContact.policy ??= (window as TrustedTypes).trustedTypes?.createPolicy(
      'moothall',
      {
        createHTML: (given) => given,
      },
    ));
    const markup = shell?.[this.locale.slice(0, 2)] ?? shell?.['en'] ?? (PINNED ? shellMarkup(loaderEn) : '');
    // A template is inert: where the panel's code is here already, the shell becomes it only when it is in its place.
    const template = document.createElement('template');
    template.innerHTML = (policy?.createHTML(markup) ?? markup) as string;
    const [fallback, dialog, launcher] = template.content.children as unknown as [
      HTMLElement,
      HTMLDialogElement,
      HTMLElement,
    ];
    Object.assign(this, { fallback, dialog, launcher, panel: dialog.firstChild });
    fallback.hidden = true;
    launcher.textContent = this.#titleOf(this.kind) ?? launcher.textContent;
    Object.assign(this.internals, { role: 'region', ariaLabel: launcher.textContent });
    launcher.onclick = () => this.open();
    // A finger enters before it presses, as a mouse does.
    launcher.onpointerenter = launcher.onfocus = () => void this.load();
    dialog.onclick = ({ target }) => {
      const button = (target as Element).closest('button');
      if (button?.value) this.open(button.value);
      else if (button) this.close();
    };
    dialog.onclose = () => {
      launcher.focus();
      this.emit('closed');
    };
    if (isFirst) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css ?? (PINNED ? launcherStyles(NEUTRAL) : ''));
      root.adoptedStyleSheets = [sheet];
    }
    root.replaceChildren(template.content);
    if (!isFirst) return;
    this.#becomeFirst();
    this.emit('ready');
    // An enquiry is still open on this device: somebody may have answered meanwhile.
    if (this.stored('enquiry') && !this.isInFlow) void this.load();
  }
  /** What this device keeps under a key; nothing where the page may not keep anything. */
  stored(key: string): string | null | undefined {
    try {
      const name = `moothall:${this.council}:${key}`;
      const area = window[`${this.getAttribute('storage') ?? 'local'}Storage` as 'localStorage'] as
        Storage | undefined;
      // In the tab only, where the citizen is on a shared computer.
      return sessionStorage.getItem(name) ?? area?.getItem(name);
    } catch {
      return null;
    }
  }
  /** Takes the name on the page, and does what the page has asked for so far. */
  #becomeFirst(): void {
    const earlier = window.Moothall;
    if (elements.has(earlier as MoothallContact)) return;
    // A page may have frozen its window: then it reaches the element by other ways.
    Reflect.set(window, 'Moothall', this);
    if (Array.isArray(earlier)) this.push(...earlier);
  }

  /** Carries out calls of the queue, each guarded. */
  push(...entries: readonly QueueEntry[]): void {
    for (const entry of entries)
      try {
        if (typeof entry === 'function') entry(this);
        else
          (this as unknown as Record<string, (...values: unknown[]) => void>)[entry[0]]?.(...entry.slice(1));
      } catch (error) {
        this.warn('entry-failed', error);
      }
  }
  /** The element of a council; without a name the first of the page. */
  get(council?: string): MoothallContact | undefined {
    return [...elements].find((one) => !council || one.council === council);
  }
  /** Resolves when the launcher works. */
  ready(): Promise<void> {
    return new Promise((resolve) => (this.dialog ? resolve() : this.once('ready', () => resolve())));
  }
  /** `view` is `home`, `chat`, `callback` or `form:<id>`. */
  open(
    view = this.kind === 'form'
      ? `form:${this.getAttribute('form') ?? ''}`
      : this.isInFlow
        ? this.kind
        : 'home',
  ): void {
    const { dialog, panel } = this;
    if (!dialog || !panel) return;
    const wasOpen = dialog.open;
    void this.load();
    if (!wasOpen)
      if (!this.isInFlow && matchMedia('(max-width:479px)').matches) dialog.showModal();
      else dialog.show();
    if (panel.showView) panel.showView(view);
    else this.showInShell(view);
    if (wasOpen) return;
    panel.shown?.();
    this.emit('opened');
  }
  /** @internal Heading, field and focus of a view; for the panel too. */
  showInShell(view: string): void {
    const { panel } = this;
    if (!panel) return;
    const [heading, topic, field] = panel.querySelectorAll<HTMLInputElement>('h2,input,textarea');
    panel.setAttribute('view', view);
    if (heading) {
      this.homeTitle ??= heading.textContent;
      heading.textContent = this.#titleOf(view.split(':')[0]) ?? this.homeTitle;
    }
    if (view === 'chat' && field) {
      // What was written on the way need not be written again.
      field.value ||= topic?.value ?? '';
      field.focus();
    } else heading?.focus();
  }
  #titleOf(kind = ''): string | null | undefined {
    return this.panel?.querySelector(`[value=${kind}] b`)?.textContent;
  }
  close(): void {
    this.dialog?.close();
  }
  toggle(): void {
    if (this.isOpen) this.close();
    else this.open();
  }
  /** Opens the chat and says something there. @returns the message's id */
  startConversation(start?: {
    readonly text?: string;
    readonly service?: string;
  }): Promise<string | undefined> {
    return this.#call('startConversation', start);
  }
  /** Says something in the chat, without opening the panel. @returns the message's id */
  sendMessage(text: string): Promise<string | undefined> {
    return this.#call('sendMessage', text);
  }
  /** Deletes what this device remembers of the citizen. */
  reset(): Promise<unknown> {
    return this.#call('reset');
  }
  /** Takes the widget away; the children are what is left. */
  shutdown(): Promise<unknown> {
    return this.#call('shutdown');
  }
  /** Lets the panel carry it out, whose code is brought for it. */
  async #call(name: keyof PanelApi, value?: unknown): Promise<string | undefined> {
    await this.load();
    return this.panel?.call?.(name, value);
  }
  requestCallback(): void {
    this.open('callback');
  }
  openForm(id: string): void {
    this.open(`form:${id}`);
  }
  /** Sets attributes by name. */
  update(settings: MoothallSettings): void {
    for (const [name, value] of Object.entries<string>({ ...settings })) this.setAttribute(name, value);
  }
  setLocale(locale: string): void {
    this.update({ locale });
  }
  setContext(context: { readonly service?: string }): void {
    this.update(context);
  }
  /** Who the citizen is, by a token that the council has signed; used when the panel is opened. */
  identify(token: string): void {
    this.token = token;
  }
  show(): void {
    this.update({ launcher: 'auto' });
  }
  hide(): void {
    this.update({ launcher: 'none' });
  }
  /** @returns what takes the listener off again */
  on<Name extends MoothallEventName>(
    name: Name,
    listener: Listener<Name>,
    options?: AddEventListenerOptions,
  ): () => void {
    const heard = (event: Event): void => listener((event as CustomEvent<MoothallEventMap[Name]>).detail);
    this.off(name, listener);
    this.#heard.set(listener, heard);
    this.addEventListener(`moothall:${name}`, heard, options);
    return () => this.off(name, listener);
  }
  once<Name extends MoothallEventName>(name: Name, listener: Listener<Name>): () => void {
    return this.on(name, listener, { once: true });
  }
  off<Name extends MoothallEventName>(name: Name, listener: Listener<Name>): void {
    const heard = this.#heard.get(listener);
    if (heard) this.removeEventListener(`moothall:${name}`, heard);
  }
  emit(name: string, more?: object): void {
    const detail = { council: this.council, ...more };
    this.dispatchEvent(new CustomEvent(`moothall:${name}`, { bubbles: true, composed: true, detail }));
  }
  /** @internal */
  warn(code: WarningCode, about: unknown): void {
    warn(code, about, this.known?.base);
  }

  /** Brings the panel's code, once; the shell becomes the panel where it stands. Never rejects. */
  load(): Promise<void> | undefined {
    return (this.#loading ??= this.known?.load(this.panel?.lang).then(
      () => {
        if (this.isOpen) this.panel?.shown?.();
      },
      () => this.fail(),
    ));
  }
  /** The hall cannot be had: the children come back, and the shell says what to do instead. */
  fail(): void {
    this.#loading = undefined;
    for (const one of [this.fallback, this.panel?.querySelector('p')]) one?.removeAttribute('hidden');
    this.warn('hall-unreachable', this.council);
    this.emit('error', { code: 'hall-unreachable' });
  }
}
