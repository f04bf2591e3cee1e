/** The door of the client. In a browser, `./browser` has the ports that keep things and join the tabs. */
export { createClient } from './client.js';
export type { Client } from './chat.js';
export type { ClientOptions, CoreClient } from './core.js';
export { ClientError, type ClientErrorCode } from './client-error.js';
export type { ClientEventMap, ConnectionState } from './client-events.js';
export type { Conversation, MessageFiles, PendingMessage } from './conversation.js';
export { createLiveLog, type LiveLog, type LiveLogOptions } from './live-log.js';
export type { Broadcast, ClientPorts, Hint, KeyValueStore } from './ports.js';
