/** The socket: who is on it, which audiences they are in, facts out to them. Nothing is decided here. */
import type { Server as HttpServer } from 'node:http';
import {
  Handshake,
  PROTOCOL_VERSION,
  SOCKET_PATH,
  type ClientEvents,
  type HallEvents,
  type Signal,
} from '@moothall/protocol';
import { Server, type Socket } from 'socket.io';
import { viewOf } from '../enquiries/index.js';
import { audienceOfEnquiry, audienceOfFeed, type SocketData } from '../platform/audiences.js';
import type { Appended, Bus } from '../platform/bus.js';
import { HallError, toHallError } from '../platform/errors.js';
import type { Log } from '../platform/log.js';
import type { Principal } from '../platform/principals.js';
import { createCheck } from '../platform/validation.js';

export type HallServer = Server<ClientEvents, HallEvents, Record<string, never>, SocketData>;
export type HallSocket = Socket<ClientEvents, HallEvents, Record<string, never>, SocketData>;

export interface GatewayParts {
  readonly http: HttpServer;
  readonly bus: Bus;
  readonly log: Log;
  readonly authentication: {
    citizen(token: string): Promise<Principal>;
    adviser(cookieHeader: string | undefined): Promise<Principal | undefined>;
  };
  /** The hall's own origin: the only one whose pages may use the staff's cookie. */
  readonly publicUrl: string;
  /** Makes several nodes one; absent on a single node. */
  readonly adapter?: Parameters<HallServer['adapter']>[0];
  /** Adds the events of the rooms. */
  readonly connect: (socket: HallSocket) => void;
}

const checkHandshake = createCheck(Handshake);

/** Opens the gateway on the server's port. Closing is the caller's: `server.close()`. */
export function createGateway(parts: GatewayParts): HallServer {
  const { http, bus, log, publicUrl } = parts;
  const server: HallServer = new Server(http, {
    path: SOCKET_PATH,
    serveClient: false,
    // Any page may connect; what it may do is decided by its session. Cookies count for the hall's own pages only.
    cors: { origin: true, credentials: false },
    transports: ['websocket', 'polling'],
    maxHttpBufferSize: 128 * 1024,
    pingInterval: 25_000,
    pingTimeout: 20_000,
    ...(parts.adapter === undefined ? {} : { adapter: parts.adapter }),
  });
  server.use((socket, next) => {
    identify(parts, socket.handshake.auth, socket.handshake.headers, publicUrl).then(
      (principal) => {
        socket.data.principal = principal;
        next();
      },
      (thrown: unknown) => {
        const error = toHallError(thrown);
        if (error.code === 'unexpected') log.error({ err: thrown }, 'handshake failed');
        next(Object.assign(new Error(error.code), { data: error.body }));
      },
    );
  });
  server.on('connection', (socket) => {
    parts.connect(socket);
  });
  const unsubscribe = bus.subscribe((appended) => {
    publish(server, appended);
  });
  server.engine.on('close', unsubscribe);
  return server;
}

async function identify(
  { authentication }: GatewayParts,
  auth: unknown,
  headers: { readonly cookie?: string | undefined; readonly origin?: string | undefined },
  publicUrl: string,
): Promise<Principal> {
  const handshake = checkHandshake(auth);
  if (!handshake.ok) throw new HallError('malformed-request', { path: handshake.path });
  if (handshake.value.protocol !== PROTOCOL_VERSION) throw new HallError('protocol-unsupported');
  if (handshake.value.token !== undefined) return authentication.citizen(handshake.value.token);
  // A page of another origin must not act as the adviser whose browser it runs in.
  const own = headers.origin === undefined || headers.origin === publicUrl;
  const adviser = own ? await authentication.adviser(headers.cookie) : undefined;
  if (adviser === undefined) throw new HallError('not-signed-in');
  return adviser;
}

/** Tells the citizen of an enquiry, in each tab and on whichever node, how things are now. May be lost. */
export function signalCitizen(server: HallServer, signal: Signal): void {
  server.to(audienceOfEnquiry(signal.enquiryId, 'everyone')).volatile.emit('signal', signal);
}

/** Everyone who watches learns it the same way, the sender too. */
function publish(server: HallServer, { enquiry, facts, entries }: Appended): void {
  for (const fact of facts) {
    for (const reader of ['staff', 'everyone'] as const) {
      server.to(audienceOfEnquiry(enquiry.enquiryId, reader)).emit('fact', viewOf(fact, reader));
    }
  }
  for (const entry of entries) server.to(audienceOfFeed(entry.council)).emit('feed', entry);
}
