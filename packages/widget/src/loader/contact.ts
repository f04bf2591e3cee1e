/** `<moothall-contact>` and the elements in the page's flow: everything before the click, without a library. */
import { loaderEn } from '../texts/loader.en.js';
import { warm } from './chunks.js';
import { element } from './dom.js';
import { launcherIcon } from './icon.js';
import type { LoadedPanel } from './panel-contract.js';
import { knownOf } from './registry.js';
import type { Known } from './settings.js';
import { makeShell, showInShell, type ShellView } from './shell.js';
import { launcherStyles } from './styles.js';
import { warn } from './warn.js';

const ATTRIBUTES = [
  'council',
  'hall',
  'locale',
  'service',
  'position',
  'launcher',
  'color-scheme',
  'storage',
  'form',
];
/** Attributes that any element may have, and those that frameworks leave behind. */
const ORDINARY =
  /^(id|class|style|lang|dir|hidden|title|role|slot|part|exportparts|nonce|inert|translate|on.*|(data|aria|v|ng|x)-.*|[^a-z].*)$/;

/** Methods that the panel carries out; the first group needs it at once, the second can wait until it is opened. */
const ACTIONS = ['startConversation', 'sendMessage', 'requestCallback', 'openForm'];
const WISHES = ['update', 'identify', 'setLocale', 'setContext'];
/** What `window.Moothall` passes on to the first element. */
export const METHODS = [
  ...ACTIONS,
  ...WISHES,
  'open',
  'close',
  'toggle',
  'show',
  'hide',
  'reset',
  'ready',
  'on',
  'once',
  'off',
  'shutdown',
] as const;
export const READINGS = ['isOpen', 'unreadCount', 'availability', 'connection', 'version'] as const;

/**
 * A council's contact point: a launcher in the corner and a panel that opens from it.
 * Its children are what a page shows until the widget works, and again when it cannot.
 * @csspart launcher - the button
 * @csspart panel - the dialog that the button opens
 */
