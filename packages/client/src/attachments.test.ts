/** What the client promises of files: tried until they are there, refused in words, sent along in order, never lost in silence. */
import { expect, it } from 'vitest';
import type { ErrorCode } from '@moothall/protocol';
import { uploadsOf, type FileRequest, type SendFile } from './attachments.js';
import { Browser } from './testing/tabs.js';

const photo = new Blob(['photo'], { type: 'image/jpeg' });

/** A way to the hall that answers as the test says, one request after the other. */
function way() {
  const requests: FileRequest[] = [];
  const answers: ((text: string | undefined) => void)[] = [];
  const send: SendFile = (request) => {
    requests.push(request);
    return new Promise((resolve, reject) => {
      request.signal.addEventListener('abort', () => reject(new Error('aborted')));
      answers.push((text) =>
        text === undefined ? reject(new Error('down')) : resolve({ text, retryAfterSeconds: 0 }),
      );
    });
  };
  return {
    requests,
    send,
    accept: () =>
      answers.shift()?.(JSON.stringify({ id: requests.at(-1)?.url.split('/').at(-1), name: 'a' })),
    refuse: (code: ErrorCode, retryable = false) =>
      answers.shift()?.(JSON.stringify({ error: { code, message: code, retryable } })),
    fail: () => answers.shift()?.(undefined),
    say: (text: string) => answers.shift()?.(text),
  };
}

async function open() {
  const browser = new Browser();
  const { client } = browser.tab();
  const hall = way();
  const uploads = uploadsOf(client, hall.send);
  const states = () => uploads.all.map(({ state }) => state);
  const run = () => browser.time.run(200);
  return { browser, client, hall, uploads, states, run };
}

it('sends a file at once, in a session of the citizen’s, with its type and its name', async () => {
  const { hall, uploads, states, run } = await open();
  uploads.add(photo, 'tŷ ni.jpg');
  uploads.add(photo, 'two.jpg');
  await run();
  const [first] = hall.requests;
  expect(first?.url).toMatch(/^https:\/\/hall\.example\/v1\/attachments\/[0-9a-f-]{36}$/);
  expect(first?.headers).toMatchObject({
    authorization: expect.stringMatching(/^Bearer ./) as string,
    'content-type': 'image/jpeg',
    'moothall-file-name': 't%C5%B7%20ni.jpg',
  });
  expect(hall.requests[1]?.headers['authorization']).toBe(first?.headers['authorization']);
  first?.onProgress(0.5);
  expect(uploads.all[0]).toMatchObject({ name: 'tŷ ni.jpg', sizeBytes: 5, progress: 0.5, state: 'sending' });
  expect(states()).toEqual(['sending', 'sending']);
});

it('tries again under the same id until the hall has it, at once when the network comes back', async () => {
  const { browser, hall, uploads, states, run } = await open();
  uploads.add(photo, 'a.jpg');
  await run();
  hall.fail();
  await run();
  expect(states()).toEqual(['waiting']);
  await browser.time.run(1_000);
  hall.say('<html>a proxy’s page</html>');
  await browser.time.run(3_000);
  hall.refuse('storage-full', true);
  await browser.time.run(5_000);
  hall.accept();
  await run();
  expect(states()).toEqual(['done']);
  expect(new Set(hall.requests.map(({ url }) => url)).size).toBe(1);
  expect(hall.requests).toHaveLength(4);
});

it('says what the hall refuses, and what it would refuse, and sends neither along', async () => {
  const { hall, uploads, states, run } = await open();
  uploads.add(photo, 'a.jpg');
  uploads.add(new Blob([]), 'empty.txt');
  uploads.add(new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]), 'film.jpg');
  await run();
  hall.refuse('file-type-refused');
  await run();
  expect(uploads.all.map(({ error }) => error?.code)).toEqual([
    'file-type-refused',
    'file-damaged',
    'file-too-large',
  ]);
  expect(hall.requests).toHaveLength(1);
  expect(uploads.take()).toBeUndefined();
  expect(states()).toHaveLength(3);
});

it('takes a file back, also while it is being sent', async () => {
  const { hall, uploads, states, run } = await open();
  const id = uploads.add(photo, 'a.jpg');
  await run();
  uploads.remove(id);
  await run();
  expect(states()).toEqual([]);
  expect(hall.requests[0]?.signal.aborted).toBe(true);
});

