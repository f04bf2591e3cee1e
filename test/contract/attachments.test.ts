/** Files over HTTP: in by whoever may, checked and cleaned; out by signed addresses; gone when they are erased. */
import { createHash, randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { ATTACHMENT_MAX_BYTES, ERRORS, FILE_NAME, type Attachment, type ErrorCode } from '@moothall/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aPicture, contains, exifSegment, withSegments } from '../../packages/rules/src/picture/testing.js';
import { bearer, command, staff, startTestHall, type TestHall } from '../support/hall.js';

const SECRET = 'GPS 51.5007 N 0.1246 W';
const PHOTO = withSegments(aPicture('jpeg'), exifSegment(1, SECRET));
const PDF = Buffer.from('%PDF-1.7\n%%EOF\n');

let hall: TestHall;
let jo: Record<string, string>;
beforeAll(async () => {
  hall = await startTestHall();
  jo = bearer(await hall.citizen());
});
afterAll(() => hall.close());
afterEach(async () => {
  expect((await hall.request('/healthz')).status, 'the hall stays up').toBe(200);
});

interface Sent {
  readonly id?: string;
  readonly name?: string;
  readonly type?: string;
}

async function upload(auth: Record<string, string>, content: Uint8Array, sent: Sent = {}) {
  const { id = randomUUID(), name = 'photo.jpg', type = 'image/jpeg' } = sent;
  const response = await fetch(`${hall.url}/v1/attachments/${id}`, {
    method: 'PUT',
    headers: { ...auth, 'content-type': type, [FILE_NAME]: encodeURIComponent(name) },
    body: new Uint8Array(content),
  });
  return {
    status: response.status,
    body: (await response.json()) as Attachment & { error?: { code: string } },
  };
}

async function uploaded(
  auth: Record<string, string>,
  content: Uint8Array = PHOTO,
  sent?: Sent,
): Promise<Attachment> {
  const { status, body } = await upload(auth, content, sent);
  expect(body).not.toHaveProperty('error');
  expect(status).toBe(200);
  return body;
}

function refusal(code: ErrorCode) {
  return { status: ERRORS[code].status, body: { error: { code, message: ERRORS[code].sentence } } };
}

/** A chat whose first message carries files. */
async function chatWith(auth: Record<string, string>, ...ids: readonly string[]) {
  const opened = { ...command.openChat(''), attachments: [...ids] };
  return { opened, outcome: await hall.command(auth, opened) };
}

async function pathOf(auth: Record<string, string>, enquiryId: string, id: string): Promise<string> {
  const { body } = await hall.request(`/v1/enquiries/${enquiryId}/attachments/${id}`, { headers: auth });
  return (body as { path: string }).path;
}

describe('a photo', () => {
  it('goes from a citizen to whoever answers without telling where it was taken', async () => {
    const attachment = await uploaded(jo);
    expect(attachment).toMatchObject({ name: 'photo.jpg', mediaType: 'image/jpeg', width: 8, height: 6 });
    const { opened, outcome } = await chatWith(jo, attachment.id);
    expect(outcome).toMatchObject({ ok: true, n: 2 });
    const maria = staff(await hall.adviser('Maria', 'northmarch'));
    for (const auth of [jo, maria]) {
      const { body } = await hall.request(`/v1/enquiries/${opened.enquiryId}`, { headers: auth });
      expect(body).toMatchObject({ messages: [{ text: '', attachments: [attachment] }] });
      const response = await fetch(hall.url + (await pathOf(auth, opened.enquiryId, attachment.id)));
      const kept = new Uint8Array(await response.arrayBuffer());
      expect(contains(PHOTO, SECRET)).toBe(true);
      expect(contains(kept, SECRET)).toBe(false);
      expect(kept).toEqual(aPicture('jpeg'));
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'image/jpeg',
        'content-disposition': expect.stringMatching(/^inline; /) as string,
        'content-security-policy': expect.stringContaining('sandbox') as string,
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
    }
  });

  it('comes again with the same answer; with other content its id is refused', async () => {
    const id = randomUUID();
    const first = await uploaded(jo, PHOTO, { id });
    expect(await uploaded(jo, PHOTO, { id })).toEqual(first);
    expect(await Promise.all([1, 2, 3].map(() => uploaded(jo, PHOTO, { id })))).toEqual([
      first,
      first,
      first,
    ]);
    expect(await upload(jo, PDF, { id, type: 'application/pdf' })).toMatchObject(refusal('file-id-reused'));
    const other = bearer(await hall.citizen());
    expect(await upload(other, PHOTO, { id })).toMatchObject(refusal('file-id-reused'));
    await hall.app.server.inject({ method: 'DELETE', url: `/v1/attachments/${id}`, headers: jo });
  });
});

describe('a document', () => {
  it('is saved and never shown, whatever its name says', async () => {
    const name = '../../тест\u202Efdp.html';
    const { id, ...rest } = await uploaded(jo, PDF, { name, type: 'application/pdf' });
    expect(rest).toMatchObject({ name: 'тестfdp.html.pdf', mediaType: 'application/pdf' });
    const { opened } = await chatWith(jo, id);
    const response = await fetch(hall.url + (await pathOf(jo, opened.enquiryId, id)));
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="____fdp.html.pdf"; filename*=UTF-8''${encodeURIComponent('тестfdp.html.pdf')}`,
    );
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
  });

  it('an adviser sends is to be had by the citizen', async () => {
    const opened = command.openChat();
    await hall.command(jo, opened);
    const grace = staff(await hall.adviser('Ann', 'northmarch'));
    await hall.command(grace, command.take(opened.enquiryId));
    const { id } = await uploaded(grace, PDF, { name: 'plan.pdf', type: 'application/pdf' });
    const posted = { ...command.post(opened.enquiryId, 'The plan'), attachments: [id] };
    expect(await hall.command(grace, posted)).toMatchObject({ ok: true });
    expect((await fetch(hall.url + (await pathOf(jo, opened.enquiryId, id)))).status).toBe(200);
  });

  it('goes along with a form', async () => {
    const attachment = await uploaded(jo, PDF, { name: 'plan.pdf', type: 'application/pdf' });
    const submitted = { ...command.submitForm(), attachments: [attachment.id] };
    expect(await hall.command(jo, submitted)).toMatchObject({ ok: true });
    const { body } = await hall.request(`/v1/enquiries/${submitted.enquiryId}`, { headers: jo });
    expect(body).toMatchObject({ form: { attachments: [attachment] } });
  });
});

describe('refused with its code and its sentence', () => {
  const big = Buffer.concat([PDF, Buffer.alloc(ATTACHMENT_MAX_BYTES, 32)]);
  it.each([
    ['too large', big, 'application/pdf', 'file-too-large'],
    ['a program', Buffer.from('MZ\x90\0\x03', 'latin1'), 'application/pdf', 'file-type-refused'],
    ['a page', Buffer.from('<script>alert(1)</script>'), 'text/html', 'file-type-refused'],
    ['JSON', Buffer.from('{"a":'), 'application/json', 'file-type-refused'],
    ['a type that lies', PDF, 'image/png', 'file-type-differs'],
    ['nothing', Buffer.of(), 'image/png', 'file-damaged'],
    ['cut short', PHOTO.subarray(0, -9), 'image/jpeg', 'file-damaged'],
  ] as const)('%s', async (_name, content, type, code) => {
    expect(await upload(jo, content, { type })).toMatchObject(refusal(code));
  });

  it('too large, though its length was not said before', async () => {
    const answer = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const sending = httpRequest(
        `${hall.url}/v1/attachments/${randomUUID()}`,
        { method: 'PUT', headers: { ...jo, 'content-type': 'application/pdf' } },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
          response.on('end', () => resolve({ status: response.statusCode, text }));
        },
      );
      sending.on('error', reject);
      for (let sent = 0; sent <= ATTACHMENT_MAX_BYTES; sent += 1024 * 1024)
        sending.write(Buffer.alloc(1024 * 1024, 32));
      sending.end();
    });
    expect(answer).toMatchObject({ status: 413, text: expect.stringContaining('file-too-large') as string });
  });

  it('a name that is not encoded as it should be, an id that is none, nobody', async () => {
    const headers = { ...jo, 'content-type': 'application/pdf', [FILE_NAME]: '%E0%A4%A' };
    const put = (path: string, more: Record<string, string> = headers) =>
      hall.app.server.inject({ method: 'PUT', url: path, headers: more, payload: PDF });
    expect((await put(`/v1/attachments/${randomUUID()}`)).json()).toMatchObject({
      error: { code: 'malformed-request' },
    });
    expect((await put('/v1/attachments/..%2f..%2fetc')).json()).toMatchObject({
      error: { code: 'malformed-request' },
    });
    expect((await put(`/v1/attachments/${randomUUID()}`, {})).json()).toMatchObject({
      error: { code: 'not-signed-in' },
    });
  });

  it('an adviser’s cookie for a page of another origin', async () => {
    const { cookie } = staff(await hall.adviser('Tom', 'northmarch'));
    const asked = await upload({ cookie, origin: 'https://www.ashvale.example' }, PDF);
    expect(asked).toMatchObject(refusal('origin-not-allowed'));
  });

  it('more files than anybody sends, until some are removed', async () => {
    const sam = bearer(await hall.citizen());
    const ids: string[] = [];
    for (let count = 0; count < 20; count += 1) ids.push((await uploaded(sam)).id);
    expect(await upload(sam, PHOTO)).toMatchObject(refusal('file-too-many'));
    await hall.app.server.inject({ method: 'DELETE', url: `/v1/attachments/${ids[0] ?? ''}`, headers: sam });
    await uploaded(sam);
  });

  it('in a message: too many, somebody else’s, unknown, sent before, removed', async () => {
    const others = await uploaded(bearer(await hall.citizen()));
    const removed = await uploaded(jo);
    await hall.app.server.inject({ method: 'DELETE', url: `/v1/attachments/${removed.id}`, headers: jo });
    const sent = await uploaded(jo);
    const { opened } = await chatWith(jo, sent.id);
    for (const id of [others.id, randomUUID(), sent.id, removed.id]) {
      const { status, body } = await hall.request('/v1/commands', {
        body: { ...command.post(opened.enquiryId, 'with a file'), attachments: [id] },
        headers: jo,
      });
      expect({ status, body }).toMatchObject(refusal('attachment-unknown'));
      expect(body).toMatchObject({ error: { path: '/attachments' } });
    }
    const six = {
      ...command.post(opened.enquiryId),
      attachments: Array.from({ length: 6 }, () => randomUUID()),
    };
    expect(await hall.command(jo, six)).toMatchObject({
      error: { code: 'malformed-command', path: '/attachments' },
    });
    const silent = { ...command.post(opened.enquiryId, ' ') };
    expect(await hall.command(jo, silent)).toMatchObject({
      error: { code: 'malformed-command', path: '/text' },
    });
  });
});

describe('an address', () => {
  it('is given to whoever may see the enquiry, for a file of it, once the file was sent', async () => {
    const sent = await uploaded(jo);
    const unsent = await uploaded(jo);
    const { opened } = await chatWith(jo, sent.id);
    const other = command.openChat();
    await hall.command(jo, other);
    const stranger = bearer(await hall.citizen());
    const elsewhere = staff(await hall.adviser('Eve', 'kestrel-bay'));
    for (const [auth, enquiryId, id, code] of [
      [stranger, opened.enquiryId, sent.id, 'enquiry-unknown'],
      [elsewhere, opened.enquiryId, sent.id, 'enquiry-unknown'],
      [jo, other.enquiryId, sent.id, 'file-unknown'],
      [jo, opened.enquiryId, unsent.id, 'file-unknown'],
      [jo, opened.enquiryId, randomUUID(), 'file-unknown'],
      [{}, opened.enquiryId, sent.id, 'not-signed-in'],
    ] as const) {
      const { body } = await hall.request(`/v1/enquiries/${enquiryId}/attachments/${id}`, { headers: auth });
      expect(body).toMatchObject({ error: { code } });
    }
  });

  it('that is forged, changed, of another council or over leads nowhere', async () => {
    const { id } = await uploaded(jo);
    const { id: second } = await uploaded(jo);
    const { opened } = await chatWith(jo, id, second);
    const path = await pathOf(jo, opened.enquiryId, id);
    const expires = Number(/expires=(\d+)/.exec(path)?.[1]);
    const nowSeconds = Date.now() / 1000;
    expect(expires).toBeGreaterThan(nowSeconds + 240);
    expect(expires).toBeLessThanOrEqual(nowSeconds + 301);
    const forged = createHash('sha256').update(id).digest('base64url');
    for (const wrong of [
      path.replace(id, second),
      path.replace('ashvale', 'northmarch'),
      path.replace(String(expires), String(expires + 1)),
      path.replace(/expires=\d+/, 'expires=1'),
      path.replace(/signature=.*/, `signature=${forged}`),
      path.replace(/signature=.*/, 'signature='),
    ]) {
      const { status, body } = await hall.request(wrong);
      expect({ status, body }, wrong).toMatchObject(refusal('file-unknown'));
    }
    expect((await fetch(hall.url + path)).status).toBe(200);
  });

  it('of what was erased leads nowhere, and the file is gone from the disk', async () => {
    const kestrel = bearer(await hall.citizen('kestrel-bay'));
    const secret = Buffer.from(`my diagnosis ${randomUUID()}`);
    const mine = await uploaded(kestrel, secret, { name: 'diagnosis.txt', type: 'text/plain' });
    const opened = { ...command.openChat(''), council: 'kestrel-bay', attachments: [mine.id] };
    await hall.command(kestrel, opened);
    const path = await pathOf(kestrel, opened.enquiryId, mine.id);
    expect((await fetch(hall.url + path)).status).toBe(200);
    const isOnDisk = async () => {
      const names = await hall.files.list('attachments');
      const contents = await Promise.all(names.map((name) => hall.files.read(name)));
      return contents.some((content) => content?.includes(secret));
    };
    expect(await isOnDisk()).toBe(true);
    const grace = staff(await hall.adviser('Grace', 'kestrel-bay'));
    expect(await hall.command(grace, command.erase(opened.enquiryId, 2))).toMatchObject({ ok: true });
    expect((await fetch(hall.url + path)).status).toBe(404);
    await expect.poll(isOnDisk).toBe(false);
    const { body } = await hall.request(`/v1/enquiries/${opened.enquiryId}`, { headers: kestrel });
    expect(body).toMatchObject({ messages: [{ n: 2 }] });
    expect(JSON.stringify(body)).not.toContain('diagnosis');
  });

  it('leaves nothing of what was received and not yet clean', async () => {
    expect(await hall.files.list('uploads')).toEqual([]);
  });
});
