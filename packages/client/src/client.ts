/** The citizen's side of the hall, without a face: session, commands, conversations. */
import { withChat, type Client } from './chat.js';
import { createCoreClient, type ClientOptions } from './core.js';

/** Touches neither network nor store until something is asked of it. */
export function createClient(options: ClientOptions): Client {
  return withChat(createCoreClient(options));
}
