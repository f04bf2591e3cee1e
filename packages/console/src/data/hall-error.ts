/** What can go wrong between console and hall, in one type. */
import type { ErrorBody, ErrorCode } from '@moothall/protocol';

/** Codes of the hall, and `unreachable` where it gave no answer that can be read. */
export type TroubleCode = ErrorCode | 'unreachable';

/** An answer that is not the one asked for. `retryable`: the very same request can succeed later. */
export class HallError extends Error {
  readonly code: TroubleCode;
  readonly retryable: boolean;

  constructor(code: TroubleCode, message: string, retryable: boolean) {
    super(message);
    this.name = 'HallError';
    this.code = code;
    this.retryable = retryable;
  }

  static from(body: ErrorBody): HallError {
    return new HallError(body.code, body.message, body.retryable);
  }

  static unreachable(): HallError {
    return new HallError('unreachable', 'The hall gave no answer.', true);
  }
}

/** True for the codes that mean: sign in again. */
export function endsSession(code: TroubleCode): boolean {
  return code === 'not-signed-in' || code === 'session-expired';
}