export class MoothallContact extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;

  /** How chunks are brought; another build hands in its own. */
  static importPanel = (known: Known): Promise<unknown> => import(`${known.base}panel.js`);

  readonly root: ShadowRoot = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  readonly tokens = new CSSStyleSheet();
  readonly #fallback = element('slot', {});
  readonly #dialog = element('dialog', { class: 'fixed', part: 'panel', 'aria-labelledby': 'h' });
  readonly #darkness = matchMedia('(prefers-color-scheme:dark)');
  readonly #wishes: [string, unknown[]][] = [];
  #launcher: HTMLButtonElement | undefined;
  #label: HTMLElement | undefined;
  #panel: HTMLElement | undefined;
  #loading: Promise<LoadedPanel> | undefined;
  #isReady: Promise<void> | undefined;
  #settle: (() => void) | undefined;
  #isLoaded = false;
  /** Set once the profile is known: builds the whole chain of tokens. */
  themed: ((isDark: boolean) => string) | undefined;

  get known(): Known | undefined {
    return knownOf(this.council);
  }

  get council(): string | null {
    return this.getAttribute('council');
  }

  /** An attribute, else what the loader's own address says. */
  setting(name: string): string | null {
    return this.getAttribute(name) ?? this.known?.query.get(name) ?? null;
  }

  /** Without `moothall-`: `contact`, or the one view that an element in the flow shows. */
  get kind(): string {
    return this.localName.slice(9);
  }

  get locale(): string {
    const page = this.closest<HTMLElement>('[lang]');
    return this.setting('locale') || page?.lang || 'en';
  }

  get isOpen(): boolean {
    return this.#panel !== undefined && !this.#panel.hidden && (this.#dialog.open || this.kind !== 'contact');
  }

  get version(): string | undefined {
    return /([^/]+)\/$/.exec(this.known?.base ?? '')?.[1];
  }

  get unreadCount(): number {
    return this.#loaded?.unreadCount ?? 0;
  }

  get availability(): unknown {
    return this.#loaded?.availability ?? 'unknown';
  }

  get connection(): string {
    return this.#loaded?.connection ?? 'idle';
  }

  get launcher(): HTMLButtonElement | undefined {
    return this.#launcher;
  }

  get dialog(): HTMLDialogElement {
    return this.#dialog;
  }

  get #loaded(): LoadedPanel | undefined {
    return this.#isLoaded ? (this.#panel as LoadedPanel) : undefined;
  }

  connectedCallback(): void {
    this.root.adoptedStyleSheets = [this.tokens];
    this.root.append(this.#fallback, this.#dialog);
    this.#darkness.onchange = () => this.dress();
    for (const { name } of this.attributes)
      if (!ATTRIBUTES.includes(name) && !ORDINARY.test(name))
        warn(
          'unknown-attribute',
          `<${this.localName}> has no attribute ${name}. It knows ${ATTRIBUTES.join(', ')}.`,
          this.known?.hall,
        );
    this.refresh();
  }

  disconnectedCallback(): void {
    this.#darkness.onchange = null;
    this.#loaded?.shown(false);
  }

  attributeChangedCallback(): void {
    if (this.#launcher) this.refresh();
  }

  /** Brings launcher and words up to what attributes and settings say; again when a council's settings arrive. */
  refresh(): void {
    const { known } = this;
    if (!known || !this.isConnected) return;
    if (!this.#launcher) {
      this.#label = element('span', {});
      this.#launcher = element('button', { type: 'button', part: 'launcher' }, launcherIcon(), this.#label);
      this.#launcher.onclick = () => this.toggle();
      this.#launcher.onpointerenter = this.#launcher.onpointerdown = this.#launcher.onfocus = this.#warm;
      this.root.append(this.#launcher);
      this.root.addEventListener('keydown', (event) => {
        if ((event as KeyboardEvent).key === 'Escape' && this.isOpen && this.kind === 'contact') {
          event.preventDefault();
          this.close();
        }
      });
      this.#settle?.();
      this.emit('ready');
      this.#resume(known);
    }
    const isInFlow = this.kind !== 'contact';
    const start = this.setting('position') === 'start' ? ' start' : '';
    this.#launcher.className = isInFlow ? 'launcher' : `launcher fixed${start}`;
    this.#dialog.className = `fixed${start}`;
    this.#launcher.hidden = this.setting('launcher') === 'none' || (isInFlow && this.isOpen);
    this.#fallback.hidden = true;
    const [door] = isInFlow ? (loaderEn.doors[this.kind as 'chat'] ?? []) : [];
    if (this.#label)
      this.#label.textContent =
        door ?? known.labels?.[this.locale] ?? known.labels?.['en'] ?? loaderEn.launcher;
    this.dress();
  }

  ready(): Promise<void> {
    return (this.#isReady ??= new Promise((resolve) => {
      this.#settle = resolve;
      if (this.#launcher) resolve();
    }));
  }

  /** Opens the panel; `view` is `home`, `chat`, `callback` or `form:<id>`. */
  open(view: ShellView = 'home'): void {
    const { known } = this;
    if (!known) return;
    const isInFlow = this.kind !== 'contact';
    const shown = isInFlow
      ? ((this.kind === 'form' ? `form:${this.setting('form') ?? ''}` : this.kind) as ShellView)
      : view;
    const wasThere = this.#panel;
    const panel = (this.#panel ??= makeShell(this, shown));
    panel.hidden = false;
    if (isInFlow) this.root.append(panel);
    else {
      this.#dialog.append(panel);
      if (!this.#dialog.open)
        if (matchMedia('(max-width:479px)').matches) this.#dialog.showModal();
        else this.#dialog.show();
    }
    if (!wasThere || view !== 'home') this.go(shown);
    else panel.querySelector('h2')?.focus();
    this.refresh();
    this.#loaded?.shown(true);
    this.#state(true);
    this.emit('opened');
    this.load().catch(() => {});
  }

  /** Shows a view in the panel that is open. */
  go(view: ShellView): void {
    if (!this.#panel) return;
    if (this.#loaded) this.#loaded.go(view);
    else showInShell(this.#panel, view);
  }

  close(): void {
    if (!this.isOpen) return;
    this.#loaded?.shown(false);
    this.#dialog.close();
    if (this.kind !== 'contact' && this.#panel) this.#panel.hidden = true;
    this.refresh();
    this.#launcher?.focus();
    this.#state(false);
    this.emit('closed');
  }

  toggle(): void {
    if (this.isOpen) this.close();
    else this.open();
  }

  show(): void {
    this.removeAttribute('launcher');
  }

  hide(): void {
    this.setAttribute('launcher', 'none');
  }

  /** Forgets this device and closes. */
  reset(): void {
    this.call('reset', []);
    this.close();
  }

  /** Takes the widget away; the children are what is left. */
  shutdown(): void {
    this.close();
    this.#loaded?.api['shutdown']?.();
    this.#launcher?.remove();
    this.#fallback.hidden = false;
  }

  on(name: string, listener: (detail: unknown) => void): () => void {
    const heard = (event: Event) => listener((event as CustomEvent).detail);
    this.#listeners.set(listener, heard);
    this.addEventListener(`moothall:${name}`, heard);
    return () => this.removeEventListener(`moothall:${name}`, heard);
  }

  once(name: string, listener: (detail: unknown) => void): () => void {
    const stop = this.on(name, (detail) => {
      stop();
      listener(detail);
    });
    return stop;
  }

  off(name: string, listener: (detail: unknown) => void): void {
    const heard = this.#listeners.get(listener);
    if (heard) this.removeEventListener(`moothall:${name}`, heard);
  }

  readonly #listeners = new WeakMap<object, (event: Event) => void>();

  emit(name: string, detail: object = {}): void {
    const council = this.council ?? this.known?.council;
    this.dispatchEvent(
      new CustomEvent(`moothall:${name}`, {
        bubbles: true,
        composed: true,
        detail: { council, ...detail },
      }),
    );
  }

  /** Brings the panel's code, once; the shell becomes the panel where it stands. */
  load(): Promise<LoadedPanel> {
    return (this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      this.fail();
      throw error;
    }));
  }

  async #load(): Promise<LoadedPanel> {
    const { known } = this;
    if (!known) throw new Error('no-settings');
    await this.bring('panel.js');
    await (this.constructor as typeof MoothallContact).importPanel(known);
    this.#panel ??= makeShell(this, 'home');
    if (!this.#panel.isConnected) this.#dialog.append(this.#panel);
    customElements.upgrade(this.#panel);
    this.#isLoaded = true;
    const panel = this.#panel as LoadedPanel;
    for (const [name, values] of this.#wishes.splice(0)) panel.api[name]?.(...(values as never[]));
    if (this.isOpen) panel.shown(true);
    return panel;
  }

  /** Carries out a method of the panel: now, when it is loaded, or (for a wish) when somebody opens it. */
  call(name: string, values: unknown[]): unknown {
    const panel = this.#loaded;
    if (panel) return panel.api[name]?.(...(values as never[]));
    if (ACTIONS.includes(name))
      return this.load().then((loaded) => loaded.api[name]?.(...(values as never[])));
    this.#wishes.push([name, values]);
    return undefined;
  }

  /** The panel cannot be had: the children come back, and the shell says what to do instead. */
  fail(): void {
    const { known } = this;
    this.#fallback.hidden = false;
    warn('hall-unreachable', 'The widget could not be loaded, so the page keeps its own links.', known?.hall);
    if (this.#panel && !this.#panel.querySelector('[role=alert]')) {
      const { display, uri } = known?.telephone ?? {};
      this.#panel.append(
        element(
          'p',
          { role: 'alert', slot: 'problem' },
          loaderEn.unreachable,
          display ? element('a', { href: uri ?? '' }, display) : '',
        ),
      );
    }
    this.emit('error', { code: 'hall-unreachable', message: '' });
  }

  /** Fetches a chunk of the build ahead; where its hash is known, rejects one that was changed. */
  bring(name: string): Promise<unknown> {
    const { known } = this;
    return known?.chunks[name] ? warm(known, name) : Promise.resolve();
  }

  readonly #warm = (): void => void this.bring('panel.js').catch(() => {});

  /** With an enquiry still open on this device, the panel's code may come to count what was answered meanwhile. */
  #resume(known: Known): void {
    if (this.kind !== 'contact') return;
    const storage = this.setting('storage') ?? 'local';
    try {
      const area = storage === 'local' ? localStorage : storage === 'session' ? sessionStorage : undefined;
      if (area?.getItem(`moothall:${this.council ?? known.council ?? ''}:enquiry`))
        this.load().catch(() => {});
    } catch {
      // The page may not keep anything: then there is nothing to resume.
    }
  }

  /** Puts on the tokens: the launcher's own, and once the panel is there the whole chain. */
  dress(): void {
    const { known } = this;
    const wish = this.setting('color-scheme');
    const page = getComputedStyle(document.documentElement).colorScheme;
    // Dark where it was asked for, or where the page itself goes dark.
    const isDark =
      wish === 'dark' ||
      (wish !== 'light' && page.includes('dark') && (this.#darkness.matches || !page.includes('light')));
    this.tokens.replaceSync(launcherStyles(known?.theme, isDark) + (this.themed?.(isDark) ?? ''));
  }

  #state(isOpen: boolean): void {
    this.#launcher?.setAttribute('aria-expanded', String(isOpen));
  }

  static {
    for (const name of [...ACTIONS, ...WISHES])
      Object.defineProperty(this.prototype, name, {
        value(this: MoothallContact, ...values: unknown[]) {
          return this.call(name, values);
        },
        configurable: true,
        writable: true,
      });
  }
}
