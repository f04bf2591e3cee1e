/** One client for each council of the page: the elements of one council share session, outbox and connection. */
import { createCoreClient, type CoreClient } from '@moothall/client/core';
import { browserPorts } from '@moothall/client/browser';

const clients = new Map<string, CoreClient>();

export interface ClientWish {
  readonly hall: string;
  readonly council: string;
  readonly locale: string;
  readonly storage: string;
}

export function clientOf(options: ClientWish): CoreClient {
  const { hall, council, locale, storage } = options;
  const key = `${hall} ${council}`;
  let client = clients.get(key);
  if (!client) {
    client = createCoreClient({
      hall,
      council,
      locale,
      ports: browserPorts({
        storage: storage === 'session' || storage === 'none' ? storage : 'local',
        prefix: `moothall:${council}:`,
      }),
    });
    clients.set(key, client);
  }
  return client;
}
