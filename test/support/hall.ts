/** A hall for tests: the app as it is composed, on a database of its own, listening on a free port. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  PROTOCOL_VERSION,
  SOCKET_PATH,
  type ClientEvents,
  type Command,
  type HallEvents,
  type Outcome,
  type Slot,
} from '@moothall/protocol';
import { io, type Socket } from 'socket.io-client';
import { createApp, type App } from '../../packages/server/src/app.js';
import { aForm, aLoadedCouncil } from '../../packages/server/src/councils/testing.js';
import { createNodeLink, type NodeLink } from '../../packages/server/src/gateway/index.js';
import { systemClock } from '../../packages/server/src/platform/clock.js';
import { createFolderFiles, type Files } from '../../packages/server/src/platform/files.js';
import { randomIds } from '../../packages/server/src/platform/ids.js';
import { createLog } from '../../packages/server/src/platform/log.js';
import {
  migratedDatabase,
  type MigratedDatabase,
} from '../../packages/server/src/platform/testing/migrated-database.js';

/** Ashvale is answered by Northmarch; Kestrel Bay answers for itself. */
const COUNCILS = [
  {
    ...aLoadedCouncil('ashvale', {
      answeredBy: 'northmarch',
      forms: ['bins'],
      callbackSlots: { daysAhead: 30, windows: [['10:00', '11:00']], perWindow: 100 },
    }),
    forms: [aForm('bins')],
  },
  aLoadedCouncil('northmarch'),
  aLoadedCouncil('kestrel-bay'),
];
export const PASSWORD = 'correct horse battery staple';

export type HallSocket = Socket<HallEvents, ClientEvents>;

