/** Files in the chat: chosen, pasted, dropped, made small, sent along, shown. */
import type { Attachment } from '@moothall/protocol';
import { addCatalogue } from '../texts/texts.js';
import { catalogue } from '../texts/cy.js';
import { accessible, afterEach, describe, equal, includes, it } from '../testing/check.js';
import { clientWith, FakeConversation, MARIA, message, snapshot } from '../testing/fake-conversation.js';
import { FakeUploads } from '../testing/fake-uploads.js';
import { viewContext } from '../testing/view-context.js';
import { MoothallChat } from './chat.js';
import type { MoothallChatLog } from './log.js';
import { shrink } from './shrink.js';

if (!customElements.get('moothall-chat-view')) customElements.define('moothall-chat-view', MoothallChat);

const letter = (name = 'letter.pdf'): File => new File(['%PDF-'], name, { type: 'application/pdf' });

describe('files in the chat', () => {
  afterEach(() => document.body.replaceChildren());

  it('are photographed by a control of its own where fingers point, and by no other', async () => {
    const { chat, uploads, until } = await open();
    const camera = chat.renderRoot.querySelector<HTMLInputElement>('[capture=environment]');
    const label = camera?.labels?.[0];
    equal(label?.textContent.trim(), 'Take a photo');
    equal(label && getComputedStyle(label).display !== 'none', matchMedia('(pointer: coarse)').matches);
    const data = new DataTransfer();
    data.items.add(letter('photo.pdf'));
    if (camera) camera.files = data.files;
    camera?.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => uploads.done.length === 1);
    equal(uploads.done, ['add photo.pdf application/pdf']);
  });

  it('are chosen by a control that the keyboard reaches, sent at once, and told how far they are', async () => {
    const { chat, input, pick, uploads, text, said, until } = await open();
    equal(input.labels?.[0]?.textContent.trim(), 'Add a file');
    equal(input.tabIndex, 0);
    await pick(letter());
    await until(() => uploads.done.length === 1);
    equal(uploads.done, ['add letter.pdf application/pdf']);
    uploads.set('u1', { progress: 0.5 });
    await chat.updateComplete;
    equal(chat.shadowRoot?.querySelector('progress')?.value, 0.5);
    includes(text(), 'letter.pdf (1 KB)');
    await accessible(chat);
    uploads.set('u1', { state: 'done', progress: 1 });
    await chat.updateComplete;
    includes(text(), 'Ready to send');
    uploads.set('u1', { state: 'waiting' });
    equal(said, [
      'letter.pdf: Ready to send',
      'letter.pdf: Not sent yet. We try again when you are connected.',
    ]);
  });

  it('go along with the text, or alone', async () => {
    const { field, pick, press, uploads, conversation, chat, until } = await open();
    await pick(letter('one.pdf'), letter('two.pdf'));
    await until(() => uploads.all.length === 2);
    field.value = 'Both of them';
    press();
    await until(() => conversation.done.length === 1);
    equal(conversation.done, ['open Both of them u1 u2']);
    conversation.change({ snapshot: snapshot() });
    await pick(letter('three.pdf'));
    await until(() => uploads.all.length === 1);
    press();
    await until(() => conversation.done.length === 2);
    equal(conversation.done[1], 'post  u3');
    equal(chat.shadowRoot?.querySelector('.files'), null);
  });

  it('are taken from the clipboard and from what is dropped, but a text stays a text', async () => {
    const { chat, field, uploads, until } = await open();
    const data = new DataTransfer();
    data.items.add(letter('pasted.pdf'));
    const paste = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    field.dispatchEvent(paste);
    equal(paste.defaultPrevented, true);
    await until(() => uploads.done.length === 1);
    const dropped = new DataTransfer();
    dropped.items.add(letter('dropped.pdf'));
    const scroll = chat.shadowRoot?.querySelector('.scroll');
    for (const type of ['dragover', 'drop']) {
      const drag = new DragEvent(type, {
        dataTransfer: dropped,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      scroll?.dispatchEvent(drag);
      equal(drag.defaultPrevented, true);
    }
    await until(() => uploads.done.length >= 2);
    equal(
      uploads.done.map((one) => one.split(' ')[1]),
      ['pasted.pdf', 'dropped.pdf', ...uploads.done.slice(2).map(() => 'dropped.pdf')],
    );
    const words = new DataTransfer();
    words.setData('text/plain', 'My bin');
    words.items.add(letter('picture-of-text.pdf'));
    const textPaste = new ClipboardEvent('paste', { clipboardData: words, bubbles: true, cancelable: true });
    field.dispatchEvent(textPaste);
    equal(textPaste.defaultPrevented, false);
  });

  it('say in words what cannot be sent and what to do, aloud too, and are not sent along', async () => {
    const { chat, pick, press, uploads, text, said, conversation, until } = await open();
    await pick(
      new File(['MZ'], 'setup.exe', { type: 'application/x-msdownload' }),
      new File(['ftypheic'], 'IMG_1.HEIC', { type: 'image/heic' }),
      letter('big.pdf'),
    );
    await until(() => uploads.all.length === 1);
    uploads.set('u1', { state: 'failed', error: { code: 'file-too-large', message: '', retryable: false } });
    await chat.updateComplete;
    includes(text(), 'We cannot take this type of file. Add a picture');
    includes(text(), 'saved the picture as HEIC');
    includes(text(), 'larger than 10 MB');
    equal(said.length, 3);
    await accessible(chat);
    press();
    equal(conversation.done, []);
  });

  it('are five at most with one message', async () => {
    const { pick, uploads, text, until } = await open();
    await pick(...[1, 2, 3, 4, 5, 6].map((n) => letter(`${n}.pdf`)));
    await until(() => text().includes('Only 5 files can go with one message.'));
    equal(uploads.all.length, 5);
  });

  it('are removed before sending, with the focus kept where one goes on', async () => {
    const { chat, input, pick, uploads, button, said, until } = await open();
    await pick(letter());
    await until(() => uploads.all.length === 1 && button('Remove letter.pdf') !== undefined);
    button('Remove letter.pdf')?.click();
    await chat.updateComplete;
    equal(uploads.all.length, 0);
    equal(chat.shadowRoot?.activeElement === input, true);
    equal(said.at(-1), 'letter.pdf removed');
  });

  it('that could not be brought at all are said in words', async () => {
    const { pick, text, until } = await open({ isDown: true });
    await pick(letter());
    await until(() => text().includes('Files cannot be added at the moment.'));
  });

  it('of others are shown and said: a picture with its name, a document with its size, by signed addresses', async () => {
    const { chat, conversation, uploads, said, text, log, until } = await open();
    conversation.change({ snapshot: snapshot({ messages: [] }) });
    chat.show(conversation);
    conversation.change({ snapshot: snapshot({ messages: [] }) });
    const files: Attachment[] = [
      { id: 'p1', name: 'bin.jpg', mediaType: 'image/jpeg', sizeBytes: 90_000, width: 800, height: 600 },
      { id: 'd1', name: 'plan.pdf', mediaType: 'application/pdf', sizeBytes: 1_250_000 },
    ];
    conversation.change({
      snapshot: snapshot({ messages: [{ ...message(3, MARIA, ''), attachments: files }] }),
    });
    const picture = (): HTMLImageElement | null | undefined => log()?.shadowRoot?.querySelector('.shown img');
    await until(() => Boolean(picture()));
    equal(picture()?.alt, 'bin.jpg');
    equal(picture()?.getAttribute('width'), '800');
    includes(text(), 'plan.pdf (1.3 MB)');
    equal(uploads.done, ['address 2 p1', 'address 2 d1']);
    equal(said, ['Maria: bin.jpg plan.pdf']);
    const links = [...(log()?.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.shown a') ?? [])];
    equal(
      links.map(({ target, rel }) => [target, rel]),
      [
        ['_blank', 'noopener'],
        ['_blank', 'noopener'],
      ],
    );
    // A message of files alone has no empty bubble.
    equal(getComputedStyle(log()?.shadowRoot?.querySelector('.bubble') as Element).display, 'none');
    await accessible(chat);
  });

  it('that were lost with an earlier page are said to be lost', async () => {
    const { chat, conversation, text, until } = await open();
    conversation.change({
      snapshot: snapshot(),
      pending: [
        {
          commandId: 'c9',
          text: 'Look',
          attachments: ['f1'],
          at: '2026-06-02T08:05:00.000Z',
          state: 'failed',
          error: { code: 'attachment-unknown', message: '', retryable: false },
        },
      ],
    });
    chat.show(conversation);
    await until(() => text().includes('The files did not reach us before the page was closed.'));
    await accessible(chat);
  });

  it('speak Welsh where the page does', async () => {
    addCatalogue('cy', catalogue);
    const { pick, uploads, text, until } = await open({ locale: 'cy' });
    await pick(letter());
    await until(() => uploads.all.length === 1);
    includes(text(), 'Ychwanegu ffeil');
    uploads.set('u1', { state: 'done' });
    await until(() => text().includes('Yn barod i’w hanfon'));
  });
});

describe('a picture', () => {
  it('is drawn anew: at most 2048 pixels a side, as JPEG, without what the camera told', async () => {
    const photo = await picture(3000, 1500, 'image/jpeg');
    const bytes = new Uint8Array(await photo.arrayBuffer());
    const told = new TextEncoder().encode('Exif\0\0GPS of my garden');
    const exif = [0xff, 0xe1, 0, told.length + 2, ...told];
    const small = await shrink(
      new File([bytes.slice(0, 2), new Uint8Array(exif), bytes.slice(2)], 'IMG_1.jpg', {
        type: 'image/jpeg',
      }),
    );
    const drawn = await createImageBitmap(small);
    equal([drawn.width, drawn.height], [2048, 1024]);
    equal([small.name, small.type], ['IMG_1.jpg', 'image/jpeg']);
    equal((await small.text()).includes('GPS'), false);
  });

  it('of a screen stays PNG, and JPEG comes of one that is too large', async () => {
    const small = await shrink(
      new File([await picture(300, 200, 'image/png')], 'screen.png', { type: 'image/png' }),
    );
    equal([small.name, small.type], ['screen.png', 'image/png']);
    const large = await shrink(
      new File([await picture(3000, 20, 'image/png')], 'wide.png', { type: 'image/png' }),
    );
    equal([large.name, large.type], ['wide.jpg', 'image/jpeg']);
  });

  it('that this browser cannot draw, and whatever is no picture, stays as it is', async () => {
    for (const file of [
      letter(),
      new File(['no'], 'a.heic', { type: 'image/heic' }),
      new File([''], 'b.jpg', { type: 'image/jpeg' }),
    ])
      equal((await shrink(file)) === file, true);
  });
});

async function picture(width: number, height: number, type: string): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.fillRect(0, 0, width / 2, height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob as Blob), type));
}

