/** The socket as an AsyncAPI 3.0 document, made from the same schemas that check it. */
import type { TSchema } from 'typebox';
import { COMMANDS } from './commands.js';
import { PROTOCOL_VERSION, SOCKET_EVENTS, SOCKET_PATH } from './constants.js';
import { FACTS, Withheld } from './facts.js';
import { Handshake, Unwatch, UnwatchFeed, Watch, WatchFeed } from './gateway.js';
import { SentSignal, Signal } from './signals.js';
import { FeedEntry } from './snapshots.js';

interface EventEntry {
  readonly event: string;
  /** `send`: the hall sends it; `receive`: the hall receives it. */
  readonly action: 'send' | 'receive';
  readonly summary: string;
  readonly payload: TSchema;
}

const EVENTS: readonly EventEntry[] = [
  ...Object.entries(COMMANDS).map(([kind, payload]) => ({
    event: `${SOCKET_EVENTS.command} (${kind})`,
    action: 'receive' as const,
    summary: `${describe(payload) ?? kind}. Acknowledged with an outcome`,
    payload,
  })),
  {
    event: SOCKET_EVENTS.watch,
    action: 'receive',
    summary: 'Watch an enquiry; answered with its facts after a number',
    payload: Watch,
  },
  { event: SOCKET_EVENTS.unwatch, action: 'receive', summary: 'Stop watching an enquiry', payload: Unwatch },
  {
    event: SOCKET_EVENTS.watchFeed,
    action: 'receive',
    summary: 'Watch a council’s feed; answered with its steps after a position',
    payload: WatchFeed,
  },
  {
    event: SOCKET_EVENTS.unwatchFeed,
    action: 'receive',
    summary: 'Stop watching a feed',
    payload: UnwatchFeed,
  },
  {
    event: SOCKET_EVENTS.signal,
    action: 'receive',
    summary: 'Say how things are with the sender',
    payload: SentSignal,
  },
  ...Object.entries({ ...FACTS, withheld: Withheld }).map(([kind, payload]) => ({
    event: `${SOCKET_EVENTS.fact} (${kind})`,
    action: 'send' as const,
    summary: describe(payload) ?? kind,
    payload,
  })),
  { event: SOCKET_EVENTS.feed, action: 'send', summary: 'A step of a council’s feed', payload: FeedEntry },
  {
    event: SOCKET_EVENTS.signal,
    action: 'send',
    summary: 'How things are now; may be lost, the latest wins',
    payload: Signal,
  },
];

/** @param version of the software, for the document's own title */
export function asyncApiDocument(version: string): object {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Moothall',
      version,
      description: `Socket.IO at ${SOCKET_PATH}, protocol version ${String(PROTOCOL_VERSION)}. Messages are Socket.IO events of the name before the bracket; the bracket names the payload's kind.`,
    },
    channels: {
      socket: {
        address: SOCKET_PATH,
        messages: Object.fromEntries(
          EVENTS.map((entry) => [
            messageId(entry),
            { name: entry.event, summary: entry.summary, payload: entry.payload },
          ]),
        ),
      },
    },
    operations: Object.fromEntries(
      EVENTS.map((entry) => [
        messageId(entry),
        {
          action: entry.action,
          channel: { $ref: '#/channels/socket' },
          messages: [{ $ref: `#/channels/socket/messages/${messageId(entry)}` }],
        },
      ]),
    ),
    components: { schemas: { Handshake } },
  };
}

function messageId({ event, action }: EventEntry): string {
  return `${action}-${event.replace(/[^a-z]+/g, '-').replace(/-$/, '')}`;
}

function describe(schema: TSchema): string | undefined {
  const { description } = schema as { readonly description?: unknown };
  return typeof description === 'string' ? description : undefined;
}
