/** Where an adviser writes: to the citizen in a council's name, or a note to colleagues. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import type WaTextarea from '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { ATTACHMENTS_PER_MESSAGE, MESSAGE_MAX_CHARACTERS } from '@moothall/protocol/constants';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { DeskFile, DeskFiles } from '../data/desk-files.js';
import type { DraftKind, Drafts } from '../data/drafts.js';
import '../shell/council-band.js';
import type { CouncilMark } from '../shell/council-band.js';
import type { DeskWish } from '../data/desk-store.js';
import { emit } from '../shell/emit.js';
import { shared } from '../styles/shared.js';
import { en } from '../texts/en.js';

/** From here on the composer says how many characters are left. */
const SAY_LEFT_FROM = MESSAGE_MAX_CHARACTERS - 400;

/**
 * A field that grows with its text, under the band of the council in whose name it speaks.
 * What is typed is kept at every keystroke. Ctrl + Enter or Cmd + Enter sends.
 * @summary The composer.
 * @fires desk-wish - A `post` or a `note`.
 * @fires desk-typing - The adviser began or stopped to write to the citizen.
 */
@customElement('moothall-composer')
export class MoothallComposer extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        border-top: 1px solid var(--desk-line);
        background: var(--desk-surface);
      }
      .body {
        padding: 0.625rem 1rem 0.75rem;
      }
      :host([data-kind='note']) wa-textarea {
        --wa-form-control-background-color: var(--desk-note);
        --wa-form-control-border-color: var(--desk-note-line);
        --wa-form-control-value-color: var(--desk-on-note);
        --wa-form-control-placeholder-color: var(--desk-on-note);
      }
      .kinds {
        display: inline-flex;
        gap: 0.25rem;
        margin-bottom: 0.5rem;
      }
      .kinds button {
        min-height: 1.75rem;
        padding: 0.125rem 0.75rem;
        border: 1px solid transparent;
        border-radius: 999px;
        background: none;
        color: inherit;
        font: inherit;
        font-size: 0.875rem;
        cursor: pointer;
      }
      .kinds button:hover {
        border-color: var(--desk-line-strong);
      }
      .kinds button[aria-pressed='true'] {
        border-color: var(--desk-line-strong);
        background: var(--desk-surface);
        font-weight: 650;
      }
      wa-textarea::part(textarea) {
        max-height: 9.5rem;
        overflow-y: auto;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: flex-end;
        gap: 0.5rem 0.75rem;
        margin-top: 0.5rem;
        font-size: 0.8125rem;
      }
      .foot .left {
        margin-inline-end: auto;
      }
      .files {
        display: grid;
        gap: 0.25rem;
        margin-top: 0.5rem;
      }
      .files li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
        font-size: 0.875rem;
      }
      .files bdi {
        overflow-wrap: anywhere;
      }
      .over {
        color: var(--desk-danger);
        font-weight: 650;
      }
      @media (forced-colors: active) {
        .kinds button[aria-pressed='true'] {
          border-width: 2px;
          border-color: Highlight;
        }
      }
      @media (max-width: 30rem) {
        .body {
          padding-inline: 0.75rem;
        }
        .keys {
          display: none;
        }
      }
    `,
  ];

  @property() enquiryId = '';
  @property({ attribute: false }) council: CouncilMark | undefined;
  @property({ attribute: false }) drafts!: Drafts;
  @property({ attribute: false }) files!: DeskFiles;
  /** Files that go along with the next reply. */
  @property({ attribute: false }) waiting: readonly DeskFile[] = [];
  /** Whether the adviser may write to the citizen; notes are always possible. */
  @property({ type: Boolean, attribute: 'can-reply' }) canReply = false;
  @state() private kind: DraftKind = 'note';
  @state() private text = '';
  @query('wa-textarea') private field!: WaTextarea;
  @query('input') private chooser!: HTMLInputElement;

  override focus(): void {
    this.field.focus();
  }

  /** Puts a text into the field: before what is there already. */
  insert(kind: DraftKind, text: string): void {
    this.#choose(kind);
    this.#write([text, this.text].filter((part) => part !== '').join('\n'));
    void this.updateComplete.then(() => this.focus());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('enquiryId') || changed.has('canReply')) this.#choose(this.canReply ? 'post' : 'note');
    this.dataset['kind'] = this.kind;
  }

  override render() {
    const { council, kind } = this;
    const name = council?.name ?? '';
    const isNote = kind === 'note';
    const left = MESSAGE_MAX_CHARACTERS - this.text.length;
    return html`
      <moothall-council-band .council=${council}
        >${isNote ? en.composer.noteFor : en.composer.answeringAs}</moothall-council-band
      >
      <div class="body">
        ${this.canReply ? this.#kinds() : nothing}
        <wa-textarea
          size="s"
          rows="2"
          resize="auto"
          aria-label=${isNote ? en.composer.noteLabel : en.composer.replyLabel(name)}
          placeholder=${isNote ? en.composer.notePlaceholder : en.composer.replyPlaceholder}
          .value=${live(this.text)}
          @input=${(event: Event) => this.#typed((event.target as WaTextarea).value ?? '')}
          @blur=${() => this.#stopTyping()}
          @keydown=${(event: KeyboardEvent) => this.#key(event)}
          @paste=${(event: ClipboardEvent) => this.#taken(event, event.clipboardData)}
          @drop=${(event: DragEvent) => this.#taken(event, event.dataTransfer)}
          ><span slot="label" class="hidden"
            >${isNote ? en.composer.noteLabel : en.composer.replyLabel(name)}</span
          ></wa-textarea
        >
        ${isNote ? nothing : this.#files()}
        <div class="foot">
          ${
            this.text.length > SAY_LEFT_FROM
              ? html`<span class="left figures ${left < 0 ? 'over' : 'quiet'}" role="status"
                  >${en.composer.left(left)}</span
                >`
              : nothing
          }
          ${
            isNote
              ? nothing
              : html`<wa-button
                  class="left"
                  size="s"
                  appearance="plain"
                  ?disabled=${this.waiting.length >= ATTACHMENTS_PER_MESSAGE}
                  @click=${() => this.chooser.click()}
                  ><wa-icon slot="start" name="attach"></wa-icon>${en.files.attach}</wa-button
                >`
          }
          <span class="keys quiet">${en.composer.keys}</span>
          <wa-button
            size="s"
            variant=${isNote ? 'neutral' : 'brand'}
            ?disabled=${!this.#canSend}
            @click=${() => this.#send()}
            ><wa-icon slot="start" name=${isNote ? 'note' : 'send'}></wa-icon>${
              isNote ? en.composer.saveNote : en.composer.send
            }</wa-button
          >
        </div>
      </div>
    `;
  }

  #kinds() {
    return html`<div class="kinds" role="group" aria-label=${en.composer.mode}>
      ${(['post', 'note'] as const).map(
        (kind) =>
          html`<button
            type="button"
            aria-pressed=${this.kind === kind}
            @click=${() => {
              this.#choose(kind);
              this.focus();
            }}
          >
            ${kind === 'post' ? en.composer.reply : en.composer.note}
          </button>`,
      )}
    </div>`;
  }

  #files() {
    return html`<input
        type="file"
        hidden
        multiple
        aria-label=${en.files.attach}
        @change=${() => this.#chosen()}
      />
      ${
        this.waiting.length === 0
          ? nothing
          : html`<ul class="files" aria-label=${en.files.waiting}>
              ${this.waiting.map(
                ({ id, name, state, error }) =>
                  html`<li>
                    <bdi>${name}</bdi>
                    <span class=${error === undefined ? 'quiet' : 'over'} role="status"
                      >${
                        error === undefined
                          ? en.files[state === 'ready' ? 'ready' : 'sending']
                          : en.error(error.code, error.message)
                      }</span
                    >
                    <wa-button
                      size="xs"
                      appearance="outlined"
                      @click=${() => {
                        this.files.remove(this.enquiryId, id);
                        this.focus();
                      }}
                      >${en.files.remove(name)}</wa-button
                    >
                  </li>`,
              )}
            </ul>`
      }`;
  }

  #add(files: readonly File[]): void {
    this.files.add(this.enquiryId, files.slice(0, ATTACHMENTS_PER_MESSAGE - this.waiting.length));
  }

  #chosen(): void {
    this.#add([...(this.chooser.files ?? [])]);
    this.chooser.value = '';
  }

  /** What was copied from a letter is text, though a picture of it lies beside. */
  #taken(event: Event, data: DataTransfer | null): void {
    if (this.kind === 'note' || data === null || data.files.length === 0 || data.types.includes('text/plain'))
      return;
    event.preventDefault();
    this.#add([...data.files]);
  }

  get #along(): readonly string[] {
    return this.kind === 'note'
      ? []
      : this.waiting.filter(({ state }) => state === 'ready').map(({ id }) => id);
  }

  get #canSend(): boolean {
    if (this.text.length > MESSAGE_MAX_CHARACTERS) return false;
    if (this.kind === 'post' && this.waiting.some(({ state }) => state === 'sending')) return false;
    return this.text.trim() !== '' || this.#along.length > 0;
  }

  #choose(kind: DraftKind): void {
    if (this.kind === 'post' && kind === 'note') this.#stopTyping();
    this.kind = kind;
    this.text = this.drafts.get(this.enquiryId, kind);
  }

  #typed(text: string): void {
    this.#write(text);
    if (this.kind === 'post') emit(this, 'desk-typing', text !== '');
  }

  #write(text: string): void {
    this.text = text;
    this.drafts.set(this.enquiryId, this.kind, text);
  }

  #stopTyping(): void {
    if (this.kind === 'post' && this.text !== '') emit(this, 'desk-typing', false);
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.#send();
  }

  #send(): void {
    if (!this.#canSend) return;
    const along = this.#along;
    const text = this.text.trim();
    const wish: DeskWish =
      this.kind === 'post'
        ? { kind: 'post', text, ...(along.length === 0 ? {} : { attachments: [...along] }) }
        : { kind: 'note', text };
    this.#stopTyping();
    this.#write('');
    emit(this, 'desk-wish', wish);
    this.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'moothall-composer': MoothallComposer;
  }
}
