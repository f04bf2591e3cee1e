/** The hall's HTTP API as the console uses it: same origin, the session in a cookie. */
import type {
  Attachment,
  AttachmentAddress,
  Command,
  CouncilProfile,
  ErrorBody,
  Fact,
  FeedEntry,
  FeedSnapshot,
  FormDefinition,
  Outcome,
  SignIn,
  StaffProfile,
} from '@moothall/protocol';
import { FILE_NAME } from '@moothall/protocol/constants';
import { endsSession, HallError } from './hall-error.js';

/** Every call rejects with a {@link HallError}: `unreachable` where no answer came that can be read. */
export interface StaffApi {
  /** Who is signed in; undefined where nobody is. */
  me(): Promise<StaffProfile | undefined>;
  signIn(credentials: SignIn): Promise<StaffProfile>;
  signOut(): Promise<void>;
  feed(council: string): Promise<FeedSnapshot>;
  /** Entries after a position; `head` is the last position there is. */
  entries(council: string, after: number): Promise<{ head: number; entries: readonly FeedEntry[] }>;
  /** Facts after a number; `head` is the last number there is. */
  facts(enquiryId: string, after: number): Promise<{ head: number; facts: readonly Fact[] }>;
  council(slug: string): Promise<CouncilProfile>;
  form(council: string, id: string): Promise<FormDefinition>;
  /** Uploads a file under an id made here, to be sent along with a message. */
  upload(id: string, file: File): Promise<Attachment>;
  /** Removes an uploaded file that was not sent. */
  discardUpload(id: string): Promise<void>;
  /** Where a file of an enquiry is to be had for five minutes. */
  attachmentAddress(enquiryId: string, id: string): Promise<AttachmentAddress>;
  /** Resolves with what became of the command; rejects where that is unknown, or the session has ended. */
  send(command: Command): Promise<Outcome>;
}

export interface HttpStaffApiOptions {
  /** Origin of the hall, without a slash at its end. Default: the page's own. */
  readonly hall?: string;
  readonly fetch?: typeof fetch;
  /** No answer within this time counts as unreachable. */
  readonly timeoutMs?: number;
}

/** Ten megabytes take a while where the line is slow. */
const UPLOAD_TIMEOUT_MS = 300_000;

/** {@link StaffApi} by `fetch`. */
export class HttpStaffApi implements StaffApi {
  readonly #hall: string;
  readonly #fetch: typeof fetch;
  readonly #timeoutMs: number;

  constructor({ hall = location.origin, fetch: fetcher, timeoutMs = 20_000 }: HttpStaffApiOptions = {}) {
    this.#hall = hall;
    this.#fetch = fetcher ?? ((input, init) => fetch(input, init));
    this.#timeoutMs = timeoutMs;
  }

  async me(): Promise<StaffProfile | undefined> {
    try {
      return await this.#get<StaffProfile>('/v1/staff/me');
    } catch (error) {
      if (error instanceof HallError && endsSession(error.code)) return undefined;
      throw error;
    }
  }

  signIn(credentials: SignIn): Promise<StaffProfile> {
    return this.#post<StaffProfile>('/v1/staff/sign-in', credentials);
  }

  async signOut(): Promise<void> {
    const response = await this.#request('/v1/staff/sign-out', { method: 'POST' });
    if (!response.ok) throw await failure(response);
  }

  feed(council: string): Promise<FeedSnapshot> {
    return this.#get(`/v1/feeds/${encodeURIComponent(council)}`);
  }

  entries(council: string, after: number): Promise<{ head: number; entries: readonly FeedEntry[] }> {
    return this.#get(`/v1/feeds/${encodeURIComponent(council)}/entries?after=${after}`);
  }

  facts(enquiryId: string, after: number): Promise<{ head: number; facts: readonly Fact[] }> {
    return this.#get(`/v1/enquiries/${encodeURIComponent(enquiryId)}/facts?after=${after}`);
  }

  council(slug: string): Promise<CouncilProfile> {
    return this.#get(`/v1/councils/${encodeURIComponent(slug)}`);
  }

  form(council: string, id: string): Promise<FormDefinition> {
    return this.#get(`/v1/councils/${encodeURIComponent(council)}/forms/${encodeURIComponent(id)}`);
  }

  upload(id: string, file: File): Promise<Attachment> {
    return this.#read(`/v1/attachments/${encodeURIComponent(id)}`, {
      method: 'PUT',
      headers: {
        'content-type': file.type === '' ? 'application/octet-stream' : file.type,
        [FILE_NAME]: encodeURIComponent(file.name.replace(/\p{Surrogate}/gu, '')),
      },
      body: file,
      signal: AbortSignal.timeout(UPLOAD_TIMEOUT_MS),
    });
  }

  async discardUpload(id: string): Promise<void> {
    await this.#request(`/v1/attachments/${encodeURIComponent(id)}`, { method: 'DELETE' });
  }

  attachmentAddress(enquiryId: string, id: string): Promise<AttachmentAddress> {
    return this.#get(`/v1/enquiries/${encodeURIComponent(enquiryId)}/attachments/${encodeURIComponent(id)}`);
  }

  async send(command: Command): Promise<Outcome> {
    const response = await this.#request('/v1/commands', asJson(command));
    const body = await readJson(response);
    if (isOutcome(body)) {
      if (!body.ok && endsSession(body.error.code)) throw HallError.from(body.error);
      return body;
    }
    const error = errorIn(body);
    if (error === undefined) throw HallError.unreachable();
    if (endsSession(error.code)) throw HallError.from(error);
    return { ok: false, commandId: command.id, error };
  }

  #get<Body>(path: string): Promise<Body> {
    return this.#read<Body>(path, {});
  }

  #post<Body>(path: string, body: unknown): Promise<Body> {
    return this.#read<Body>(path, asJson(body));
  }

  async #read<Body>(path: string, init: RequestInit): Promise<Body> {
    const response = await this.#request(path, init);
    if (!response.ok) throw await failure(response);
    const body = await readJson(response);
    if (body === undefined) throw HallError.unreachable();
    return body as Body;
  }

  async #request(path: string, init: RequestInit): Promise<Response> {
    try {
      return await this.#fetch(this.#hall + path, {
        credentials: 'same-origin',
        cache: 'no-store',
        signal: AbortSignal.timeout(this.#timeoutMs),
        ...init,
      });
    } catch {
      throw HallError.unreachable();
    }
  }
}

function asJson(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** The body, or undefined where it is not JSON: a proxy's own error page, say. */
async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

async function failure(response: Response): Promise<HallError> {
  const error = errorIn(await readJson(response));
  return error === undefined ? HallError.unreachable() : HallError.from(error);
}

function errorIn(body: unknown): ErrorBody | undefined {
  const error = (body as { error?: Partial<ErrorBody> } | undefined)?.error;
  return typeof error?.code === 'string' ? (error as ErrorBody) : undefined;
}

function isOutcome(body: unknown): body is Outcome {
  return typeof (body as { ok?: unknown } | undefined)?.ok === 'boolean';
}
