/** Files that went along with messages: pictures as pictures, documents by name and size, at addresses that soon expire. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Client, Conversation } from '@moothall/client';
import type { Uploads } from '@moothall/client/attachments';
import type { Attachment } from '@moothall/protocol';
import { attachmentsEn } from '../texts/attachments.en.js';
import { textsIn } from '../texts/texts.js';
import type { Surroundings } from '../view.js';
import { attachmentStyles } from './attachments.styles.js';
import type { MessageLine } from './chat-lines.js';

/** An address is asked for anew when it is older: it leads nowhere after five minutes. */
const ADDRESS_MS = 4 * 60_000;

interface Address {
  readonly url: string;
  readonly until: number;
}

type Log = LitElement & { readonly conversation: Conversation | undefined };

/** Names of what was sent from here, as long as the hall has not told them. */
export const names = new Map<string, string>();

export async function shownFiles(log: Log, context: Surroundings, client: Client): Promise<ShownFiles> {
  const { uploadsFor } = await context.bring('uploads', () => import('./uploads.js'));
  dressFiles(log);
  return new ShownFiles(log, context, uploadsFor(client));
}

export class ShownFiles {
  readonly #log: Log;
  readonly #context: Surroundings;
  readonly #uploads: Pick<Uploads, 'address'>;
  readonly #addresses = new Map<string, Address>();

  constructor(log: Log, context: Surroundings, uploads: Pick<Uploads, 'address'>) {
    this.#log = log;
    this.#context = context;
    this.#uploads = uploads;
  }

  /** The files of a message. */
  of({ attachments = [], error }: MessageLine): TemplateResult {
    return html`${attachments.map((one) =>
      typeof one === 'string'
        ? html`<div class="shown" part="file">${names.get(one) ?? this.#texts.file}</div>`
        : this.#shown(one),
    )}${error?.code === 'attachment-unknown' ? html`<p class="state failed">${this.#texts.lost}</p>` : nothing}`;
  }

  get #texts(): typeof attachmentsEn {
    return textsIn(this.#context.locale, 'attachments', attachmentsEn);
  }

  #shown(file: Attachment): TemplateResult {
    const { id, name, sizeBytes, width, height } = file;
    const url = this.#address(id)?.url;
    const isPicture = width !== undefined && url !== undefined;
    return html`<div class="shown" part="file">
      <a
        href=${url ?? '#'}
        target="_blank"
        rel="noopener"
        @click=${(event: MouseEvent) => this.#open(event, id)}
        >${
          isPicture
            ? html`<img part="picture" src=${url} alt=${name} width=${width} height=${height ?? nothing} />`
            : html`<bdi>${name}</bdi> (${sizeOf(sizeBytes, this.#texts)})`
        }<span class="hidden-text">, ${this.#texts.opens}</span></a
      >
    </div>`;
  }

  /** The last that was given for a file; the first is asked for when the file is first shown. */
  #address(id: string): Address | undefined {
    const known = this.#addresses.get(id);
    if (!known) {
      this.#addresses.set(id, { url: '', until: 0 });
      void this.#ask(id);
    }
    return known?.url ? known : undefined;
  }

  async #ask(id: string): Promise<void> {
    const { enquiryId = '' } = this.#log.conversation ?? {};
    try {
      const url = await this.#uploads.address(enquiryId, id);
      this.#addresses.set(id, { url, until: Date.now() + ADDRESS_MS });
    } catch {
      // It is asked for again when somebody wants to open the file.
    }
    this.#log.requestUpdate();
  }

  #open(event: MouseEvent, id: string): void {
    if ((this.#addresses.get(id)?.until ?? 0) > Date.now()) return;
    event.preventDefault();
    const link = event.currentTarget as HTMLElement;
    void this.#ask(id)
      .then(() => this.#log.updateComplete)
      .then(() => (this.#addresses.get(id)?.until ?? 0) > Date.now() && link.click());
  }
}

/** Gives an element's own root the look of files. */
export function dressFiles({ renderRoot }: LitElement): void {
  const { styleSheet } = attachmentStyles;
  const root = renderRoot as ShadowRoot;
  if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}

export function sizeOf(bytes: number, texts: typeof attachmentsEn): string {
  return bytes < 1e6 ? texts.kilobytes(Math.ceil(bytes / 1000)) : texts.megabytes(bytes / 1e6);
}
