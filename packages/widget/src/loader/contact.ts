/** `<moothall-contact>` and the elements in the page's flow: everything before the click, without a library. */
import { loaderEn } from '../texts/loader.en.js';
import { warm } from './chunks.js';
import { element } from './dom.js';
import type { LoadedPanel } from './panel-contract.js';
import { knownOf, type Known } from './settings.js';
import { makeShell, showInShell, type ShellView } from './shell.js';
import { launcherStyles } from './styles.js';
import { warn } from './warn.js';

const ATTRIBUTES = 'council hall locale service position launcher color-scheme storage form'.split(' ');
/** Attributes of any element that are no properties by the same name, and those that frameworks leave behind. */
const ORDINARY = /^(class|exportparts|tabindex|(data|aria|v|ng|x)-.+|\W.+|_.+)$/;
/** Methods that the panel carries out. */
const METHODS =
  'startConversation,sendMessage,requestCallback,openForm,reset,shutdown,update,identify,setLocale,setContext'.split(
    ',',
  );
/** Those of them that can wait until somebody opens the panel. */
const WISH = /^(up|id|set)/;
/** What is read from the panel, with what holds before it is there. */
const READINGS = { unreadCount: 0, availability: 'unknown', connection: 'idle' };

/**
 * A council's contact point: a launcher in the corner and a panel that opens from it.
 * Its children are what a page shows until the widget works, and again when it cannot.
 * @csspart launcher - the button
 * @csspart panel - the dialog that the button opens
 */
