/** The client against the real hall, over real HTTP and a real socket: what the one promises, the other keeps. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client, type Conversation } from '@moothall/client';
import { uploadsOf } from '@moothall/client/attachments';
import type { CouncilDefinition, EnquirySnapshot, ThemeColours } from '@moothall/protocol';
import { startHall, type Hall } from '@moothall/server';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { testDatabase, type TestDatabase } from '../../packages/server/src/platform/testing/database.js';

const PATIENCE = { timeout: 15_000, interval: 20 };
const wish = { telephone: '01632 960 001', name: 'Jo' };
const adviser = {
  kind: 'adviser' as const,
  adviserId: randomUUID(),
  displayName: 'Sam',
  council: { slug: 'ashvale', name: 'Ashvale Council' },
};

let database: TestDatabase;
let folder: string;
let port: number;
let hall: Hall;
let councilKey: string;
const clients: Client[] = [];

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'moothall-contract-'));
  port = await freePort();
  hall = await start();
  await hall.app.councils.save([{ definition: aCouncil(), forms: [], mark: undefined }]);
  councilKey = await hall.app.citizens.addKey('ashvale', 'contract');
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(async () => {
  await hall.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('the client in the real hall', () => {
  it('opens a chat with a file alone, which can be read at the address that the hall gives for it', async () => {
    const client = aClient();
    const uploads = uploadsOf(client);
    const id = uploads.add(
      new Blob(['When is my bin collected?'], { type: 'text/plain' }),
      'fy nghwestiwn – un.txt',
    );
    const files = uploads.take();
    const conversation = client.openChat({ text: '', ...(files && { files }) });
    await until(conversation, ({ messages }) => messages.length === 1);
    expect(conversation.snapshot?.messages).toMatchObject([
      {
        text: '',
        attachments: [{ id, name: 'fy nghwestiwn – un.txt', mediaType: 'text/plain', sizeBytes: 25 }],
      },
    ]);
    const response = await fetch(await uploads.address(conversation.enquiryId, id));
    expect(await response.text()).toBe('When is my bin collected?');
  });

  it('opens a chat, is answered over the socket, and ends it', async () => {
    const client = aClient();
    const received: string[] = [];
    client.on('message-received', ({ message }) => received.push(message.text ?? ''));
    const conversation = client.openChat({
      text: 'Where is my bin?',
      page: 'https://www.ashvale.example/bins',
    });
    await until(conversation, ({ messages }) => messages.length === 1);
    await vi.waitFor(() => expect(client.connection).toBe('online'), PATIENCE);
    await adviserDoes(conversation, { kind: 'take' });
    await adviserDoes(conversation, { kind: 'note', text: 'second time this week' });
    await adviserDoes(conversation, { kind: 'post', text: 'It comes on Friday.' });
    await until(conversation, ({ messages }) => messages.length === 2);
    expect(received).toEqual(['It comes on Friday.']);
    expect(conversation.snapshot?.holder?.displayName).toBe('Sam');
    expect(JSON.stringify(conversation.snapshot)).not.toContain('second time');
    conversation.post('Thank you');
    await until(conversation, ({ messages }) => messages.length === 3);
    expect(conversation.pending).toEqual([]);
    await conversation.end();
    await until(conversation, ({ state }) => state === 'closed');
    expect(client.resumable()).toBeUndefined();
  });

  it('asks for a call with one effect, and is told which field is wrong', async () => {
    const client = aClient();
    expect(await client.requestCallback({ wish })).toMatchObject({ ok: true });
    await expect(client.requestCallback({ wish: { ...wish, telephone: 'ring me' } })).rejects.toMatchObject({
      name: 'ClientError',
      code: 'field-format',
      retryable: false,
    });
    expect(await client.enquiries()).toHaveLength(1);
    expect(client.connection).toBe('idle');
  });

  it('hears of a council, and of what is not there, with codes', async () => {
    const client = aClient();
    expect((await client.profile()).slug).toBe('ashvale');
    expect((await client.doors()).doors.length).toBeGreaterThan(0);
    await client.slots();
    await client.services('bin');
    await expect(client.form('nothing')).rejects.toMatchObject({ code: 'form-unknown' });
    await expect(aClient({ council: 'nowhere' }).profile()).rejects.toMatchObject({
      code: 'unknown-council',
    });
    await expect(aClient({ councilKey: 'guess' }).requestCallback({ wish })).rejects.toMatchObject({
      code: 'council-key-required',
    });
  });

  it('says so when the session is over, and starts a new one for the next chat', async () => {
    const values = new Map<string, string>();
    const client = aClient({ ports: { storage: mapStore(values) } });
    await client.requestCallback({ wish });
    const session = JSON.parse(values.get('session') ?? '') as object;
    values.set('session', JSON.stringify({ ...session, token: 'a-token-that-nobody-gave' }));
    const conversation = client.openChat({ text: 'hello' });
    await until(conversation, ({ messages }) => messages.length === 1);
    expect(conversation.pending).toEqual([]);
    await vi.waitFor(() => expect(client.connection).toBe('online'), PATIENCE);
  });

  it('loses nothing and doubles nothing while the hall is away', async () => {
    const values = new Map<string, string>();
    const client = aClient({ ports: { storage: mapStore(values) } });
    const conversation = client.openChat({ text: 'one' });
    await until(conversation, ({ messages }) => messages.length === 1);
    await vi.waitFor(() => expect(client.connection).toBe('online'), PATIENCE);
    const stopped = hall.stop();
    conversation.post('two');
    await stopped;
    conversation.post('three');
    await vi.waitFor(() => expect(client.connection).toBe('offline'), PATIENCE);
    expect(conversation.pending.map(({ text }) => text)).toContain('three');
    // Another page of the same site finds what waits.
    const other = aClient({ ports: { storage: mapStore(values) } });
    const theirs = other.conversation(conversation.enquiryId);
    hall = await start();
    await adviserDoes(conversation, { kind: 'take' });
    await adviserDoes(conversation, { kind: 'post', text: 'answer' });
    const texts = ({ messages }: EnquirySnapshot) => messages.map(({ text }) => text);
    for (const each of [conversation, theirs]) {
      await until(each, ({ messages }) => messages.length === 4);
      expect(texts(each.snapshot!).filter((text) => text !== 'answer')).toEqual(['one', 'two', 'three']);
      await vi.waitFor(() => expect(each.pending).toEqual([]), PATIENCE);
    }
    expect(theirs.snapshot).toEqual(conversation.snapshot);
    expect([...values.keys()].filter((key) => key.startsWith('outbox:'))).toEqual([]);
  });
});

function aClient(options: Partial<Parameters<typeof createClient>[0]> = {}): Client {
  const client = createClient({ hall: hall.url, council: 'ashvale', councilKey, ...options });
  clients.push(client);
  return client;
}

async function until(
  conversation: Conversation,
  holds: (snapshot: EnquirySnapshot) => boolean,
): Promise<void> {
  await vi.waitFor(() => {
    const { snapshot } = conversation;
    if (snapshot === undefined || !holds(snapshot)) throw new Error(`not yet: ${JSON.stringify(snapshot)}`);
  }, PATIENCE);
}

async function adviserDoes(
  { enquiryId }: Conversation,
  what: { readonly kind: 'take' } | { readonly kind: 'note' | 'post'; readonly text: string },
): Promise<void> {
  expect(await hall.app.enquiries.execute(adviser, { id: randomUUID(), enquiryId, ...what })).toMatchObject({
    ok: true,
  });
}

function start(): Promise<Hall> {
  return startHall({
    configuration: {
      host: 'localhost',
      port,
      publicUrl: `http://localhost:${port}`,
      trustProxy: ['loopback'],
      dataDirectory: folder,
      databaseUrl: database.ownerUrl,
      migrationUrl: database.ownerUrl,
      databaseConnections: 4,
      redisUrl: undefined,
      councilsFolder: undefined,
      logLevel: 'silent',
    },
    version: '0.0.0',
    isRelease: false,
    embedFolder: join(folder, 'no-widget'),
    consoleFolder: join(folder, 'no-console'),
    documentationFolder: join(folder, 'no-documentation'),
    say: () => {},
  });
}

/** A port that stays the same when the hall is started again. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

function mapStore(values: Map<string, string>) {
  return {
    get: (key: string) => values.get(key),
    set: (key: string, value: string) => void values.set(key, value),
    remove: (key: string) => void values.delete(key),
    keys: (prefix: string) => [...values.keys()].filter((key) => key.startsWith(prefix)),
  };
}

function aCouncil(): CouncilDefinition {
  const pairs = ['primary', 'surface', 'muted', 'accent', 'danger', 'citizen', 'adviser'];
  const light = Object.fromEntries([
    ...pairs.flatMap((name) => [
      [name, '#ffffff'],
      [`on${name.charAt(0).toUpperCase()}${name.slice(1)}`, '#111111'],
    ]),
    ['focus', '#b35900'],
    ['border', '#767676'],
  ]) as ThemeColours;
  return {
    slug: 'ashvale',
    name: 'Ashvale Council',
    kind: 'district',
    country: 'England',
    languages: ['en'],
    telephone: { display: '01632 960 000', uri: 'tel:01632960000' },
    website: 'https://www.ashvale.example',
    origins: ['https://www.ashvale.example'],
    theme: { light },
    texts: { en: { greeting: 'Ask us anything' } },
    hours: { timeZone: 'Europe/London', weekly: { mon: [['09:00', '17:00']] } },
    emergency: { en: [{ label: 'Danger to life', telephone: '999', when: 'at any time' }] },
    services: [],
    forms: [],
  };
}
