/** The page before and at the click: what it costs, what stands, what comes back. */
import { accessible, afterEach, describe, equal, includes, it } from '../testing/check.js';
import { focused, place, startLoader, watchPage, watchWarnings } from '../testing/loader-page.js';
import type { MoothallContact } from './contact.js';

const queue: unknown[] = [];
queue.push(
  () => {
    throw new Error('of the page');
  },
  (api: MoothallContact) => queue.push(api),
);
Object.assign(window, { Moothall: queue });

const never = (): Promise<unknown> => new Promise(() => {});
const queueWarnings = watchWarnings();
startLoader(never);
queueWarnings.stop();

describe('<moothall-contact>', () => {
  afterEach(() => document.body.replaceChildren());

  it('adds itself where the page has none, and drains the queue though an entry fails', () => {
    equal(document.querySelectorAll('moothall-contact').length, 1);
    equal(queue.length, 3);
    includes(queueWarnings.said.join(), 'of the page');
  });

  it('costs a visitor who asks nothing no storage, timer, request or socket', async () => {
    const page = watchPage();
    const contact = place();
    contact.launcher.getBoundingClientRect();
    await Promise.resolve();
    page.stop();
    equal(page.seen, []);
    equal(contact.launcher.textContent, 'Contact us');
    await accessible(contact);
  });

  it('keeps the children for a council that no loader belongs to', () => {
    const contact = place('council="ashvle"');
    equal(contact.shadowRoot?.childElementCount, 0);
  });

  it('opens at once: heading focused, doors operable, a native field on Chat', async () => {
    const contact = place();
    const heard: string[] = [];
    contact.on('opened', () => heard.push('opened'));
    contact.addEventListener('moothall:closed', () => heard.push('closed'));
    contact.launcher.click();
    equal(focused()?.textContent, 'What do you need help with?');
    equal(contact.isOpen, true);
    await accessible(contact);
    contact.root.querySelector<HTMLButtonElement>('[value=chat]')?.click();
    equal(focused()?.localName, 'textarea');
    await accessible(contact);
    // The browser tells of a close in a task of its own, on a busy machine long after the click.
    const closed = new Promise<void>((resolve) => contact.once('closed', () => resolve()));
    contact.root.querySelector<HTMLButtonElement>('[slot=close]')?.click();
    await closed;
    equal(contact.isOpen, false);
    equal(focused() === contact.launcher, true);
    equal(heard, ['opened', 'closed']);
  });

  it('takes what was written on the home view along to the chat', () => {
    const contact = place();
    contact.open();
    const [topic, chat] = ['input', '[value=chat]'].map((one) =>
      contact.root.querySelector<HTMLInputElement>(one),
    );
    if (topic) topic.value = 'My bin';
    chat?.click();
    equal(contact.root.querySelector('textarea')?.value, 'My bin');
  });

  it('calls the home view by its name after a chat that was opened first', () => {
    const contact = place();
    contact.open('chat');
    equal(contact.root.querySelector('h2')?.textContent, 'Chat with us');
    contact.open('home');
    equal(focused()?.textContent, 'What do you need help with?');
    equal(contact.root.querySelector('h2')?.title, '');
  });

  it('leaves the panel where it is when it is opened again', () => {
    const contact = place();
    contact.open();
    const moves: unknown[] = [];
    const observer = new MutationObserver(() => undefined);
    observer.observe(contact.dialog, { childList: true });
    contact.close();
    contact.open();
    moves.push(...observer.takeRecords());
    observer.disconnect();
    equal(moves.length, 0);
  });

  it('hides and shows the launcher, and follows its attributes', () => {
    const contact = place();
    const shown = (): boolean => contact.launcher.checkVisibility();
    contact.hide();
    equal(shown(), false);
    contact.show();
    equal(shown(), true);
    const right = contact.launcher.getBoundingClientRect().left;
    contact.setAttribute('position', 'start');
    equal(contact.launcher.getBoundingClientRect().left < right, true);
  });

  it('is reached through window.Moothall', () => {
    const contact = place();
    const api = window.Moothall as MoothallContact;
    api.push(['open', 'home']);
    equal(api.isOpen, true);
    equal(api.get('ashvale') === contact, true);
    equal(api.get('kestrel-bay'), undefined);
  });
});

describe('<moothall-chat> in the page’s flow', () => {
  it('shows a button, and opens its view in its place', () => {
    const chat = place('council="ashvale"', 'moothall-chat');
    equal(chat.launcher.textContent, 'Chat with us');
    chat.launcher.click();
    equal(focused()?.localName, 'textarea');
    equal(getComputedStyle(chat.dialog).position, 'static');
  });
});
