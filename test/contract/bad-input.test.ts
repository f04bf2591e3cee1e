/** Whatever comes in gets its code and its sentence, nothing is lost, and the hall stays up. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMAND_MAX_BYTES, ERRORS, type ErrorCode } from '@moothall/protocol';
import { readConfiguration, startHall, type Hall } from '@moothall/server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bearer, command, staff, startTestHall, type TestHall } from '../support/hall.js';

let hall: TestHall;
let token: string;
beforeAll(async () => {
  hall = await startTestHall();
  token = await hall.citizen();
});
afterAll(() => hall.close());
afterEach(async () => {
  expect((await hall.request('/healthz')).status, 'the hall stays up').toBe(200);
});

const ASHVALE = { origin: 'https://www.ashvale.example' };

describe('over HTTP', () => {
  it.each([
    ['an unknown council', { council: 'atlantis' }, ASHVALE, 'unknown-council'],
    [
      'a page of another origin',
      { council: 'ashvale' },
      { origin: 'https://evil.example' },
      'origin-not-allowed',
    ],
    ['a client without an origin or a key', { council: 'ashvale' }, {}, 'council-key-required'],
    ['a missing field', {}, ASHVALE, 'malformed-request'],
    ['what is no JSON', '{"council":', ASHVALE, 'malformed-request'],
  ] as const)('a session: %s', async (_name, body, headers, code) => {
    await refuses('/v1/sessions', body, headers, code);
  });

  it.each([
    ['a session that is over', { ...command.post(crypto.randomUUID()) }, 'A'.repeat(43), 'session-expired'],
    ['nobody', { ...command.post(crypto.randomUUID()) }, '', 'not-signed-in'],
  ] as const)('a command: %s', async (_name, body, secret, code) => {
    await refuses('/v1/commands', body, secret === '' ? {} : bearer(secret), code);
  });

  it.each([
    ['of an unknown kind', { ...command.openChat(), kind: 'destroy' }, 'unknown-command'],
    ['without its text', { ...command.openChat(), text: undefined }, 'malformed-command'],
    ['that is too long', command.openChat('x'.repeat(4_001)), 'field-too-long'],
    ['beyond every limit', command.openChat('x'.repeat(COMMAND_MAX_BYTES)), 'command-too-large'],
    ['on an enquiry nobody opened', command.post(crypto.randomUUID()), 'enquiry-unknown'],
    ['that is the staff’s', command.take(crypto.randomUUID()), 'enquiry-unknown'],
    [
      'for another council than the session’s',
      { ...command.openChat(), council: 'kestrel-bay' },
      'not-allowed',
    ],
    [
      'with a number that nobody can dial',
      { ...command.requestCallback(), wish: { name: 'Jo', telephone: 'soon please' } },
      'field-format',
    ],
    [
      'with a form that is none',
      { ...command.submitForm(), submission: { form: 'nothing', version: 1, answers: {} } },
      'form-unknown',
    ],
    [
      'with an answer missing',
      { ...command.submitForm(), submission: { form: 'bins', version: 1, answers: {} } },
      'field-missing',
    ],
    [
      'with a form that has changed',
      { ...command.submitForm(), submission: { form: 'bins', version: 9, answers: { street: 'x' } } },
      'form-changed',
    ],
  ] as const)('a command %s', async (_name, body, code) => {
    const { status, body: answer } = await hall.request('/v1/commands', { body, headers: bearer(token) });
    expect(answer).toMatchObject({ ok: false, error: { code, message: ERRORS[code].sentence } });
    expect(status).toBe(ERRORS[code].status);
  });

  it('a command that comes again has one effect; with other content it is refused', async () => {
    const opened = command.openChat();
    const first = await hall.command(bearer(token), opened);
    expect(await hall.command(bearer(token), opened)).toEqual(first);
    expect(await hall.command(bearer(token), { ...opened, text: 'other' })).toMatchObject({
      error: { code: 'command-id-reused' },
    });
  });

  it('markup stays the text that it is', async () => {
    const text = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const opened = command.openChat(text);
    await hall.command(bearer(token), opened);
    const { body, headers } = await hall.request(`/v1/enquiries/${opened.enquiryId}`, {
      headers: bearer(token),
    });
    expect(body).toMatchObject({ messages: [{ text }] });
    expect(headers.get('content-type')).toContain('application/json');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('an adviser’s cookie does nothing for a page of another origin', async () => {
    const { cookie } = staff(await hall.adviser('Maria', 'northmarch'));
    const { body } = await hall.request('/v1/commands', {
      body: command.take(crypto.randomUUID()),
      headers: { cookie, ...ASHVALE },
    });
    expect(body).toMatchObject({ error: { code: 'origin-not-allowed' } });
  });
});

describe('over the socket', () => {
  it('a malformed event is answered, and the connection lives on', async () => {
    const socket = hall.socket({ token });
    await new Promise<void>((resolve) => socket.on('connect', resolve));
    for (const raw of [null, 7, 'x', [], {}, { kind: 'post' }, { ...command.openChat(), text: '' }]) {
      expect(await socket.emitWithAck('command', raw as never)).toMatchObject({ ok: false });
      expect(await socket.emitWithAck('watch', raw as never)).toMatchObject({
        ok: false,
        error: { code: 'malformed-request' },
      });
      socket.emit('signal', raw as never);
      socket.emit('unwatch', raw as never);
    }
    expect(await socket.emitWithAck('command', command.openChat())).toMatchObject({ ok: true });
  });

  it.each([
    ['of an unknown kind', { ...command.openChat(), kind: 'destroy' }, 'unknown-command'],
    ['for an unknown council', { ...command.openChat(), council: 'atlantis' }, 'unknown-council'],
    ['for another council', { ...command.openChat(), council: 'kestrel-bay' }, 'not-allowed'],
    ['without its text', { ...command.openChat(), text: undefined }, 'malformed-command'],
    ['that is too long', command.openChat('x'.repeat(4_001)), 'field-too-long'],
    ['beyond every limit', command.openChat('x'.repeat(COMMAND_MAX_BYTES)), 'command-too-large'],
    [
      'with an answer missing',
      { ...command.submitForm(), submission: { form: 'bins', version: 1, answers: {} } },
      'field-missing',
    ],
  ] as const)('a command %s has the same code and sentence as over HTTP', async (_name, asked, code) => {
    const socket = hall.socket({ token });
    await new Promise<void>((resolve) => socket.on('connect', resolve));
    const overSocket = await socket.emitWithAck('command', asked as never);
    expect(overSocket).toMatchObject({
      ok: false,
      commandId: asked.id,
      error: { code, message: ERRORS[code].sentence },
    });
    const { body } = await hall.request('/v1/commands', { body: asked, headers: bearer(token) });
    expect(body).toMatchObject({ error: (overSocket as { error: unknown }).error });
  });

  it('a command that came over HTTP and comes again here has one effect', async () => {
    const opened = command.openChat('<b>bins</b>');
    const first = await hall.command(bearer(token), opened);
    const socket = hall.socket({ token });
    await new Promise<void>((resolve) => socket.on('connect', resolve));
    expect(await socket.emitWithAck('command', opened)).toEqual(first);
    expect(await socket.emitWithAck('command', { ...opened, text: 'other' })).toMatchObject({
      error: { code: 'command-id-reused' },
    });
    expect(await socket.emitWithAck('watch', { enquiryId: opened.enquiryId, after: 1 })).toMatchObject({
      head: 2,
      facts: [{ kind: 'posted', text: '<b>bins</b>' }],
    });
  });
});

describe('a start that cannot succeed says one sentence', () => {
  const folders: string[] = [];
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  it('names the environment variable that is wrong', () => {
    expect(() => readConfiguration({ PORT: 'four' })).toThrow(
      expect.objectContaining({
        code: 'configuration-wrong',
        message: expect.stringMatching(/^The environment variable PORT is not a whole number/),
      }),
    );
    expect(() => readConfiguration({ MOOTHALL_DATABASE_URL: 'mysql://x' })).toThrow(/MOOTHALL_DATABASE_URL/);
    for (const proxies of ['proxy.example', '10.0.0.0/33', '10.0.0.1,', '::1/8/8'])
      expect(() => readConfiguration({ MOOTHALL_TRUST_PROXY: proxies })).toThrow(/MOOTHALL_TRUST_PROXY/);
    expect(readConfiguration({ MOOTHALL_TRUST_PROXY: '10.0.0.0/8, fd00::/8,loopback' }).trustProxy).toEqual([
      '10.0.0.0/8',
      'fd00::/8',
      'loopback',
    ]);
  });

  it('a port in use', async () => {
    const taken = createServer().listen(0, 'localhost');
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(
      start({
        PORT: String(port),
        MOOTHALL_DATABASE_URL: hall.given.ownerUrl,
        MOOTHALL_DATA_DIR: await folder(),
      }),
    ).rejects.toMatchObject({
      code: 'port-in-use',
      message: expect.stringMatching(/^Port \d+ is in use/),
    });
    taken.close();
  });

  it('a data folder that cannot be made', async () => {
    const file = join(await folder(), 'a-file');
    await writeFile(file, '');
    await expect(start({ PORT: '0', MOOTHALL_DATA_DIR: join(file, 'below') })).rejects.toMatchObject({
      code: 'data-folder-unwritable',
    });
  });

  it('a data folder that another hall uses', async () => {
    const shared = await folder();
    const first = await startOne({ PORT: '0', MOOTHALL_DATA_DIR: shared });
    try {
      await expect(start({ PORT: '0', MOOTHALL_DATA_DIR: shared })).rejects.toMatchObject({
        code: 'data-folder-in-use',
        message: expect.stringMatching(/^Another hall \(process \d+\) already uses the data folder [^\n]+$/),
      });
    } finally {
      await first.stop();
    }
  });

  it('a database that does not answer', async () => {
    await expect(
      start({
        PORT: '0',
        MOOTHALL_DATA_DIR: await folder(),
        MOOTHALL_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      }),
    ).rejects.toMatchObject({
      code: 'database-unreachable',
    });
  });

  async function folder(): Promise<string> {
    const made = await mkdtemp(join(tmpdir(), 'moothall-start-'));
    folders.push(made);
    await mkdir(made, { recursive: true });
    return made;
  }

  async function start(environment: Record<string, string>): Promise<void> {
    await (await startOne(environment)).stop();
  }

  async function startOne(environment: Record<string, string>): Promise<Hall> {
    const nowhere = await folder();
    return startHall({
      configuration: readConfiguration({ MOOTHALL_LOG_LEVEL: 'silent', ...environment }),
      version: '0.0.0',
      isRelease: false,
      embedFolder: nowhere,
      consoleFolder: nowhere,
      documentationFolder: nowhere,
      say: () => undefined,
    });
  }
});

async function refuses(
  path: string,
  body: unknown,
  headers: Record<string, string>,
  code: ErrorCode,
): Promise<void> {
  const { status, body: answer } = await hall.request(path, { body, headers });
  expect(answer).toMatchObject({ error: { code, message: ERRORS[code].sentence } });
  expect(status).toBe(ERRORS[code].status);
}
