/** Files that are to go along with a message or a form. With those that went a chunk of its own, which comes with the first. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ATTACHMENTS_PER_MESSAGE, ATTACHMENT_TYPES } from '@moothall/protocol/constants';
import type { Client, MessageFiles } from '@moothall/client';
import type { CoreClient } from '@moothall/client/core';
import type { Upload, Uploads } from '@moothall/client/attachments';
import { attachmentsEn } from '../texts/attachments.en.js';
import { textsIn } from '../texts/texts.js';
import type { Surroundings } from '../view.js';
import { dressFiles, names, sizeOf } from './shown-files.js';

export { shownFiles } from './shown-files.js';

/** A file that never went out: it is being made ready, or cannot be sent. */
interface Kept {
  readonly name: string;
  readonly error?: string;
}

/** Where files are asked for. */
export interface FilesWish {
  readonly most: number;
  readonly tooMany: (texts: typeof attachmentsEn) => string;
  /** Selects the control by which they are chosen. */
  readonly input: string;
}

/** @param client rejects where it cannot be had */
export async function chatAttachments(
  chat: LitElement,
  context: Surroundings,
  client: Promise<Client | undefined>,
): Promise<ChatAttachments | undefined> {
  const [{ uploadsFor }, found] = await Promise.all([
    context.bring('uploads', () => import('./uploads.js')),
    client,
  ]);
  return found && new ChatAttachments(chat, context, found, uploadsFor(found));
}

export class ChatAttachments {
  readonly #chat: LitElement;
  readonly #context: Surroundings;
  readonly #uploads: Uploads;
  readonly #wish: FilesWish;
  #kept: readonly Kept[] = [];
  #told = new Map<string, Upload['state']>();

  constructor(
    chat: LitElement,
    context: Surroundings,
    client: Pick<CoreClient, 'on'>,
    uploads: Uploads,
    wish: FilesWish = IN_A_MESSAGE,
  ) {
    this.#wish = wish;
    this.#chat = chat;
    this.#context = context;
    this.#uploads = uploads;
    uploads.subscribe(() => this.#changed());
    client.on('session-ended', () => {
      this.#kept = [];
      chat.requestUpdate();
    });
    dressFiles(chat);
  }

  /** Whether some file is being made ready, and whether one cannot be sent. */
  get isReading(): boolean {
    return this.#kept.some(({ error }) => !error);
  }

  get hasRefused(): boolean {
    return this.#kept.some(({ error }) => error) || this.#uploads.all.some(({ state }) => state === 'failed');
  }

  /** Sends files on their way, up to as many as go along. */
  async add(files: readonly File[]): Promise<void> {
    const input = this.#input;
    // The same file may be chosen once more.
    if (input) input.value = '';
    for (const file of files) {
      const isFull = this.#uploads.all.length >= this.#wish.most;
      if (isFull) this.#keep({ name: file.name, error: this.#wish.tooMany(this.#texts) });
      else await this.#send(file);
    }
  }

  /** What goes along with the message that is sent now. */
  take(): MessageFiles | undefined {
    this.#kept = this.#kept.filter(({ error }) => !error);
    return this.#uploads.take();
  }

  /** The files that wait beside the field. */
  tray(): TemplateResult | typeof nothing {
    const { all } = this.#uploads;
    if (all.length + this.#kept.length === 0) return nothing;
    return html`<ul class="files" part="files" aria-label=${this.#texts.list}>
      ${all.map((upload) => this.#upload(upload))}
      ${this.#kept.map((kept) =>
        this.#row(kept.name, undefined, this.#problem(kept.error ?? this.#texts.reading, kept.error), () => {
          this.#kept = this.#kept.filter((one) => one !== kept);
        }),
      )}
    </ul>`;
  }

  get #input(): HTMLInputElement | null {
    return this.#chat.renderRoot.querySelector<HTMLInputElement>(this.#wish.input);
  }

  get #texts(): typeof attachmentsEn {
    return textsIn(this.#context.locale, 'attachments', attachmentsEn);
  }

  async #send(file: File): Promise<void> {
    const { name } = file;
    const reading: Kept = { name };
    this.#keep(reading);
    const small = await this.#context
      .bring('shrink', () => import('./shrink.js'))
      .then(({ shrink }) => shrink(file))
      .catch(() => file);
    // Taken back while it was made ready.
    if (!this.#kept.includes(reading)) return;
    this.#kept = this.#kept.filter((one) => one !== reading);
    const isHeic = /hei[cf]$/i.test(small.type || name);
    if (isHeic || (small.type && !ATTACHMENT_TYPES.some((type) => type === small.type)))
      this.#keep({ name, error: isHeic ? this.#texts.heic : this.#words('file-type-refused') });
    else names.set(this.#uploads.add(small, small.name), small.name);
  }

  #keep(kept: Kept): void {
    this.#kept = [...this.#kept, kept];
    if (kept.error) this.#context.announce(`${kept.name}: ${kept.error}`);
    this.#chat.requestUpdate();
  }

  #upload({ id, name, sizeBytes, progress, state, error }: Upload): TemplateResult {
    const words =
      state === 'sending'
        ? html`<progress aria-label=${name} .value=${progress}></progress>`
        : this.#problem(state === 'failed' ? this.#words(error?.code) : this.#texts[STATES[state]], error);
    return this.#row(name, sizeBytes, words, () => this.#uploads.remove(id));
  }

  #row(
    name: string,
    sizeBytes: number | undefined,
    state: TemplateResult,
    remove: () => void,
  ): TemplateResult {
    return html`<li class="file" part="file">
      <span
        ><bdi>${name}</bdi>
        ${sizeBytes === undefined ? nothing : html`(${sizeOf(sizeBytes, this.#texts)})`}</span
      >
      <button
        class="link"
        type="button"
        @click=${() => {
          remove();
          this.#context.announce(this.#texts.removed(name));
          this.#chat.requestUpdate();
          // The button goes; the next thing to do is where one adds files.
          this.#input?.focus();
        }}
      >
        ${this.#texts.remove}<span class="hidden-text"> ${name}</span>
      </button>
      ${state}
    </li>`;
  }

  #problem(words: string, error: unknown): TemplateResult {
    return html`<p class=${error ? 'error' : 'quiet'}>${words}</p>`;
  }

  #words(code = ''): string {
    return this.#texts.errors[code] ?? this.#texts.failed;
  }

  /** Says once what becomes of each file. */
  #changed(): void {
    const told = new Map<string, Upload['state']>();
    for (const { id, name, state, error } of this.#uploads.all) {
      told.set(id, state);
      if (state === this.#told.get(id) || state === 'sending') continue;
      const words = state === 'failed' ? this.#words(error?.code) : this.#texts[STATES[state]];
      this.#context.announce(`${name}: ${words}`);
    }
    this.#told = told;
    this.#chat.requestUpdate();
  }
}

const IN_A_MESSAGE: FilesWish = {
  most: ATTACHMENTS_PER_MESSAGE,
  tooMany: (texts) => texts.tooMany(ATTACHMENTS_PER_MESSAGE),
  input: '[type=file]',
};
const STATES = { waiting: 'waiting', done: 'ready' } as const;
