/** The citizen's session on this device: started when something is first sent, shared by the tabs through the store. */
import type { SessionStarted } from '@moothall/protocol';
import { unreachable } from './client-error.js';
import type { HallApi } from './hall-api.js';
import type { KeyValueStore, Ports } from './ports.js';

const KEY = 'session';

export interface SessionParts {
  readonly council: string;
  readonly api: HallApi;
  readonly store: KeyValueStore;
  readonly ports: Pick<Ports, 'lock' | 'now'>;
  readonly onStarted: () => void;
}

export class Session {
  readonly #parts: SessionParts;
  #starting: Promise<string> | undefined;
  #forgotten = 0;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** The token, unless there is none or its time is over. */
  get token(): string | undefined {
    try {
      const { token, expiresAt } = JSON.parse(this.#parts.store.get(KEY) ?? '{}') as Partial<SessionStarted>;
      return token && Date.parse(expiresAt ?? '') > this.#parts.ports.now() ? token : undefined;
    } catch {
      return undefined;
    }
  }

  /** The token, of a new session where there is none. Rejects where the hall does not give one. */
  async ensure(): Promise<string> {
    return this.token ?? (this.#starting ??= this.#start().finally(() => (this.#starting = undefined)));
  }

  /** Drops this token; another that took its place meanwhile stays. @returns whether it was still there */
  end(token: string | undefined): boolean {
    if (token === undefined || this.token !== token) return false;
    this.#parts.store.remove(KEY);
    return true;
  }

  /** Drops any token, and one that is on its way. */
  forget(): void {
    this.#forgotten += 1;
    this.#parts.store.remove(KEY);
  }

  async #start(): Promise<string> {
    const { council, api, store, ports, onStarted } = this.#parts;
    const before = this.#forgotten;
    let token = '';
    await ports.lock('session', async () => {
      const others = this.token;
      if (others) {
        token = others;
        return;
      }
      const started = await api<SessionStarted>('/sessions', { body: { council } });
      token = started.token;
      // Whoever asked for it wants nothing more to be sent.
      if (before !== this.#forgotten) throw unreachable();
      store.set(KEY, JSON.stringify(started));
    });
    onStarted();
    return token;
  }
}
