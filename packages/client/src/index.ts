/** The door of the client. In a browser, `./browser` has the ports that keep things and join the tabs. */
export { createClient, type Client, type ClientOptions } from './client.js';
export { ClientError, type ClientErrorCode } from './client-error.js';
export type { ClientEventMap, ConnectionState } from './client-events.js';
export type { Conversation, PendingMessage } from './conversation.js';
export { LiveLog, type LiveLogOptions } from './live-log.js';
export type { Broadcast, ClientPorts, Hint, KeyValueStore } from './ports.js';
