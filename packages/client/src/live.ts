/** The live transport: Socket.IO, loaded only when a conversation is open. */
import { Manager } from 'socket.io-client';
import { SOCKET_PATH } from '@moothall/protocol/constants';
import type {
  ClientEvents,
  Command,
  ErrorBody,
  Fact,
  HallEvents,
  Handshake,
  Id,
  Outcome,
  SentSignal,
  Signal,
  Watched,
} from '@moothall/protocol';
import { Decoder, Encoder } from './text-parser.js';

/** An acknowledgement that takes longer means that the connection is dead, whatever it says itself. */
const ACKNOWLEDGE_PATIENCE_MS = 10_000;

export interface LiveOptions {
  readonly hall: string;
  /** Asked for at each attempt. */
  readonly handshake: () => Handshake;
  readonly onUp: () => void;
  readonly onDown: () => void;
  readonly onFact: (fact: Fact) => void;
  readonly onSignal: (signal: Signal) => void;
  /** The hall would not have us, or sent us away; no further attempt is made without {@link Live.reconnect}. */
  readonly onRefused: (error: ErrorBody | undefined) => void;
}

/** A connection that restores itself. The requests reject at once where it is down, and when it breaks before the answer. */
export interface Live {
  readonly isUp: boolean;
  command(command: Command): Promise<Outcome>;
  /** Subscribes as well; see the protocol's `watch`. */
  watch(enquiryId: Id, after: number): Promise<Watched>;
  unwatch(enquiryId: Id): void;
  signal(signal: SentSignal): void;
  /** Tries now, instead of at the end of a pause. */
  reconnect(): void;
  close(): void;
}

export type ConnectLive = (options: LiveOptions) => Live;

export const connectLive: ConnectLive = (options) => {
  const manager = new Manager<HallEvents, ClientEvents>(options.hall, {
    path: SOCKET_PATH,
    parser: { Encoder, Decoder },
    // Long-polling where no WebSocket comes through; as the second it is never upgraded from.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelayMax: 15_000,
  });
  const socket = manager.socket('/', { auth: (give) => give(options.handshake()) });
  socket.on('connect', options.onUp);
  socket.on('disconnect', (reason) => {
    options.onDown();
    if (reason === 'io server disconnect') options.onRefused(undefined);
    // Who has slept finds out like this, and has waited long enough. Once Socket.IO has done with the old connection.
    if (reason === 'ping timeout') setTimeout(reconnect);
  });
  socket.on('connect_error', (error) => {
    options.onDown();
    if (!socket.active) options.onRefused((error as Error & { readonly data?: ErrorBody }).data);
  });
  socket.on('fact', options.onFact);
  socket.on('signal', options.onSignal);

  const reconnect = () => {
    socket.disconnect().connect();
  };
  const answered = <Answer>(ask: () => Promise<Answer>): Promise<Answer> =>
    // Socket.IO would keep it for later; here the outbox does.
    socket.connected
      ? ask().catch((error: unknown) => {
          if (socket.connected) reconnect();
          throw error;
        })
      : Promise.reject(new Error('the socket is down'));

  return {
    get isUp() {
      return socket.connected;
    },
    command: (command) =>
      answered(() => socket.timeout(ACKNOWLEDGE_PATIENCE_MS).emitWithAck('command', command)),
    watch: (enquiryId, after) =>
      answered(() => socket.timeout(ACKNOWLEDGE_PATIENCE_MS).emitWithAck('watch', { enquiryId, after })),
    unwatch(enquiryId) {
      if (socket.connected) socket.emit('unwatch', { enquiryId });
    },
    signal(signal) {
      if (socket.connected) socket.volatile.emit('signal', signal);
    },
    reconnect,
    close() {
      socket.off();
      socket.disconnect();
    },
  };
};
