/** The client with conversations: a chunk of its own, which comes when there is something to send or to show. */
import type { Client } from '@moothall/client';
import { loadLiveTransport, withChat } from '@moothall/client/chat';
import { clientOf, type ClientWish } from '../panel/clients.js';
import { countInTitle } from './count-in-title.js';

export function conversationsOf(wish: ClientWish): Client {
  const client = withChat(clientOf(wish), async () => {
    // The pinned loader holds it to its hash, as every chunk.
    await wish.host.known?.bring?.('live.js');
    return loadLiveTransport();
  });
  client.on('unread', ({ count }) =>
    countInTitle(count, () => wish.host.panel.unread?.(wish.host.unreadCount)),
  );
  return client;
}
