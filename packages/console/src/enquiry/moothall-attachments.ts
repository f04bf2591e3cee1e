/** The files of one message: pictures as pictures, documents by name and size. */
import type { Attachment } from '@moothall/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DeskFiles } from '../data/desk-files.js';
import { shared } from '../styles/shared.js';
import { en } from '../texts/en.js';

/**
 * Asks for the address of each file when it is shown, and again when somebody opens one later.
 * @summary Files of a message.
 */
@customElement('moothall-attachments')
export class MoothallAttachments extends LitElement {
  static override styles = [
    shared,
    css`
      ul {
        display: grid;
        gap: 0.375rem;
        margin-top: 0.25rem;
      }
      a {
        display: inline-block;
        overflow-wrap: anywhere;
      }
      img {
        display: block;
        width: auto;
        max-width: 100%;
        height: auto;
        max-height: 14rem;
        border: 1px solid var(--desk-line);
        border-radius: 6px;
      }
    `,
  ];

  @property() enquiryId = '';
  @property({ attribute: false }) attachments: readonly Attachment[] = [];
  @property({ attribute: false }) files!: DeskFiles;
  @state() private addresses: ReadonlyMap<string, string> = new Map();

  protected override firstUpdated(): void {
    for (const { id } of this.attachments) void this.#ask(id);
  }

  override render() {
    return html`<ul aria-label=${en.files.sent}>
      ${this.attachments.map((file) => html`<li>${this.#file(file)}</li>`)}
    </ul>`;
  }

  #file({ id, name, sizeBytes, width, height }: Attachment) {
    const address = this.addresses.get(id);
    return html`<a
      href=${address ?? '#'}
      target="_blank"
      rel="noopener"
      @click=${(event: MouseEvent) => void this.#open(event, id)}
      >${
        width !== undefined && address !== undefined
          ? html`<img src=${address} alt=${name} width=${width} height=${height ?? nothing} />`
          : html`<bdi>${name}</bdi> <span class="figures">(${en.files.size(sizeBytes)})</span>`
      }<span class="hidden">, ${en.files.opens}</span></a
    >`;
  }

  /** An address that is over is asked for first, and then followed. */
  async #open(event: MouseEvent, id: string): Promise<void> {
    const link = event.currentTarget as HTMLAnchorElement;
    const known = this.addresses.get(id);
    // Comparing is possible only after waiting, when it is too late to hold the click back.
    if (known !== undefined && known === this.#fresh.get(id)) return;
    event.preventDefault();
    if (!(await this.#ask(id))) return;
    await this.updateComplete;
    link.click();
  }

  /** Addresses that lead somewhere for a while yet. */
  readonly #fresh = new Map<string, string>();

  async #ask(id: string): Promise<boolean> {
    try {
      const address = await this.files.address(this.enquiryId, id);
      this.#fresh.set(id, address);
      setTimeout(() => this.#fresh.delete(id), FRESH_MS);
      this.addresses = new Map(this.addresses).set(id, address);
      return true;
    } catch {
      return false;
    }
  }
}

/** An address is good for five minutes; it may have been asked for a while before. */
const FRESH_MS = 60_000;

declare global {
  interface HTMLElementTagNameMap {
    'moothall-attachments': MoothallAttachments;
  }
}