it('forgets with the device what was not yet sent', async () => {
  const { client, hall, uploads, states, run } = await open();
  uploads.add(photo, 'a.jpg');
  await run();
  await client.forget();
  expect(states()).toEqual([]);
  expect(hall.requests[0]?.signal.aborted).toBe(true);
});

it('shows a message with files at once and sends it when they are there', async () => {
  const { browser, client, hall, uploads, run } = await open();
  uploads.add(photo, 'a.jpg');
  const files = uploads.take()!;
  const conversation = client.openChat({ text: '', files });
  await run();
  expect(uploads.all).toEqual([]);
  expect(conversation.pending).toMatchObject([{ text: '', attachments: files.ids, state: 'sending' }]);
  expect(browser.hall.facts.size).toBe(0);
  hall.accept();
  await browser.time.run(1_000);
  expect(conversation.pending).toEqual([]);
  expect(conversation.snapshot?.messages).toHaveLength(1);
});

it('keeps the text of a message whose file is refused', async () => {
  const { client, hall, uploads, run } = await open();
  const failed: string[] = [];
  client.on('message-failed', ({ error }) => failed.push(error.code));
  uploads.add(photo, 'a.jpg');
  const conversation = client.openChat({ text: 'look', files: uploads.take()! });
  await run();
  hall.refuse('picture-too-large');
  await run();
  expect(conversation.pending).toMatchObject([
    { text: 'look', state: 'failed', error: { code: 'picture-too-large' } },
  ]);
  expect(failed).toEqual(['picture-too-large']);
});

it('says after a reload that the files were lost, and keeps the text', async () => {
  const { browser, client, uploads, run } = await open();
  uploads.add(photo, 'a.jpg');
  const { enquiryId } = client.openChat({ text: 'look', files: uploads.take()! });
  await run();
  client.close();
  const later = browser.tab().client.conversation(enquiryId);
  await run();
  expect(later.pending).toMatchObject([
    { text: 'look', state: 'failed', error: { code: 'attachment-unknown' } },
  ]);
});

it('does not send a message that was deleted while its file was on its way', async () => {
  const { browser, client, hall, uploads, run } = await open();
  uploads.add(photo, 'a.jpg');
  const conversation = client.openChat({ text: 'look', files: uploads.take()! });
  await run();
  conversation.discard(conversation.pending[0]!.commandId);
  hall.accept();
  await browser.time.run(1_000);
  expect(conversation.pending).toEqual([]);
  expect(browser.hall.facts.size).toBe(0);
});

it('sends what is said later after the message with the file, and ends the chat last', async () => {
  const { browser, client, hall, uploads, run } = await open();
  const conversation = client.openChat({ text: 'hello' });
  await browser.time.run(1_000);
  uploads.add(photo, 'a.jpg');
  conversation.post('this one', uploads.take());
  conversation.post('and it smells');
  void conversation.end();
  await browser.time.run(60_000);
  const texts = () => conversation.snapshot?.messages.map(({ text }) => text);
  expect(texts()).toEqual(['hello']);
  // What says nothing does not wait: this hall answers that it does not know it.
  const stayed = expect(conversation.ask('stay', {})).rejects.toMatchObject({ code: 'not-allowed' });
  await browser.time.run(1_000);
  await stayed;
  hall.accept();
  await run();
  await browser.time.run(1_000);
  expect(texts()).toEqual(['hello', 'this one', 'and it smells']);
  expect(conversation.snapshot?.state).toBe('closed');
});

it('sends what was said later where the file is refused', async () => {
  const { browser, client, hall, uploads, run } = await open();
  const conversation = client.openChat({ text: 'hello' });
  await browser.time.run(1_000);
  uploads.add(photo, 'a.jpg');
  conversation.post('this one', uploads.take());
  conversation.post('and it smells');
  await run();
  hall.refuse('file-damaged');
  await browser.time.run(1_000);
  expect(conversation.snapshot?.messages.map(({ text }) => text)).toEqual(['hello', 'and it smells']);
  expect(conversation.pending).toMatchObject([{ text: 'this one', state: 'failed' }]);
});
