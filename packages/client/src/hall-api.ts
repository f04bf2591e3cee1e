/** The hall's HTTP API: JSON there and back, every failure a {@link ClientError}. */
import { AUTHORIZATION, COUNCIL_KEY } from '@moothall/protocol/constants';
import type { ErrorBody } from '@moothall/protocol';
import { ClientError, toClientError, unreachable } from './client-error.js';
import type { Ports } from './ports.js';
import { toJson } from './to-json.js';

/** An answer that takes longer counts as none. */
const REQUEST_PATIENCE_MS = 15_000;

export interface HallApi {
  /** GET where there is no `body`, otherwise POST. `path` begins after `/v1`. */
  <Answer>(path: string, options?: { readonly token?: string; readonly body?: object }): Promise<Answer>;
}

export function hallApi(hall: string, councilKey: string | undefined, ports: Ports): HallApi {
  return async (path, { token, body } = {}) => {
    const abort = new AbortController();
    const timer = ports.setTimer(() => abort.abort(), REQUEST_PATIENCE_MS);
    const headers: Record<string, string> = {};
    if (body) headers['content-type'] = 'application/json';
    if (token) headers[AUTHORIZATION] = `Bearer ${token}`;
    if (councilKey) headers[COUNCIL_KEY] = councilKey;
    try {
      const response = await ports.fetch(`${hall}/v1${path}`, {
        method: body ? 'POST' : 'GET',
        body: body ? toJson(body) : null,
        headers,
        credentials: 'omit',
        signal: abort.signal,
      });
      const answer = (await response.json()) as { readonly error?: ErrorBody };
      if (response.ok) return answer as never;
      // A proxy's page is no refusal: only the hall's own words decide that something is not to be tried again.
      if (!answer.error?.code) throw unreachable();
      throw new ClientError(answer.error, {
        retryAfterMs: 1000 * (Number(response.headers.get('retry-after')) || 0),
      });
    } catch (error) {
      throw toClientError(error);
    } finally {
      ports.clearTimer(timer);
    }
  };
}
