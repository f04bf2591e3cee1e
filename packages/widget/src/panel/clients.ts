/** One client for each council of the page: the elements of one council share session, outbox and connection. */
import { createClient, type Client } from '@moothall/client';
import { browserPorts } from '@moothall/client/browser';

const clients = new Map<string, Client>();

export function clientOf(options: {
  readonly hall: string;
  readonly council: string;
  readonly locale: string;
  readonly storage: string | null;
}): Client {
  const { hall, council, locale, storage } = options;
  const key = `${hall} ${council}`;
  let client = clients.get(key);
  if (!client) {
    client = createClient({
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
