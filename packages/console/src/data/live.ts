/** The console's one socket: facts, feed entries and signals as they happen, and answers to "what is after n?". */
import type {
  ClientEvents,
  ErrorBody,
  Fact,
  FeedEntry,
  FeedWatched,
  HallEvents,
  SentSignal,
  Signal,
  Watched,
} from '@moothall/protocol';
import { PROTOCOL_VERSION, SOCKET_PATH } from '@moothall/protocol/constants';
import { io, type Socket } from 'socket.io-client';
import { endsSession, HallError } from './hall-error.js';

export type Connection = 'connecting' | 'online' | 'offline';

export interface LiveEvents {
  readonly fact: Fact;
  readonly feed: FeedEntry;
  readonly signal: Signal;
  /** Also after each reconnect: then every view asks for what it has missed. */
  readonly connection: Connection;
  /** The hall no longer knows who is on the line. */
  readonly 'session-ended': undefined;
}

/** What stores need of the socket. It remembers no subscriptions: whoever watches asks again when it is back. */
export interface Live {
  readonly connection: Connection;
  on<Name extends keyof LiveEvents>(name: Name, listener: (detail: LiveEvents[Name]) => void): () => void;
  /** Subscribes and answers with what is after `after`. Rejects with a {@link HallError}. */
  watch(enquiryId: string, after: number): Promise<{ head: number; facts: readonly Fact[] }>;
  unwatch(enquiryId: string): void;
  watchFeed(council: string, after: number): Promise<{ head: number; entries: readonly FeedEntry[] }>;
  unwatchFeed(council: string): void;
  /** May be lost, and is where the socket is away. */
  signal(signal: SentSignal): void;
  close(): void;
}

/** An answer over the socket that takes longer counts as none. */
const ANSWER_TIMEOUT_MS = 8_000;

/** {@link Live} by Socket.IO, on the page's own origin unless told otherwise. */
export class SocketLive implements Live {
  connection: Connection = 'connecting';
  readonly #socket: Socket<HallEvents, ClientEvents>;
  readonly #listeners = new Map<keyof LiveEvents, Set<(detail: never) => void>>();
  /** The device knows sooner than the socket, which waits for a missing heartbeat. */
  readonly #device = new AbortController();

  constructor(hall: string = location.origin) {
    const socket: Socket<HallEvents, ClientEvents> = io(hall, {
      path: SOCKET_PATH,
      transports: ['websocket', 'polling'],
      auth: { protocol: PROTOCOL_VERSION },
      reconnectionDelay: 500,
      reconnectionDelayMax: 5_000,
    });
    this.#socket = socket;
    const { signal } = this.#device;
    window.addEventListener('offline', () => this.#become('offline'), { signal });
    window.addEventListener('online', () => socket.connected && this.#become('online'), { signal });
    socket.on('connect', () => this.#become('online'));
    socket.on('disconnect', (reason) => {
      this.#become('offline');
      // The hall hung up on purpose; Socket.IO would not come back by itself.
      if (reason === 'io server disconnect') socket.connect();
    });
    socket.on('connect_error', (error) => this.#refused(error));
    socket.on('fact', (fact) => this.#emit('fact', fact));
    socket.on('feed', (entry) => this.#emit('feed', entry));
    socket.on('signal', (signal) => this.#emit('signal', signal));
  }

  on<Name extends keyof LiveEvents>(name: Name, listener: (detail: LiveEvents[Name]) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  async watch(enquiryId: string, after: number): Promise<{ head: number; facts: readonly Fact[] }> {
    const answer = this.#socket
      .timeout(ANSWER_TIMEOUT_MS)
      .emitWithAck('watch', { enquiryId, after }) as Promise<Watched>;
    return answered<Extract<Watched, { ok: true }>>(answer);
  }

  unwatch(enquiryId: string): void {
    if (this.#socket.connected) this.#socket.emit('unwatch', { enquiryId });
  }

  async watchFeed(council: string, after: number): Promise<{ head: number; entries: readonly FeedEntry[] }> {
    const answer = this.#socket
      .timeout(ANSWER_TIMEOUT_MS)
      .emitWithAck('watch-feed', { council, after }) as Promise<FeedWatched>;
    return answered<Extract<FeedWatched, { ok: true }>>(answer);
  }

  unwatchFeed(council: string): void {
    if (this.#socket.connected) this.#socket.emit('unwatch-feed', { council });
  }

  signal(signal: SentSignal): void {
    if (this.#socket.connected) this.#socket.volatile.emit('signal', signal);
  }

  close(): void {
    this.#device.abort();
    this.#listeners.clear();
    this.#socket.disconnect();
  }

  #become(connection: Connection): void {
    this.connection = connection;
    this.#emit('connection', connection);
  }

  #refused(error: Error & { data?: Partial<ErrorBody> }): void {
    const code = error.data?.code;
    if (code !== undefined && endsSession(code)) {
      this.#socket.disconnect();
      this.#emit('session-ended', undefined);
      return;
    }
    this.#become('offline');
    // A refusal by the hall itself (shutting down, say) also ends Socket.IO's own attempts.
    if (!this.#socket.active) setTimeout(() => this.#socket.connect(), 2_000);
  }

  #emit<Name extends keyof LiveEvents>(name: Name, detail: LiveEvents[Name]): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])])
      (listener as (given: LiveEvents[Name]) => void)(detail);
  }
}

async function answered<Good extends { readonly ok: true }>(
  answer: Promise<Good | { readonly ok: false; readonly error: ErrorBody }>,
): Promise<Good> {
  let result;
  try {
    result = await answer;
  } catch {
    throw HallError.unreachable();
  }
  if (!result.ok) throw HallError.from(result.error);
  return result;
}
