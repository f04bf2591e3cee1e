/** Files on their way to the hall: uploaded at once, tried again, and sent along by their ids. Comes when there is a file. */
import { ATTACHMENT_MAX_BYTES, AUTHORIZATION, COUNCIL_KEY, FILE_NAME } from '@moothall/protocol/constants';
import type { Attachment, AttachmentAddress, ErrorBody, ErrorCode, Id } from '@moothall/protocol';
import { ClientError, toClientError, unreachable } from './client-error.js';
import type { MessageFiles } from './conversation.js';
import { kernelOf, type CoreClient } from './core.js';

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/** One file as it stands; a change makes a new object. */
export interface Upload {
  readonly id: Id;
  readonly name: string;
  readonly sizeBytes: number;
  /** From 0 to 1. */
  readonly progress: number;
  /** `waiting`: the hall was not reached and will be tried again. `failed`: it refused the file. */
  readonly state: 'sending' | 'waiting' | 'done' | 'failed';
  readonly error?: ErrorBody;
}

export interface Uploads {
  /** What was added and neither taken nor removed, in order. */
  readonly all: readonly Upload[];
  /** Begins to send a file. @param name as the citizen calls it */
  add(file: Blob, name: string): Id;
  /** Takes a file back: stops sending it, or has the hall forget it. */
  remove(id: Id): void;
  /** Gives these files to a message or form, out of {@link Uploads.all}; those that failed stay there. */
  take(): MessageFiles | undefined;
  /** Where a file of an enquiry is to be had for five minutes. Rejects with a ClientError. */
  address(enquiryId: Id, id: Id): Promise<string>;
  /** Called after each change. @returns what takes the listener off again */
  subscribe(listener: () => void): () => void;
}

/** A request whose body is a file. */
export interface FileRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly file: Blob;
  readonly signal: AbortSignal;
  /** @param part from 0 to 1 */
  readonly onProgress: (part: number) => void;
}

/** Brings a file to the hall; rejects where no answer came. */
export type SendFile = (
  request: FileRequest,
) => Promise<{ readonly text: string; readonly retryAfterSeconds: number }>;

interface Sending {
  upload: Upload;
  readonly abort: AbortController;
  readonly done: Promise<Attachment>;
}

