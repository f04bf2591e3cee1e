/** What a page may know of the protocol: names and limits, without the schema library. */
export * from './file-constants.js';

/** The major version of the words both sides speak; a hall serves every client of its own major. */
export const PROTOCOL_VERSION = 1;

/** How an enquiry reaches the hall. */
export const CHANNELS = ['chat', 'callback', 'form'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Longest text of one message, in characters. */
export const MESSAGE_MAX_CHARACTERS = 4000;

/** Largest command the hall takes, in bytes of JSON. */
export const COMMAND_MAX_BYTES = 64 * 1024;

/** A fact that arrives early is held this long before the client asks for what is missing. */
export const GAP_HOLD_MS = 500;

/** While a view is open the client compares heads this often; it also notices one-way loss so. */
export const HEAD_CHECK_MS = 20_000;

/** At most one signal of a kind and subject in this time. */
export const SIGNAL_INTERVAL_MS = 2_000;

/** Facts sent in one answer; ask again after the last of them for more. */
export const FACTS_PER_PAGE = 500;

/** Names of the events on the socket, spelt out once. */
export const SOCKET_EVENTS = {
  command: 'command',
  watch: 'watch',
  unwatch: 'unwatch',
  watchFeed: 'watch-feed',
  unwatchFeed: 'unwatch-feed',
  fact: 'fact',
  feed: 'feed',
  signal: 'signal',
} as const;

/** The path of the socket on the hall. */
export const SOCKET_PATH = '/v1/socket';

/** HTTP header in which a citizen's session travels, as `Bearer <secret>`. */
export const AUTHORIZATION = 'authorization';

/** HTTP header for a key that a council gives to a client which has no web origin. */
export const COUNCIL_KEY = 'moothall-council-key';
