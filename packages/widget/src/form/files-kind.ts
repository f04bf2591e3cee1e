/** Files in forms: chosen, photographed or dropped, and on their way while the citizen goes on. Brought when a form asks for some. */
import { html, nothing, type LitElement } from 'lit';
import type { Uploads } from '@moothall/client/attachments';
import type { Accepted, Answers, FormField } from '@moothall/protocol';
import { mostFiles } from '@moothall/rules';
import { ChatAttachments } from '../chat/attachments.js';
import type { FieldKinds } from '../fields/question.js';
import type { Failure } from '../fields/question-view.js';
import { attachmentsEn } from '../texts/attachments.en.js';
import type { FormTexts } from '../texts/form.en.js';
import { textsIn } from '../texts/texts.js';
import type { ViewContext } from '../view.js';

/** The form whose fields these are. */
export interface FormHost extends LitElement {
  readonly context: ViewContext | undefined;
  readonly isKept: boolean;
}

/** Fields with files by form and id: they outlive the pages that show them. */
const fields = new WeakMap<FormHost, Map<string, FieldFiles>>();

export function kinds(_texts: FormTexts, locale: string, form: FormHost): FieldKinds {
  const texts = textsIn(locale, 'attachments', attachmentsEn);
  return {
    files: {
      control: (field, _scope, { describedBy, isWrong }) => {
        const { id } = field;
        const files = filesOf(form, field);
        const most = mostFiles(field);
        return html`<p part="hint" class="hint" id="${id}.limits">
            ${texts.limits(most)}${form.isKept ? html`. ${texts.notKept}` : nothing}
          </p>
          <div class="lines" @dragover=${files.drop} @drop=${files.drop} @change=${files.choose}>
            ${files.tray?.tray()}
            ${files.isLacking ? html`<p class="error" role="alert">${texts.failed}</p>` : nothing}
            <label class="button secondary pick" part="attach"
              >${texts.choose}<input
                class="hidden-text"
                type="file"
                id=${id}
                name=${id}
                ?multiple=${most > 1}
                accept="image/jpeg,image/png,image/webp,.pdf,.docx,.odt,.txt"
                aria-describedby="${typeof describedBy === 'string' ? describedBy : ''} ${id}.limits"
                aria-invalid=${isWrong}
            /></label>
            <label class="button secondary pick camera" part="attach"
              >${texts.takePhoto}<input
                class="hidden-text"
                type="file"
                accept="image/*"
                capture="environment"
            /></label>
          </div>`;
      },
      read: (_data, id) => [...(fields.get(form)?.get(id)?.marks ?? [])],
      lines: (_answer, field) => filesOf(form, field).names.map((name) => html`<bdi>${name}</bdi>`),
      check: (_answer, field) => {
        const { tray, marks } = filesOf(form, field);
        return marks.length === 0 || tray?.hasRefused ? {} : undefined;
      },
      wrong: () =>
        [...(fields.get(form)?.values() ?? [])].some(({ tray }) => tray?.hasRefused)
          ? texts.removeFailed
          : texts.lostInForm,
    },
  };
}

/**
 * Sends a form when the hall has its files.
 * @param submit is handed the answers with the files' ids, and all of these. Rejects as it does, or where a file is refused
 */
export async function sendWith(
  form: FormHost,
  answers: Answers,
  submit: (answers: Answers, attachments?: string[]) => Promise<Accepted>,
): Promise<Accepted> {
  const given = [...(fields.get(form) ?? [])].filter(([id]) => id in answers);
  const ids = await Promise.all(given.map(async ([id, files]) => [id, await files.arrived(id)] as const));
  const all = ids.flatMap(([, some]) => some);
  try {
    const accepted = await (all.length
      ? submit({ ...answers, ...Object.fromEntries(ids) }, all)
      : submit(answers));
    for (const [, files] of given) files.tray?.take();
    return accepted;
  } catch (error) {
    if ((error as Failure).code !== 'attachment-unknown') throw error;
    // The hall has forgotten them: nothing of them can be sent any more.
    for (const [, files] of given) files.tray?.take();
    throw refusal(given[0]?.[0]);
  }
}

function filesOf(form: FormHost, field: FormField): FieldFiles {
  const { id } = field;
  const known = fields.get(form) ?? new Map<string, FieldFiles>();
  fields.set(form, known);
  const files = known.get(id) ?? new FieldFiles(form, id, mostFiles(field));
  known.set(id, files);
  return files;
}

class FieldFiles {
  tray: ChatAttachments | undefined;
  /** The code that sends files could not be had. */
  isLacking = false;
  readonly #form: FormHost;
  readonly #id: string;
  readonly #most: number;
  #uploads: Uploads | undefined;
  #reading = Promise.resolve();

  constructor(form: FormHost, id: string, most: number) {
    this.#form = form;
    this.#id = id;
    this.#most = most;
  }

  /** One for each file that will go along; only the hall’s ids are sent. */
  get marks(): readonly string[] {
    const ids = this.#sent.map(({ id }) => id);
    return this.tray?.isReading ? [...ids, 'reading'] : ids;
  }

  get names(): readonly string[] {
    return this.#sent.map(({ name }) => name);
  }

  get #sent() {
    return this.#uploads?.all.filter(({ state }) => state !== 'failed') ?? [];
  }

  readonly choose = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file may be chosen once more.
    input.value = '';
    this.#add(files);
  };

  readonly drop = (event: DragEvent): void => {
    const { dataTransfer, type } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (type === 'drop') this.#add([...dataTransfer.files]);
  };

  #add(files: readonly File[]): void {
    if (files.length) this.#reading = Promise.all([this.#reading, this.#bring(files)]).then(() => undefined);
  }

  async #bring(files: readonly File[]): Promise<void> {
    const { context } = this.#form;
    if (!context) return;
    try {
      const { newUploads } = await context.bring('uploads', () => import('../chat/uploads.js'));
      this.#uploads ??= newUploads(context.client);
      this.tray ??= new ChatAttachments(this.#form, context, context.client, this.#uploads, {
        most: this.#most,
        tooMany: (texts) => texts.formFull(this.#most),
        input: `[name="${this.#id}"]`,
      });
      this.isLacking = false;
      await this.tray.add(files);
    } catch {
      this.isLacking = true;
    }
    this.#form.requestUpdate();
  }

  /** Ids of the files, once the hall has them. Rejects where one is refused, or cannot be sent now. */
  async arrived(field: string): Promise<string[]> {
    await this.#reading;
    const uploads = this.#uploads;
    if (!uploads) return [];
    return new Promise((resolve, reject) => {
      const look = () => {
        const { all } = uploads;
        const is = (wanted: string) => all.some(({ state }) => state === wanted);
        if (this.tray?.hasRefused) reject(refusal(field));
        // It is sent on, and the citizen may try again; but is not left to wait for what may never come.
        else if (is('waiting')) reject(failure({ code: 'unreachable', retryable: true }));
        else if (is('sending')) return;
        else resolve(all.map(({ id }) => id));
        stop();
      };
      const stop = uploads.subscribe(look);
      look();
    });
  }
}

/** As the hall refuses an answer: its page is shown. */
function refusal(field = '') {
  return failure({ code: 'field-format', path: `/${field}` });
}

function failure(told: Failure): Error & Failure {
  return Object.assign(new Error(told.code), told);
}