export interface TestHall {
  readonly app: App;
  readonly url: string;
  readonly given: MigratedDatabase;
  /** Where this node keeps files. */
  readonly files: Files;
  /** One more node on the same database. */
  another(redisUrl: string): Promise<TestHall>;
  request(
    path: string,
    options?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<{ status: number; body: unknown; headers: Headers }>;
  /** A citizen's session. @returns its token */
  citizen(council?: string): Promise<string>;
  /** Signs an adviser in. @returns the cookie */
  adviser(name: string, council: string): Promise<string>;
  command(auth: Record<string, string>, command: Command): Promise<Outcome>;
  socket(auth: { token?: string; cookie?: string; protocol?: number; origin?: string }): HallSocket;
  close(): Promise<void>;
}

export async function startTestHall(redisUrl?: string): Promise<TestHall> {
  const given = await migratedDatabase();
  const hall = await startNode(given, redisUrl);
  await hall.app.councils.save(COUNCILS);
  return {
    ...hall,
    async close() {
      await hall.close();
      await given.close();
    },
  };
}

async function startNode(given: MigratedDatabase, redisUrl?: string): Promise<TestHall> {
  const folder = await mkdtemp(join(tmpdir(), 'moothall-hall-'));
  const log = createLog('silent');
  const nodeLink: NodeLink | undefined = redisUrl === undefined ? undefined : createNodeLink(redisUrl, log);
  const files = createFolderFiles(folder);
  const app = await createApp({
    publicUrl: 'http://hall.test',
    trustProxy: ['loopback'],
    version: '0.0.0',
    isRelease: false,
    database: given.database,
    files,
    clock: systemClock,
    ids: randomIds,
    log,
    cookieSecret: 'a secret of more than thirty-two characters',
    embedFolder: folder,
    consoleFolder: folder,
    documentationFolder: folder,
    ...(nodeLink === undefined ? {} : { nodeLink }),
  });
  await app.server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}`;
  const sockets: HallSocket[] = [];

  const request: TestHall['request'] = async (path, { body, headers = {} } = {}) => {
    const response = await fetch(url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? undefined : JSON.parse(text),
      headers: response.headers,
    };
  };

  return {
    app,
    url,
    given,
    files,
    request,
    another: (otherRedis) => startNode(given, otherRedis),
    async citizen(council = 'ashvale') {
      const headers = { origin: `https://www.${council}.example` };
      const { body } = await request('/v1/sessions', { body: { council }, headers });
      return (body as { token: string }).token;
    },
    async adviser(name, council) {
      const email = `${name.toLowerCase()}@${council}.example`;
      await app.staff.add({ council, displayName: name, email, password: PASSWORD });
      const { headers } = await request('/v1/staff/sign-in', {
        body: { email, password: PASSWORD },
        headers: { origin: 'http://hall.test' },
      });
      return (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    },
    async command(auth, command) {
      const { body } = await request('/v1/commands', { body: command, headers: auth });
      return body as Outcome;
    },
    socket({ token, cookie, protocol = PROTOCOL_VERSION, origin }) {
      const socket: HallSocket = io(url, {
        path: SOCKET_PATH,
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
        auth: { protocol, ...(token === undefined ? {} : { token }) },
        extraHeaders: {
          ...(cookie === undefined ? {} : { cookie }),
          ...(origin === undefined ? {} : { origin }),
        },
      });
      sockets.push(socket);
      return socket;
    },
    async close() {
      for (const socket of sockets) socket.close();
      await app.close();
      await nodeLink?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Headers of a citizen and of staff. */
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
export const staff = (cookie: string) => ({ cookie, origin: 'http://hall.test' });

/** Commands with fresh ids. */
export const command = {
  openChat: (text = 'hello', enquiryId: string = randomUUID()) =>
    ({
      id: randomUUID(),
      kind: 'open-chat',
      enquiryId,
      council: 'ashvale',
      locale: 'en',
      text,
      page: 'https://www.ashvale.example/bins',
      citizen: { name: 'Jo' },
    }) as const,
  requestCallback: (enquiryId: string = randomUUID(), slot?: Slot) =>
    ({
      id: randomUUID(),
      kind: 'request-callback',
      enquiryId,
      council: 'ashvale',
      locale: 'en',
      wish: { telephone: '01632 960 001', name: 'Jo', ...(slot && { slot }) },
    }) as const,
  submitForm: (enquiryId: string = randomUUID()) =>
    ({
      id: randomUUID(),
      kind: 'submit-form',
      enquiryId,
      council: 'ashvale',
      locale: 'en',
      submission: { form: 'bins', version: 1, answers: { street: 'High Street' } },
    }) as const,
  post: (enquiryId: string, text = 'more') => ({ id: randomUUID(), kind: 'post', enquiryId, text }) as const,
  note: (enquiryId: string, text = 'between us') =>
    ({ id: randomUUID(), kind: 'note', enquiryId, text }) as const,
  take: (enquiryId: string) => ({ id: randomUUID(), kind: 'take', enquiryId }) as const,
  release: (enquiryId: string) => ({ id: randomUUID(), kind: 'release', enquiryId }) as const,
  close: (enquiryId: string) =>
    ({ id: randomUUID(), kind: 'close', enquiryId, outcome: 'resolved' }) as const,
  moveCallback: (enquiryId: string) => ({ id: randomUUID(), kind: 'move-callback', enquiryId }) as const,
  cancelCallback: (enquiryId: string) => ({ id: randomUUID(), kind: 'cancel-callback', enquiryId }) as const,
  askCallback: (enquiryId: string) =>
    ({
      id: randomUUID(),
      kind: 'ask-callback',
      enquiryId,
      wish: { telephone: '01632 960 001', name: 'Jo' },
    }) as const,
  stay: (enquiryId: string) => ({ id: randomUUID(), kind: 'stay', enquiryId }) as const,
  rate: (enquiryId: string, score = 4) =>
    ({ id: randomUUID(), kind: 'rate', enquiryId, score, comment: 'very quick' }) as const,
  erase: (enquiryId: string, n: number) =>
    ({ id: randomUUID(), kind: 'erase', enquiryId, n, reason: 'asked' }) as const,
};
