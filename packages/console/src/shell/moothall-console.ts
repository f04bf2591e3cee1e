/** The console as a whole: who is signed in decides between the sign-in page and the desk. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { SignIn, StaffProfile } from '@moothall/protocol';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskStore } from '../data/desk-store.js';
import { HallError } from '../data/hall-error.js';
import { memoryStore, type KeyValueStore } from '../data/key-value-store.js';
import type { Live } from '../data/live.js';
import type { StaffApi } from '../data/staff-api.js';
import '../desk/moothall-desk.js';
import '../sign-in/moothall-sign-in.js';
import { shared } from '../styles/shared.js';
import { en } from '../texts/en.js';
import { Appearance } from './appearance.js';
import { detailOf } from './emit.js';

/**
 * Asks who is signed in and shows the desk or the sign-in page. When a session ends, what was typed stays in the
 * tab and is there again once the same adviser has signed in.
 * @summary The whole console.
 */
@customElement('moothall-console')
export class MoothallConsole extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-height: 100dvh;
      }
      .state {
        display: grid;
        gap: 0.5rem;
        justify-items: center;
        padding: 20vh 1.5rem 2rem;
        text-align: center;
      }
    `,
  ];

  @property({ attribute: false }) api!: StaffApi;
  /** Opens the socket; called once for each time somebody signs in. */
  @property({ attribute: false }) openLive!: () => Live;
  @property({ attribute: false }) storage: KeyValueStore = memoryStore();
  @property({ attribute: false }) appearance = new Appearance();
  @state() private phase: 'asking' | 'unreachable' | 'signed-out' | 'signed-in' = 'asking';
  @state() private error = '';
  @state() private notice = '';
  @state() private isBusy = false;
  #store: DeskStore | undefined;
  #live: Live | undefined;

  constructor() {
    super();
    this.addEventListener(
      'console-sign-in',
      (event) => void this.#signIn(detailOf('console-sign-in', event)),
    );
    this.addEventListener('console-sign-out', () => void this.#signOut());
    this.addEventListener('console-appearance', (event) => {
      this.appearance.choose(detailOf('console-appearance', event));
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override firstUpdated(): void {
    void this.#ask();
  }

  override render() {
    if (this.phase === 'signed-in' && this.#store !== undefined)
      return html`<moothall-desk
        .store=${this.#store}
        .appearance=${this.appearance.choice}
      ></moothall-desk>`;
    if (this.phase === 'signed-out')
      return html`<moothall-sign-in
        .error=${this.error}
        .notice=${this.notice}
        ?busy=${this.isBusy}
      ></moothall-sign-in>`;
    if (this.phase === 'unreachable')
      return html`<main class="state">
        <div role="alert">
          <h1>${en.unreachableHeading}</h1>
          <p class="quiet">${this.error}</p>
        </div>
        <wa-button variant="brand" size="s" @click=${() => void this.#ask()}>${en.tryAgain}</wa-button>
      </main>`;
    return html`<main class="state"><p class="quiet" role="status">${en.loading}</p></main>`;
  }

  async #ask(): Promise<void> {
    this.phase = 'asking';
    try {
      const profile = await this.api.me();
      if (profile === undefined) this.phase = 'signed-out';
      else this.#enter(profile);
    } catch (error) {
      this.error = sentence(error);
      this.phase = 'unreachable';
    }
  }

  async #signIn(credentials: SignIn): Promise<void> {
    this.isBusy = true;
    this.error = '';
    try {
      this.#enter(await this.api.signIn(credentials));
    } catch (error) {
      this.error = sentence(error);
    }
    this.isBusy = false;
  }

  async #signOut(): Promise<void> {
    this.#store?.forget();
    try {
      await this.api.signOut();
    } catch {
      // The session ends by itself; the tab holds nothing any more.
    }
    this.#leave();
    this.notice = en.signIn.signedOut;
    this.phase = 'signed-out';
  }

  #enter(profile: StaffProfile): void {
    this.#leave();
    this.#live = this.openLive();
    this.#store = new DeskStore({
      profile,
      api: this.api,
      live: this.#live,
      storage: this.storage,
      onSessionEnded: () => this.#ended(),
    });
    this.#store.start();
    this.notice = '';
    this.phase = 'signed-in';
  }

  #ended(): void {
    if (this.phase !== 'signed-in') return;
    this.#leave();
    this.error = '';
    this.notice = en.signIn.ended;
    this.phase = 'signed-out';
  }

  #leave(): void {
    this.#store?.close();
    this.#live?.close();
    this.#store = undefined;
    this.#live = undefined;
    document.title = en.title(0);
  }
}

function sentence(error: unknown): string {
  return error instanceof HallError
    ? en.error(error.code, error.message)
    : en.error('unexpected', String(error));
}

declare global {
  interface HTMLElementTagNameMap {
    'moothall-console': MoothallConsole;
  }
}
