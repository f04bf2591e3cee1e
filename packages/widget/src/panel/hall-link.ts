/** What the panel asks of the hall: little by itself, the rest by a client that is brought when it is needed. */
import type { Client } from '@moothall/client';
import type { CoreClient } from '@moothall/client/core';
import type { CouncilProfile, Doors } from '@moothall/protocol';
import { bring } from './bring.js';
import type { ClientWish } from './clients.js';
import { hallOf, type Host } from './host.js';

export class HallLink {
  readonly #host: Host;
  #bringing: { core?: Promise<CoreClient> | undefined; chat?: Promise<Client> | undefined } = {};
  /** The client, once it is here. */
  client: CoreClient | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Rejects where its code cannot be had; the next call tries again. */
  connect(): Promise<CoreClient> {
    return (this.#bringing.core ??= this.#kept(
      bring(this.#host, 'clients', () => import('./clients.js')).then(({ clientOf }) =>
        clientOf(this.#wish()),
      ),
    ));
  }

  /** As {@link HallLink.connect}. */
  converse(): Promise<Client> {
    return (this.#bringing.chat ??= this.#kept(
      bring(this.#host, 'conversations', () => import('../chat/conversations.js')).then(
        ({ conversationsOf }) => conversationsOf(this.#wish()),
      ),
    ));
  }

  profile(): Promise<CouncilProfile> {
    return this.#get('');
  }

  doors(): Promise<Doors> {
    return this.#get('/doors');
  }

  async #kept<Kind extends CoreClient>(coming: Promise<Kind>): Promise<Kind> {
    try {
      const client = await coming;
      this.client ??= client;
      return client;
    } catch (error) {
      this.#bringing = {};
      throw error;
    }
  }

  async #get<Answer>(path: string): Promise<Answer> {
    const { hall, council } = this.#wish();
    const response = await fetch(`${hall}/v1/councils/${council}${path}`, { credentials: 'omit' });
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as Answer;
  }

  #wish(): ClientWish {
    const host = this.#host;
    const { council, locale } = host;
    return { hall: hallOf(host), council, locale, storage: host.getAttribute('storage') ?? 'local', host };
  }
}
