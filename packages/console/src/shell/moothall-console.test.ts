/** The console as an adviser uses it, on a canned day: in, take, answer, close, out; and what happens when it breaks. */
import { memoryStore, type KeyValueStore } from '../data/key-value-store.js';
import { cannedDay, cannedId, DAVID, DAY } from '../testing/canned-day.js';
import type { CannedHall } from '../testing/canned-hall.js';
import {
  accessible,
  beforeEach,
  deep,
  describe,
  equal,
  eventually,
  includes,
  it,
  placed,
  textOf,
  type Field,
} from '../testing/check.js';
import { addressOf } from '../desk/route.js';
import { Appearance } from './appearance.js';
import './moothall-console.js';
import type { MoothallConsole } from './moothall-console.js';

const ENQUIRY = ['moothall-desk', 'moothall-enquiry'] as const;
const COMPOSER = [...ENQUIRY, 'moothall-composer'] as const;

async function opened(hall: CannedHall, storage: KeyValueStore = memoryStore()): Promise<MoothallConsole> {
  const app = document.createElement('moothall-console');
  app.api = hall.api;
  app.openLive = hall.openLive;
  app.storage = storage;
  app.appearance = new Appearance();
  return placed(app);
}

async function openedAt(
  hall: CannedHall,
  enquiryId: string,
  storage?: KeyValueStore,
): Promise<MoothallConsole> {
  history.replaceState(null, '', addressOf(enquiryId));
  const app = await opened(hall, storage);
  await eventually(() => deep(app, ...ENQUIRY));
  return app;
}

/** A button by its words, in the shadow root that `path` leads to. */
/** Chooses two files for an answer, of which the second is refused. @returns the composer */
async function attachTwo(app: Element): Promise<Element> {
  const chooser = deep(app, ...COMPOSER, 'input[type=file]') as HTMLInputElement;
  const chosen = new DataTransfer();
  chosen.items.add(new File(['%PDF-'], 'plan.pdf', { type: 'application/pdf' }));
  chosen.items.add(new File(['<p>'], 'page.html', { type: 'text/html' }));
  chooser.files = chosen.files;
  chooser.dispatchEvent(new Event('change'));
  const composer = await eventually(() => deep(app, ...COMPOSER));
  await eventually(() => textOf(composer).includes('Files of this type are not taken.'));
  return composer;
}

function button(app: Element, path: readonly string[], words: string): HTMLElement | undefined {
  const root = deep(app, ...path)?.shadowRoot;
  return [...(root?.querySelectorAll<HTMLElement>('wa-button, button') ?? [])].find((found) =>
    textOf(found).includes(words),
  );
}

async function press(app: Element, path: readonly string[], words: string): Promise<void> {
  const found = await eventually(() => {
    const candidate = button(app, path, words);
    return candidate?.hasAttribute('disabled') === false ? candidate : undefined;
  });
  found.click();
}

