/** `<moothall-safety>`: help in an emergency, shown while the citizen types; and advice where a card number stands in a message. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import type { CouncilProfile } from '@moothall/protocol';
import { hasCardNumber, localise, type Emergency } from '@moothall/rules';
import { emergencyLine } from '../home/emergency-line.js';
import { define } from '../panel/define.js';
import { baseStyles } from '../theme/base.styles.js';
import { distressEn, type DistressTexts, type HelpLine } from '../texts/distress.en.js';
import { textsIn } from '../texts/texts.js';
import type { Surroundings } from '../view.js';
import { helpLines } from './help-lines.js';

/** While somebody types, only the end is new. */
const END_CHARACTERS = 400;

export class MoothallSafety extends LitElement {
  /** Adopted by every instance. */
  static override styles = [
    baseStyles,
    css`
      .notice {
        max-height: 40vh;
        overflow: auto;
        margin: 0 calc(var(--mh-space) * 2) var(--mh-space);
        border-color: var(--mh-danger);
      }
      h3 {
        font-size: 1em;
      }
    `,
  ];
  static override properties = {
    context: { attribute: false },
    kinds: { state: true },
    hasCard: { state: true },
    profile: { state: true },
  };

  context: Surroundings | undefined;
  private kinds: readonly Emergency[] = [];
  private hasCard = false;
  private profile: CouncilProfile | undefined;
  /** Kinds that were shown already: help that was put away does not come back for the same. */
  readonly #shown = new Set<Emergency>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('exportparts', 'emergency,notice');
  }

  /** Hears what is being typed. What is typed goes nowhere. */
  heed(text: string): void {
    void this.#find(text.slice(-END_CHARACTERS));
    if (this.hasCard) this.hasCard = hasCardNumber(text);
  }

  /** Hears what is about to be sent. @returns whether it must not be, because a card's number stands in it */
  stops(text: string): boolean {
    void this.#find(text);
    this.hasCard = hasCardNumber(text);
    return this.hasCard;
  }

  override render(): TemplateResult {
    const texts = this.#texts;
    return html`${
        this.kinds.length
          ? html`<section class="notice" part="emergency" aria-labelledby="title">
              <h3 id="title">${texts.title}</h3>
              ${this.#lines().map(emergencyLine)}
              <p>${texts.note}</p>
              <button class="link" type="button" @click=${() => this.#dismiss()}>${texts.dismiss}</button>
            </section>`
          : nothing
      }
      <div role="alert">
        ${this.hasCard ? html`<p class="notice" part="notice">${texts.card}</p>` : nothing}
      </div>`;
  }

  /** The button goes; the citizen goes on writing. */
  #dismiss(): void {
    this.kinds = [];
    (this.getRootNode() as ShadowRoot)
      .querySelector<HTMLSlotElement>('slot[name=composer]')
      ?.assignedElements({ flatten: true })
      .forEach((field) => (field as HTMLElement).focus());
  }

  get #texts(): DistressTexts {
    return textsIn(this.context?.locale, 'distress', distressEn);
  }

  #lines(): readonly HelpLine[] {
    const own = localise(this.profile?.emergency ?? {}, this.context?.locale ?? 'en');
    return helpLines(this.kinds, this.#texts, own);
  }

  /** Without the words of emergencies nothing is shown, and nothing else changes. */
  async #find(text: string): Promise<void> {
    // What was given to the element before its code came is its own from its first rendering on.
    await this.updateComplete;
    const { context } = this;
    try {
      const distress = await context?.bring('distress', () => import('./distress.js'));
      if (!context || !distress) return;
      this.#show(distress.findEmergencies(text));
      if (!distress.mayBeWelsh(text)) return;
      const { DISTRESS_WELSH } = await context.bring('distress-welsh', () => import('./distress-welsh.js'));
      this.#show(distress.findEmergencies(text, DISTRESS_WELSH));
    } catch {
      // The words could not be had.
    }
  }

  #show(found: readonly Emergency[]): void {
    const news = found.filter((kind) => !this.#shown.has(kind));
    if (!news.length) return;
    for (const kind of news) this.#shown.add(kind);
    this.kinds = [...this.kinds, ...news];
    void this.#say();
  }

  /** Once the council's numbers are there too, or are known not to come; seen is the help at once. */
  async #say(): Promise<void> {
    this.profile ??= await this.context
      ?.connect()
      .then((client) => client.profile())
      .catch(() => undefined);
    const { title } = this.#texts;
    const lines = this.#lines().map(({ label, telephone, when }) => `${label}: ${telephone}. ${when}`);
    this.context?.announce([`${title}.`, ...lines].join(' '));
  }
}

/** Brings the element in `root` to life where it is not yet, and lets it hear what is typed. */
export function heed(root: ParentNode, text: string): void {
  define('moothall-safety', MoothallSafety);
  // One that has left the page meanwhile is not brought to life.
  root.querySelector<HTMLElement & Partial<MoothallSafety>>('moothall-safety')?.heed?.(text);
}
