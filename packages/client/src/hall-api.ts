/** The hall's HTTP API: JSON there and back, every failure a {@link ClientError}. */
import { AUTHORIZATION, COUNCIL_KEY } from '@moothall/protocol/constants';
import type { ErrorBody } from '@moothall/protocol';
import { ClientError, unreachable } from './client-error.js';
import type { Ports } from './ports.js';

/** An answer that takes longer counts as none. */
const REQUEST_PATIENCE_MS = 15_000;

export interface HallApi {
  /** GET where there is no `body`, otherwise POST. `path` begins after `/v1`. */
  <Answer>(path: string, options?: { readonly token?: string; readonly body?: unknown }): Promise<Answer>;
}

export function hallApi(hall: string, councilKey: string | undefined, ports: Ports): HallApi {
  return async (path, { token, body } = {}) => {
    const abort = new AbortController();
    const timer = ports.setTimer(() => abort.abort(), REQUEST_PATIENCE_MS);
    try {
      const response = await ports.fetch(`${hall}/v1${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        credentials: 'omit',
        signal: abort.signal,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { [AUTHORIZATION]: `Bearer ${token}` }),
          ...(councilKey === undefined ? {} : { [COUNCIL_KEY]: councilKey }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer = (await response.json()) as { readonly error?: ErrorBody };
      if (response.ok) return answer as never;
      // A proxy's page is no refusal: only the hall's own words decide that something is not to be tried again.
      if (!answer.error?.code) throw unreachable();
      throw new ClientError(answer.error, {
        retryAfterMs: 1000 * (Number(response.headers.get('retry-after')) || 0),
      });
    } catch (error) {
      throw error instanceof ClientError ? error : unreachable(error);
    } finally {
      ports.clearTimer(timer);
    }
  };
}
