/** One client for each council of the page: the elements of one council share session, outbox and connection. */
import { createCoreClient, type CoreClient } from '@moothall/client/core';
import { browserPorts } from '@moothall/client/browser';
import type { Uploads } from '@moothall/client/attachments';
import type { Calls } from '@moothall/client/calls';
import { forwardEvents } from './forward-events.js';
import type { Host } from './host.js';

const clients = new Map<string, CoreClient>();
/** Files on their way by each client: the list outlives a view's being moved in the page. */
export const uploads = new WeakMap<CoreClient, Uploads>();
/** Kept here also so that a view which changes calls stands on this chunk, and the core in it needs none of its own. */
export const calls = new WeakMap<CoreClient, Calls>();
const heard = new WeakMap<Host, CoreClient>();

export interface ClientWish {
  readonly hall: string;
  readonly council: string;
  readonly locale: string;
  readonly storage: string;
  /** The element that tells the page what happens. */
  readonly host: Host;
}

export function clientOf({ hall, council, locale, storage, host }: ClientWish): CoreClient {
  const key = `${hall} ${council}`;
  const client =
    clients.get(key) ??
    createCoreClient({
      hall,
      council,
      locale,
      ports: browserPorts({
        storage: storage === 'session' || storage === 'none' ? storage : 'local',
        prefix: `moothall:${council}:`,
      }),
    });
  clients.set(key, client);
  if (heard.get(host) !== client) forwardEvents(client, host);
  heard.set(host, client);
  return client;
}