/** @param send in a browser the one of `./browser-upload`, which knows how far a file is; default: by `fetch`, which does not */
export function uploadsOf(core: CoreClient, send?: SendFile): Uploads {
  const kernel = kernelOf(core);
  const { ports, options, outbox, events } = kernel;
  const sendFile = send ?? byFetch(ports.fetch);
  const listeners = new Set<() => void>();
  let all: readonly Sending[] = [];
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };

  function update(id: Id, change: Partial<Upload>): void {
    const sending = all.find(({ upload }) => upload.id === id);
    if (sending) sending.upload = { ...sending.upload, ...change };
    changed();
  }

  async function put(id: Id, file: Blob, name: string, signal: AbortSignal): Promise<Attachment> {
    const refusal = unfit(file);
    if (refusal) throw refusal;
    let token = '';
    // Under the outbox's lock, as whoever starts a session.
    await ports.lock('outbox', async () => void (token = await kernel.session()));
    const { text, retryAfterSeconds } = await sendFile({
      url: `${options.hall}/v1/attachments/${id}`,
      file,
      signal,
      headers: {
        [AUTHORIZATION]: `Bearer ${token}`,
        'content-type': file.type || 'application/octet-stream',
        [FILE_NAME]: encodeURIComponent(name.replace(/\p{Surrogate}/gu, '')),
        ...(options.councilKey && { [COUNCIL_KEY]: options.councilKey }),
      },
      onProgress: (progress) => update(id, { progress }),
    });
    const answer = JSON.parse(text) as Attachment & { readonly error?: ErrorBody };
    if (answer.error?.code) {
      const error = new ClientError(answer.error, { retryAfterMs: 1000 * retryAfterSeconds });
      kernel.sessionLost(token, error);
      throw error;
    }
    if (answer.id !== id) throw unreachable();
    return answer;
  }

  async function bring(id: Id, file: Blob, name: string, signal: AbortSignal): Promise<Attachment> {
    for (let failures = 0; ; failures++) {
      try {
        update(id, { state: 'sending', progress: 0 });
        const attachment = await put(id, file, name, signal);
        update(id, { state: 'done', progress: 1 });
        return attachment;
      } catch (thrown) {
        const error = toClientError(thrown);
        const isNewSession = error.isSessionLost && failures === 0;
        if (signal.aborted || !(error.retryable || isNewSession)) {
          update(id, { state: 'failed', error: error.body });
          throw error;
        }
        update(id, { state: 'waiting', progress: 0 });
        const delayMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
        await pause(isNewSession ? 0 : Math.max(error.retryAfterMs, delayMs), signal);
      }
    }
  }

  /** Ends early where the network comes back, or nobody waits any more. */
  function pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        ports.clearTimer(timer);
        stop();
        resolve();
      };
      const timer = ports.setTimer(go, ms);
      const stop = ports.online.onChange(go);
      signal.addEventListener('abort', go);
    });
  }

  core.on('session-ended', ({ reason }) => {
    if (reason === 'forgotten') for (const { upload } of all) uploads.remove(upload.id);
  });

  const uploads: Uploads = {
    get all() {
      return all.map(({ upload }) => upload);
    },
    add(file, name) {
      kernel.activate();
      const id = ports.uuid();
      const abort = new AbortController();
      const upload: Upload = { id, name, sizeBytes: file.size, progress: 0, state: 'sending' };
      const done = Promise.resolve().then(() => bring(id, file, name, abort.signal));
      // Whoever takes it hears of it; until then the list says it.
      done.catch(() => {});
      all = [...all, { upload, abort, done }];
      changed();
      return id;
    },
    remove(id) {
      const sending = all.find(({ upload }) => upload.id === id);
      if (!sending) return;
      sending.abort.abort();
      all = all.filter((one) => one !== sending);
      changed();
      const token = kernel.token();
      if (token && sending.upload.state !== 'failed')
        // What the hall does not forget now, it forgets within a day.
        void ports
          .fetch(`${options.hall}/v1/attachments/${id}`, {
            method: 'DELETE',
            headers: { [AUTHORIZATION]: `Bearer ${token}` },
            credentials: 'omit',
          })
          .catch(() => {});
    },
    take() {
      const taken = all.filter(({ upload }) => upload.state !== 'failed');
      if (taken.length === 0) return undefined;
      all = all.filter((one) => !taken.includes(one));
      changed();
      const ids = taken.map(({ upload }) => upload.id);
      const ready = Promise.all(taken.map(({ done }) => done));
      return {
        ids,
        ready,
        sendWith(command) {
          const { id, enquiryId } = command;
          const whole = { ...command, attachments: [...ids] };
          outbox.held.add(id);
          outbox.add(whole, undefined, undefined, filesLost(), true);
          const settled = ready
            .then(() => undefined, toClientError)
            .then((error) => {
              outbox.held.delete(id);
              const entry = outbox.entries.find((one) => one.command.id === id);
              if (entry) {
                outbox.add(whole, entry.at, entry.order, error?.body);
                if (error) events.emit('message-failed', { enquiryId, commandId: id, error: error.body });
              }
              outbox.look();
            });
          // Ends with this page at the latest: then the message is lost, and what was said after it waits no longer.
          void ports.lock(`held:${id}`, () => settled, true);
        },
      };
    },
    async address(enquiryId, id) {
      const token = kernel.token();
      const found = await kernel.api<AttachmentAddress>(
        `/enquiries/${enquiryId}/attachments/${id}`,
        token ? { token } : {},
      );
      return options.hall + found.path;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return uploads;
}

/** What the hall would refuse anyway, after it was sent. */
function unfit(file: Blob): ClientError | undefined {
  const refuse = (code: ErrorCode, message: string) => new ClientError({ code, message, retryable: false });
  if (file.size === 0) return refuse('file-damaged', 'The file is empty.');
  if (file.size > ATTACHMENT_MAX_BYTES) return refuse('file-too-large', 'The file is larger than 10 MB.');
  return undefined;
}

function byFetch(fetcher: typeof fetch): SendFile {
  return async ({ url, headers, file, signal, onProgress }) => {
    const response = await fetcher(url, { method: 'PUT', headers, body: file, signal, credentials: 'omit' });
    const text = await response.text();
    onProgress(1);
    return { text, retryAfterSeconds: Number(response.headers.get('retry-after')) || 0 };
  };
}

function filesLost(): ErrorBody {
  return {
    code: 'attachment-unknown',
    message: 'The files did not reach the hall. Add them again.',
    retryable: false,
  };
}
