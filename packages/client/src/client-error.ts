/** The one error that the client gives to its caller. */
import type { ErrorBody, ErrorCode } from '@moothall/protocol';

/** The hall's own codes, and `unreachable` where no answer of the hall came at all. */
export type ClientErrorCode = ErrorCode | 'unreachable';

export class ClientError extends Error {
  override readonly name = 'ClientError';
  declare readonly code: ClientErrorCode;
  /** JSON pointer to the field concerned, where the hall named one. */
  declare readonly path: string | undefined;
  /** True where the very same request can succeed later. */
  declare readonly retryable: boolean;
  /** The travelling form; of a refusal by the hall only. */
  declare readonly body: ErrorBody;
  /** How long the hall asked to wait first, in milliseconds. */
  declare readonly retryAfterMs: number;

  constructor(
    body: Omit<ErrorBody, 'code'> & { readonly code: ClientErrorCode },
    { retryAfterMs = 0, ...options }: { readonly cause?: unknown; readonly retryAfterMs?: number } = {},
  ) {
    super(body.message, options);
    const { code, path, retryable } = body;
    Object.assign(this, { code, path, retryable, body, retryAfterMs });
  }

  /** True where the session is over and only a new one helps. */
  get isSessionLost(): boolean {
    return this.code === 'session-expired' || this.code === 'not-signed-in';
  }
}

/** The request never got an answer that was the hall's. */
export function unreachable(cause?: unknown): ClientError {
  return new ClientError(
    { code: 'unreachable', message: 'The hall could not be reached. Try again.', retryable: true },
    { cause },
  );
}

/** Whatever was thrown, as a {@link ClientError}. */
export function toClientError(error: unknown): ClientError {
  return error instanceof ClientError ? error : unreachable(error);
}