export class MoothallContact extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;

  readonly root = this.attachShadow({ mode: 'open' });
  readonly tokens = new CSSStyleSheet();
  readonly launcher = element('button', { part: 'launcher', onclick: () => this.open() });
  readonly dialog = element('dialog', {
    part: 'panel',
    'aria-labelledby': 'h',
    onclose: () => this.#closed(),
    onkeydown: ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && !this.isInFlow) this.close();
    },
  });
  /** Set by the panel: builds the whole chain of tokens. */
  themed: ((isDark: boolean) => string) | undefined;
  readonly #fallback = element('slot', {});
  readonly #darkness = matchMedia('(prefers-color-scheme:dark)');
  readonly #heard = new WeakMap<object, () => void>();
  #calls: (() => void)[] = [];
  #panel: HTMLElement | undefined;
  #loading: Promise<void> | undefined;
  #isLoaded = false;

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
    return this.setting('locale') || this.closest<HTMLElement>('[lang]')?.lang || 'en';
  }

  get isOpen(): boolean {
    return this.dialog.open;
  }

  get version(): string | undefined {
    return this.known?.version;
  }

  get panel(): LoadedPanel | undefined {
    return this.#isLoaded ? (this.#panel as LoadedPanel) : undefined;
  }

  /** An attribute, else what the loader's own address says. */
  setting(name: string): string | null | undefined {
    return this.getAttribute(name) ?? this.known?.query.get(name);
  }

  connectedCallback(): void {
    for (const { name } of this.attributes)
      if (!ATTRIBUTES.includes(name) && !(name in this) && !ORDINARY.test(name))
        this.warn('unknown-attribute', `${this.localName} knows no ${name}.`);
    this.#darkness.onchange = () => this.dress();
    this.refresh();
  }

  disconnectedCallback(): void {
    this.#darkness.onchange = null;
  }

  attributeChangedCallback(): void {
    this.refresh();
  }

  /** Brings launcher and words up to what attributes and settings say; without settings the children stay. */
  refresh(): void {
    const { known, root, dialog, launcher, kind, isInFlow } = this;
    if (!known || !this.isConnected) return;
    const place = isInFlow ? '' : `fixed ${this.setting('position') ?? ''}`;
    launcher.className = `launcher ${place}`;
    dialog.className = place;
    launcher.hidden = dialog.open || this.setting('launcher') === 'none';
    launcher.textContent =
      loaderEn.doors[kind]?.[0] ?? known.labels?.[this.locale] ?? known.labels?.['en'] ?? loaderEn.launcher;
    this.dress();
    if (root.firstChild) return;
    root.adoptedStyleSheets = [this.tokens];
    root.append(this.#fallback, dialog, launcher);
    launcher.onpointerenter =
      launcher.onpointerdown =
      launcher.onfocus =
        () => {
          this.bring('panel.js').catch(() => {});
        };
    this.#fallback.hidden = true;
    this.emit('ready');
    try {
      // An enquiry is still open on this device: somebody may have answered meanwhile.
      const area = window[`${this.setting('storage') ?? 'local'}Storage` as 'localStorage'] as
        Storage | undefined;
      if (area?.getItem(`moothall:${this.council}:enquiry`) && !isInFlow) void this.load();
    } catch {
      // The page may not keep anything: then there is nothing to come back to.
    }
  }

  /** Resolves when the launcher works. */
  ready(): Promise<void> {
    return new Promise((resolve) => (this.root.firstChild ? resolve() : this.once('ready', () => resolve())));
  }

  /** `view` is `home`, `chat`, `callback` or `form:<id>`. */
  open(
    view: ShellView = this.isInFlow ? (`${this.kind}:${this.setting('form') ?? ''}` as ShellView) : 'home',
  ): void {
    const { dialog, isInFlow } = this;
    void this.load();
    if (!dialog.open)
      if (!isInFlow && matchMedia('(max-width:479px)').matches) dialog.showModal();
      else dialog.show();
    this.go(view.replace(/^(chat|callback):/, '$1') as ShellView);
    this.launcher.hidden = true;
    this.panel?.shown();
    this.emit('opened');
  }

  /** Shows a view in the panel that is open. */
  go(view: ShellView): void {
    (this.panel ?? this).showView(view);
  }

  /** @internal What the panel does too: heading, field and focus of a view. */
  showView(view: ShellView): void {
    if (this.#panel) showInShell(this.#panel, view);
  }

  /** @internal */
  warn(code: string, sentence: string): void {
    warn(code, sentence, this.known?.hall);
  }

  close(): void {
    this.dialog.close();
  }

  toggle(): void {
    if (this.isOpen) this.close();
    else this.open();
  }

  show(): void {
    this.setAttribute('launcher', 'auto');
  }

  hide(): void {
    this.setAttribute('launcher', 'none');
  }

  /** @returns what takes the listener off again */
  on(name: string, listener: (detail: unknown) => void, once = false): () => void {
    const type = `moothall:${name}`;
    const heard = (event: Event): void => listener((event as CustomEvent).detail);
    const stop = (): void => this.removeEventListener(type, heard);
    this.addEventListener(type, heard, { once });
    this.#heard.set(listener, stop);
    return stop;
  }

  once(name: string, listener: (detail: unknown) => void): () => void {
    return this.on(name, listener, true);
  }

  off(_name: string, listener: (detail: unknown) => void): void {
    this.#heard.get(listener)?.();
  }

  emit(name: string, more: object = {}): void {
    const detail = { council: this.council, ...more };
    this.dispatchEvent(new CustomEvent(`moothall:${name}`, { bubbles: true, composed: true, detail }));
  }

  /** Fetches a chunk of the build ahead; where its hash is known, rejects one that was changed. */
  async bring(name: string): Promise<void> {
    const { known } = this;
    if (known?.chunks) await warm(known, name);
  }

  /** Brings the panel's code, once; the shell becomes the panel where it stands. Never rejects. */
  load(): Promise<void> {
    if (!this.#panel)
      this.dialog.append(
        (this.#panel = makeShell(
          () => this.close(),
          (view) => this.go(view),
        )),
      );
    return (this.#loading ??= this.bring('panel.js')
      .then(() => this.known?.load())
      .then(
        () => {
          this.#isLoaded = true;
          if (this.isOpen) this.panel?.shown();
          for (const call of this.#calls.splice(0)) call();
        },
        () => this.fail(),
      ));
  }

  /** Carries out a method of the panel; one that need not be seen waits until somebody opens it. */
  call(name: string, values: unknown[]): Promise<unknown> {
    return new Promise((resolve) => {
      const call = (): void => resolve(this.panel?.api[name]?.(...(values as never[])));
      if (this.panel) return call();
      this.#calls.push(call);
      if (!WISH.test(name)) void this.load();
    });
  }

  /** The hall cannot be had: the children come back, and the shell says what to do instead. */
  fail(): void {
    const { telephone } = this.known ?? {};
    this.#loading = undefined;
    this.#fallback.hidden = false;
    this.warn('hall-unreachable', 'The hall did not answer.');
    this.#panel?.querySelector('p')?.remove();
    this.#panel?.append(
      element(
        'p',
        { role: 'alert', slot: 'problem' },
        loaderEn.unreachable,
        element('a', { href: telephone?.uri ?? '' }, telephone?.display ?? ''),
      ),
    );
    this.emit('error', { code: 'hall-unreachable' });
  }

  /** Puts on the tokens: the launcher's own, and once the panel is there the whole chain. */
  dress(): void {
    const wish = this.setting('color-scheme');
    const page = getComputedStyle(document.documentElement).colorScheme;
    // Dark where it was asked for, or where the page itself goes dark.
    const isDark =
      wish === 'dark' ||
      (wish !== 'light' && page.includes('dark') && (this.#darkness.matches || !page.includes('light')));
    this.tokens.replaceSync(launcherStyles(this.known?.theme, isDark) + (this.themed?.(isDark) ?? ''));
  }

  #closed(): void {
    this.refresh();
    this.launcher.focus();
    this.emit('closed');
  }

  static {
    for (const name of METHODS)
      Object.defineProperty(this.prototype, name, {
        value(this: MoothallContact, ...values: unknown[]) {
          return this.call(name, values);
        },
      });
    for (const [name, before] of Object.entries(READINGS))
      Object.defineProperty(this.prototype, name, {
        get(this: MoothallContact) {
          return this.panel?.[name as 'connection'] ?? before;
        },
      });
  }
}
