/** The hall's own error: a code of the catalogue, thrown where a request ends and mapped once at the edge. */
import { errorBody, ERRORS, type ErrorBody, type ErrorCode } from '@moothall/protocol';

export class HallError extends Error {
  override readonly name = 'HallError';
  readonly code: ErrorCode;
  /** JSON pointer to the field concerned, where one is. */
  readonly path: string | undefined;

  /** With `too-many-requests`: when to come again. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, options: { path?: string; cause?: unknown; retryAfterSeconds?: number } = {}) {
    super(ERRORS[code].sentence, { cause: options.cause });
    this.code = code;
    this.path = options.path;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }

  get body(): ErrorBody {
    return errorBody(this.code, this.path);
  }
}

/** Turns whatever was thrown into an error of the catalogue; what nobody foresaw becomes `unexpected`. */
export function toHallError(thrown: unknown): HallError {
  if (thrown instanceof HallError) return thrown;
  const code = databaseCode(thrown);
  return new HallError(code ?? 'unexpected', { cause: thrown });
}

/** SQLSTATE classes of PostgreSQL and codes of the network that have a meaning of their own for callers. */
function databaseCode(thrown: unknown): ErrorCode | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  // 53100 disk_full; 58030 io_error, which a full disk gives too while PostgreSQL writes its log
  if (code === '53100' || code === '58030' || code === 'ENOSPC') return 'storage-full';
  const unavailable =
    code.startsWith('08') || // connection exceptions
    code.startsWith('57P') || // shutting down, crashed, starting up
    code === '53300' || // too many connections
    ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'].includes(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      thrown.message,
    );
  return unavailable ? 'database-unavailable' : undefined;
}
