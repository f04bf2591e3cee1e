/** What the panel asks of the hall: little by itself, the rest by a client that is brought when it is needed. */
import type { Client } from '@moothall/client';
import type { CoreClient } from '@moothall/client/core';
import type { CouncilProfile, Doors, EnquirySummary } from '@moothall/protocol';
import type { ClientWish } from './clients.js';
import type { Host } from './host.js';

export class HallLink {
  readonly #host: Host;
  readonly #onClient: (client: CoreClient) => void;
  #core: Promise<CoreClient> | undefined;
  #chat: Promise<Client> | undefined;
  /** The client, once it is here. */
  client: CoreClient | undefined;

  /** @param onClient called once, when there is a client to listen to */
  constructor(host: Host, onClient: (client: CoreClient) => void) {
    this.#host = host;
    this.#onClient = onClient;
  }

  /** Rejects where its code cannot be had; the next call tries again. */
  connect(): Promise<CoreClient> {
    return (this.#core ??= this.#bring('clients.js', async () =>
      (await import('./clients.js')).clientOf(this.#wish()),
    ).catch((error: unknown) => {
      this.#core = undefined;
      throw error;
    }));
  }

  /** As {@link HallLink.connect}. */
  converse(): Promise<Client> {
    return (this.#chat ??= this.#bring('conversations.js', async () =>
      (await import('../chat/conversations.js')).conversationsOf(this.#wish()),
    ).catch((error: unknown) => {
      this.#chat = undefined;
      throw error;
    }));
  }

  profile(): Promise<CouncilProfile> {
    return this.#get('');
  }

  doors(): Promise<Doors> {
    return this.#get('/doors');
  }

  /** None, without a request, where nobody has acted on this device. */
  async enquiries(): Promise<readonly EnquirySummary[]> {
    return this.client || this.stored('session') ? (await this.connect()).enquiries() : [];
  }

  /** What this device keeps under a key; `undefined` where it keeps nothing. */
  stored(key: string): string | undefined {
    try {
      const { council, storage } = this.#wish();
      const area = window[`${storage}Storage` as 'localStorage'] as Storage | undefined;
      return area?.getItem(`moothall:${council}:${key}`) ?? undefined;
    } catch {
      return undefined;
    }
  }

  async #bring<Kind extends CoreClient>(chunk: string, make: () => Promise<Kind>): Promise<Kind> {
    await this.#host.bring(chunk);
    const client = await make();
    if (!this.client) {
      this.client = client;
      this.#onClient(client);
    }
    return client;
  }

  async #get<Answer>(path: string): Promise<Answer> {
    const { hall, council } = this.#wish();
    const response = await fetch(`${hall}/v1/councils/${council}${path}`, { credentials: 'omit' });
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as Answer;
  }

  #wish(): ClientWish {
    const host = this.#host;
    return {
      hall: host.setting('hall') ?? host.known?.hall ?? '',
      council: host.council,
      locale: host.locale,
      storage: host.setting('storage') ?? 'local',
    };
  }
}
