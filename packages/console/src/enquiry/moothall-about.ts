/** What an adviser needs to know of an enquiry besides its words. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import type { CouncilProfile, EnquirySnapshot, RecordedFact } from '@moothall/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shared } from '../styles/shared.js';
import { en } from '../texts/en.js';
import { languageName, serviceName } from '../texts/names.js';
import { momentInWords } from '../texts/time-words.js';
import { dialled, mailTo } from './links.js';
import { eventText } from './timeline.js';

/** How long “Copied” stands. */
const COPIED_MS = 2_000;

/**
 * Whose enquiry it is and who answers, the reference, the citizen, and the history.
 * @summary The side panel of an enquiry.
 */
@customElement('moothall-about')
export class MoothallAbout extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        font-size: 0.875rem;
      }
      section {
        padding: 0.875rem 1rem;
        border-bottom: 1px solid var(--desk-line);
      }
      h3 {
        margin-bottom: 0.375rem;
        color: var(--desk-quiet);
        font-size: 0.8125rem;
        font-weight: 650;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(4.5rem, auto) 1fr;
        gap: 0.25rem 0.75rem;
        margin-top: 0.375rem;
      }
      dt {
        color: var(--desk-quiet);
      }
      dd {
        overflow-wrap: anywhere;
      }
      .reference {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.25rem;
        font-size: 1.0625rem;
        font-weight: 650;
      }
      .history li {
        display: grid;
        grid-template-columns: 3rem 1fr;
        gap: 0.5rem;
        padding: 0.1875rem 0;
      }
      .history time {
        color: var(--desk-quiet);
      }
      .presence {
        display: flex;
        align-items: center;
        gap: 0.375rem;
        margin-top: 0.375rem;
      }
    `,
  ];

  @property({ attribute: false }) snapshot!: EnquirySnapshot;
  @property({ attribute: false }) facts: readonly RecordedFact[] = [];
  /** Name of the council whose team answers. */
  @property() answering = '';
  @property({ attribute: false }) profile: CouncilProfile | undefined;
  @property({ attribute: false }) citizenPresent: boolean | undefined;
  @property() adviserId = '';
  @property() timeZone = 'Europe/London';
  @state() private isCopied = false;

  override render() {
    const { snapshot, profile } = this;
    const { name } = snapshot.council;
    const isShared = this.answering !== '' && this.answering !== name;
    return html`
      <section aria-labelledby="reference">
        <h3 id="reference">${en.about.reference}</h3>
        <p class="reference figures">
          ${snapshot.reference}
          <wa-button size="xs" appearance="outlined" @click=${() => void this.#copy()}
            ><wa-icon slot="start" name=${this.isCopied ? 'check' : 'copy'}></wa-icon
            ><span aria-live="polite">${this.isCopied ? en.about.copied : en.about.copy}</span
            ><span class="hidden"> ${en.about.copyWhat}</span></wa-button
          >
        </p>
      </section>
      <section aria-labelledby="council">
        <h3 id="council">${en.about.council}</h3>
        <p>${isShared ? en.about.shared(name, this.answering) : en.about.ownJob(name)}</p>
        ${
          profile === undefined
            ? nothing
            : html`<dl>
                <dt>${en.about.phone}</dt>
                <dd class="figures"><a href=${profile.telephone.uri}>${profile.telephone.display}</a></dd>
                <dt>${en.about.website}</dt>
                <dd>
                  <a href=${profile.website} target="_blank" rel="noopener noreferrer"
                    >${hostOf(profile.website)}</a
                  >
                </dd>
              </dl>`
        }
      </section>
      ${this.#citizen()}
      <section aria-labelledby="facts">
        <h3 id="facts">${en.enquiry.about}</h3>
        <dl>
          <dt>${en.about.service}</dt>
          <dd>${serviceName(snapshot.service)}</dd>
          <dt>${en.about.channel}</dt>
          <dd>${en.channels[snapshot.channel]}</dd>
          <dt>${en.about.language}</dt>
          <dd>${languageName(snapshot.locale)}</dd>
          <dt>${en.about.holder}</dt>
          <dd>${this.#holder()}</dd>
          ${
            snapshot.page === undefined
              ? nothing
              : html`<dt>${en.about.page}</dt>
                  <dd>${this.#page(snapshot.page)}</dd>`
          }
        </dl>
      </section>
      <section class="history" aria-labelledby="history">
        <h3 id="history">${en.about.history}</h3>
        <ol>
          ${this.facts.map((fact) => {
            const text = eventText(fact, snapshot, this.adviserId);
            return text === undefined
              ? nothing
              : html`<li>
                  <time class="figures" datetime=${fact.at}>${this.#time(fact.at)}</time><span>${text}</span>
                </li>`;
          })}
        </ol>
      </section>
    `;
  }

  #citizen() {
    const { citizen, callback } = this.snapshot;
    const { name, email, telephone } = citizen ?? {};
    const has = [name, email, telephone].some((detail) => detail !== undefined);
    if (!has && (callback !== undefined || this.snapshot.form !== undefined)) return nothing;
    return html`<section aria-labelledby="citizen">
      <h3 id="citizen">${en.about.citizen}</h3>
      ${
        has
          ? html`<dl>
              ${
                name === undefined
                  ? nothing
                  : html`<dt>${en.about.name}</dt>
                      <dd>${name}</dd>`
              }
              ${
                email === undefined
                  ? nothing
                  : html`<dt>${en.about.email}</dt>
                      <dd><a href=${mailTo(email)}>${email}</a></dd>`
              }
              ${
                telephone === undefined
                  ? nothing
                  : html`<dt>${en.about.phone}</dt>
                      <dd><a href=${dialled(telephone)}>${telephone}</a></dd>`
              }
            </dl>`
          : html`<p class="quiet">${en.about.noDetails}</p>`
      }
      ${
        this.citizenPresent === undefined || this.snapshot.channel !== 'chat'
          ? nothing
          : html`<p class="presence">
              <wa-icon name=${this.citizenPresent ? 'present' : 'away'}></wa-icon>${
                this.citizenPresent ? en.about.present : en.about.away
              }
            </p>`
      }
    </section>`;
  }

  #holder(): string {
    const { holder } = this.snapshot;
    if (holder === undefined) return en.about.nobody;
    return holder.adviserId === this.adviserId
      ? en.conversation.you
      : `${holder.displayName}, ${holder.council.name}`;
  }

  /** A link only where it is one of the web's: the address came from outside. */
  #page(page: string) {
    return /^https?:\/\//.test(page)
      ? html`<a href=${page} target="_blank" rel="noopener noreferrer"
          >${page.replace(/^https?:\/\//, '')}</a
        >`
      : page;
  }

  #time(at: string): string {
    return momentInWords(at, Date.now(), this.timeZone);
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.snapshot.reference);
      this.isCopied = true;
      setTimeout(() => (this.isCopied = false), COPIED_MS);
    } catch {
      // Without a secure context there is no clipboard; the reference can be selected by hand.
    }
  }
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

declare global {
  interface HTMLElementTagNameMap {
    'moothall-about': MoothallAbout;
  }
}