async function open({ isDown = false, locale = 'en' } = {}) {
  const conversation = new FakeConversation();
  const client = clientWith(conversation);
  const uploads = new FakeUploads();
  const said: string[] = [];
  const chat = new MoothallChat();
  const bring = async (chunk: string, load: () => Promise<unknown>): Promise<unknown> => {
    if (isDown) throw new Error('down');
    return chunk === 'uploads' ? { uploadsFor: () => uploads } : load();
  };
  chat.context = viewContext({
    client: {},
    locale,
    converse: () => Promise.resolve(client),
    bring: bring as ReturnType<typeof viewContext>['bring'],
    announce: (text) => void said.push(text),
  });
  document.body.append(chat);
  await chat.updateComplete;
  const root = chat.shadowRoot as ShadowRoot;
  const input = root.querySelector('[type=file]') as HTMLInputElement;
  const field = root.querySelector('textarea') as HTMLTextAreaElement;
  const log = (): MoothallChatLog | null => root.querySelector<MoothallChatLog>('moothall-chat-log');
  return {
    chat,
    conversation,
    field,
    input,
    said,
    uploads,
    text: () =>
      [root, log()?.shadowRoot]
        .map((one) => one?.textContent ?? '')
        .join(' ')
        .replace(/\s+/g, ' '),
    log,
    press: () => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true })),
    button: (name: string) =>
      [...root.querySelectorAll('button')].find(
        (one) => one.textContent.replace(/\s+/g, ' ').trim() === name,
      ),
    async pick(...files: readonly File[]) {
      const chosen = new DataTransfer();
      for (const file of files) chosen.items.add(file);
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await chat.updateComplete;
    },
    /** Waits for what must come; the runner ends what does not. */
    async until(isSo: () => boolean) {
      while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
      await chat.updateComplete;
    },
  };
}