function type(app: Element, text: string): void {
  const field = deep(app, ...COMPOSER, 'wa-textarea') as Field | null;
  if (field === null) throw new Error('there is no composer');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('moothall-console', () => {
  beforeEach(() => {
    history.replaceState(null, '', '#/');
    document.body.replaceChildren();
  });

  it('signs in, and says in a sentence what was wrong', async () => {
    const hall = cannedDay();
    hall.profile = undefined;
    const app = await opened(hall);
    const page = await eventually(() => deep(app, 'moothall-sign-in'));
    await accessible(page);
    const fill = (name: string, value: string) => {
      const input = deep(page, `wa-input[name="${name}"]`) as Field | null;
      if (input === null) throw new Error(`no field ${name}`);
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const submit = () => (deep(page, 'form') as HTMLFormElement | null)?.requestSubmit();
    submit();
    await eventually(() => textOf(page).includes('Enter your e-mail address'));
    fill('email', 'maria@northmarch.example');
    fill('password', 'wrong');
    submit();
    await eventually(() => textOf(page).includes('do not belong together'));
    await accessible(page);
    fill('password', 'right');
    submit();
    await eventually(() => deep(app, 'moothall-desk'));
  });

  it('lists the enquiries of every council, who has waited longest first, each under its council’s name', async () => {
    const app = await opened(cannedDay());
    const queue = await eventually(() => deep(app, 'moothall-desk', 'moothall-queue'));
    await eventually(() => queue.shadowRoot?.querySelector('a.row'));
    const text = textOf(queue);
    for (const name of ['Ashvale District', 'Northmarch County', 'Kestrel Bay', 'Glanafon County Borough'])
      includes(text, name);
    const waiting = [
      ...(queue.shadowRoot?.querySelectorAll<HTMLElement>('[aria-labelledby="group-waiting"] a.row') ?? []),
    ];
    equal(waiting[0]?.dataset['id'], cannedId(7));
    await accessible(app);
  });

  it('moves through the list by j, k, Home and End, with one stop for the tab key', async () => {
    const app = await opened(cannedDay());
    const queue = await eventually(() => deep(app, 'moothall-desk', 'moothall-queue'));
    await eventually(() => queue.shadowRoot?.querySelector('a.row'));
    const rows = () => [...(queue.shadowRoot?.querySelectorAll<HTMLElement>('a.row') ?? [])];
    const at = () => rows().findIndex((row) => row === queue.shadowRoot?.activeElement);
    const key = (name: string) =>
      queue.shadowRoot?.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
      );
    rows()[0]?.focus();
    key('j');
    key('ArrowDown');
    key('k');
    equal(at(), 1);
    key('End');
    equal(at(), rows().length - 1);
    key('j');
    equal(at(), rows().length - 1);
    key('Home');
    equal(at(), 0);
    equal(rows().filter((row) => row.tabIndex === 0).length, 1);
  });

  it('takes an enquiry, answers in the council’s name, closes it', async () => {
    const app = await openedAt(cannedDay(), DAY.waiting);
    await press(app, ENQUIRY, 'Take');
    await eventually(() => button(app, COMPOSER, 'Send'));
    includes(textOf(deep(app, ...COMPOSER) ?? app), 'You are answering as Ashvale District Council');
    await eventually(() => deep(app, ...COMPOSER)?.matches(':focus-within') ?? false);
    type(app, '<b>You may</b> have 25 % off.');
    await press(app, COMPOSER, 'Send');
    const conversation = await eventually(() => deep(app, ...ENQUIRY, 'moothall-conversation'));
    await eventually(() => conversation.shadowRoot?.querySelector('.message.staff:not(.pending)'));
    includes(textOf(conversation), '<b>You may</b> have 25 % off.');
    await accessible(app);
    await press(app, ENQUIRY, 'Close');
    await press(app, [...ENQUIRY, 'moothall-close-dialog'], 'Close it');
    const closed = await eventually(() => deep(app, ...ENQUIRY)?.shadowRoot?.querySelector('section.closed'));
    includes(textOf(closed), 'ASH-7H2M-31PC');
    includes(textOf(closed), 'Answered');
    equal(deep(app, ...COMPOSER), null);
    await accessible(app);
  });

  it('attaches files to an answer, says what is refused, and shows what the citizen sent', async () => {
    const hall = cannedDay();
    const app = await openedAt(hall, DAY.waiting);
    await press(app, ENQUIRY, 'Take');
    await eventually(() => button(app, COMPOSER, 'Attach files'));
    const composer = await attachTwo(app);
    includes(textOf(composer), 'plan.pdf');
    await accessible(app);
    await press(app, COMPOSER, 'Remove page.html');
    await press(app, COMPOSER, 'Send');
    const conversation = await eventually(() => deep(app, ...ENQUIRY, 'moothall-conversation'));
    const sent = await eventually(() => conversation.shadowRoot?.querySelector('moothall-attachments'));
    await eventually(() => textOf(sent).includes('plan.pdf (1.2 MB), opens in a new tab'));
    equal(conversation.shadowRoot?.querySelector('.staff .bubble'), null);
    equal(textOf(composer).includes('plan.pdf'), false);
    hall.record(DAY.waiting, {
      kind: 'posted',
      by: { kind: 'citizen' },
      text: 'The bin',
      commandId: cannedId(99),
      attachments: [
        {
          id: cannedId(98),
          name: 'bin.jpg',
          mediaType: 'image/jpeg',
          sizeBytes: 90_000,
          width: 800,
          height: 600,
        },
      ],
    });
    const picture = await eventually(() =>
      [...(conversation.shadowRoot?.querySelectorAll('moothall-attachments') ?? [])]
        .at(-1)
        ?.shadowRoot?.querySelector('img'),
    );
    equal([picture.alt, picture.getAttribute('width')], ['bin.jpg', '800']);
    await accessible(app);
  });

  it('says of files that were not sent, before the page is left and after the enquiry was closed', async () => {
    const app = await openedAt(cannedDay(), DAY.waiting);
    await press(app, ENQUIRY, 'Take');
    await eventually(() => button(app, COMPOSER, 'Attach files'));
    const isHeldBack = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    equal(isHeldBack(), false);
    const composer = await attachTwo(app);
    equal(isHeldBack(), true);
    await press(app, COMPOSER, 'Send');
    await eventually(() => !textOf(composer).includes('plan.pdf'));
    // What was refused does not go away because something else was sent.
    includes(textOf(composer), 'Files of this type are not taken.');
    await press(app, ENQUIRY, 'Close');
    await press(app, [...ENQUIRY, 'moothall-close-dialog'], 'Close it');
    const closed = await eventually(() => deep(app, ...ENQUIRY)?.shadowRoot?.querySelector('section.closed'));
    includes(textOf(closed), 'These files were not sent:');
    includes(textOf(closed), 'page.html');
    await accessible(app);
    await press(app, ENQUIRY, 'Remove page.html');
    equal(isHeldBack(), false);
  });

  it('says that a colleague was quicker', async () => {
    const hall = cannedDay();
    const app = await openedAt(hall, DAY.waiting);
    hall.connect('offline');
    hall.record(DAY.waiting, { kind: 'assigned', by: DAVID, holder: DAVID });
    await press(app, ENQUIRY, 'Take');
    const enquiry = await eventually(() => deep(app, ...ENQUIRY));
    await eventually(() => textOf(enquiry).includes('A colleague took this enquiry first'));
    hall.connect('online');
    await eventually(() =>
      textOf(enquiry).includes('Dafydd of Glanafon County Borough Council holds this enquiry'),
    );
    await press(app, ENQUIRY, 'Dismiss');
    await eventually(() => !textOf(enquiry).includes('A colleague took'));
  });

  it('shows a callback with a number to dial, and marks it done with its outcome', async () => {
    const app = await openedAt(cannedDay(), DAY.callback);
    const card = await eventually(() => deep(app, ...ENQUIRY, 'moothall-callback-wish'));
    equal(card.shadowRoot?.querySelector('a')?.getAttribute('href'), 'tel:1800101632960471');
    includes(textOf(card), 'Say that it is the council to nobody but Mrs Eileen Hartley.');
    includes(textOf(card), 'Leave no message');
    includes(textOf(card), 'Speaks: Polish.');
    includes(textOf(card), 'Hard of hearing: speak slowly.');
    await accessible(app);
    await press(app, ENQUIRY, 'Mark as done');
    await press(app, [...ENQUIRY, 'moothall-close-dialog'], 'Mark as done');
    const closed = await eventually(() => deep(app, ...ENQUIRY)?.shadowRoot?.querySelector('section.closed'));
    includes(textOf(closed), 'Rang, and settled it');
  });

  it('reads a form by its labels', async () => {
    const app = await openedAt(cannedDay(), DAY.form);
    const card = await eventually(() => deep(app, ...ENQUIRY, 'moothall-form-answers'));
    await eventually(() => textOf(card).includes('About as big as a dustbin lid'));
    includes(textOf(card), 'The form has been changed since it was sent');
    await accessible(app);
  });

  it('keeps a draft over a reload and an ended session, and shows it to nobody else', async () => {
    const hall = cannedDay();
    const storage = memoryStore();
    const app = await openedAt(hall, DAY.chat, storage);
    await eventually(() => button(app, COMPOSER, 'Send'));
    type(app, 'half a sentence');
    hall.tell('session-ended', undefined);
    const page = await eventually(() => deep(app, 'moothall-sign-in'));
    await eventually(() => textOf(page).includes('what you were writing is kept'));
    const again = await openedAt(hall, DAY.chat, storage);
    await eventually(
      () => (deep(again, ...COMPOSER, 'wa-textarea') as Field | null)?.value === 'half a sentence',
    );
    const { profile } = hall;
    if (profile === undefined) throw new Error('nobody is signed in');
    hall.profile = { ...profile, adviserId: '00000000-0000-4000-8000-00000000a009' };
    const other = await openedAt(hall, DAY.chat, storage);
    await eventually(() => deep(other, ...COMPOSER));
    equal((deep(other, ...COMPOSER, 'wa-textarea') as Field | null)?.value, '');
  });

  it('keeps a message that cannot be sent, says so, and sends it once when the hall is back', async () => {
    const hall = cannedDay();
    const app = await openedAt(hall, DAY.chat);
    await eventually(() => button(app, COMPOSER, 'Send'));
    hall.connect('offline');
    hall.trouble = 'unreachable';
    type(app, 'Are you still there?');
    await press(app, COMPOSER, 'Send');
    const conversation = await eventually(() => deep(app, ...ENQUIRY, 'moothall-conversation'));
    await eventually(() => textOf(conversation).includes('Waiting for the connection'));
    includes(textOf(deep(app, 'moothall-desk') ?? app), 'No connection to the hall');
    await accessible(app);
    hall.trouble = undefined;
    hall.connect('online');
    await eventually(() => conversation.shadowRoot?.querySelector('.pending') === null);
    equal(textOf(conversation).split('Are you still there?').length - 1, 1);
  });

  it('hears what a citizen writes, and that they are writing', async () => {
    const hall = cannedDay();
    const app = await openedAt(hall, DAY.chat);
    const conversation = await eventually(() => deep(app, ...ENQUIRY, 'moothall-conversation'));
    hall.signal({ kind: 'typing', enquiryId: DAY.chat, by: { kind: 'citizen' }, typing: true });
    await eventually(() => textOf(conversation).includes('The citizen is writing'));
    hall.record(DAY.chat, {
      kind: 'posted',
      by: { kind: 'citizen' },
      text: 'Thank you, Maria.',
      commandId: cannedId(900),
    });
    await eventually(() => textOf(conversation).includes('Thank you, Maria.'));
    equal(textOf(conversation).includes('is writing'), false);
  });

  it('shows what was erased as erased', async () => {
    const hall = cannedDay();
    const app = await openedAt(hall, DAY.chat);
    const conversation = await eventually(() => deep(app, ...ENQUIRY, 'moothall-conversation'));
    await eventually(() => textOf(conversation).includes('ZZ3 4PQ'));
    hall.record(DAY.chat, { kind: 'erased', by: { kind: 'hall', reason: 'retention' }, of: 6 });
    await eventually(() => textOf(conversation).includes('This was deleted.'));
    equal(textOf(conversation).includes('ZZ3 4PQ'), false);
  });

  it('has a calm state for an empty day, an unknown enquiry and a hall that does not answer', async () => {
    const hall = cannedDay();
    for (let n = 1; n <= 14; n += 1)
      hall.record(cannedId(n), { kind: 'closed', by: { kind: 'citizen' }, outcome: 'citizen-left' });
    const empty = await opened(hall);
    const queue = await eventually(() => deep(empty, 'moothall-desk', 'moothall-queue'));
    await eventually(() => textOf(queue).includes('Nobody is waiting'));
    await accessible(empty);
    history.replaceState(null, '', addressOf(cannedId(77)));
    const unknown = await opened(hall);
    await eventually(() => textOf(unknown).includes('There is no such enquiry'));
    await accessible(unknown);
    hall.trouble = 'unreachable';
    const away = await opened(hall);
    await eventually(() => textOf(away).includes('The hall gives no answer'));
    await accessible(away);
  });
});
