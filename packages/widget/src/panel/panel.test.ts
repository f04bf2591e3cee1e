/** The shell becomes the panel: what was focused and typed stays, and the views are reached. */
import type { CouncilProfile, Doors } from '@moothall/protocol';
import { accessible, afterEach, describe, equal, eventually, includes, it } from '../testing/check.js';
import { focused, place, settle, startLoader, watchPage } from '../testing/loader-page.js';
import { press, type } from '../testing/keyboard.js';
import { PROFILE } from '../testing/view-context.js';
import type { MoothallPanel } from './panel.js';

let isDown = false;
let isBilingual = false;
let release: () => void = () => undefined;
const gate = new Promise<void>((resolve) => (release = resolve));
const profile: CouncilProfile = {
  ...PROFILE,
  emergency: { en: [{ label: 'Danger to life', telephone: '999', when: 'Ring at any time.' }] },
  hoursChanges: { en: ['Closed on Friday 25 December: Christmas Day'] },
  notices: [{ text: { en: 'Bins are late' }, link: 'https://ashvale.example/bins' }],
  forms: [
    { id: 'missed-bin', title: { en: 'Report a missed bin' } },
    { id: 'pothole', title: { en: 'Report a pothole' } },
  ],
};
const BINS = {
  id: 'missed-bin-collection',
  name: { en: 'Missed bin collection' },
  link: 'https://www.ashvale.example/bins',
  responsible: 'own',
};
const bilingual: CouncilProfile = {
  ...profile,
  nameCy: {
    plain: 'Cyngor Dosbarth Onnen',
    soft: 'Gyngor Dosbarth Onnen',
    aspirate: 'Chyngor Dosbarth Onnen',
  },
  languages: ['en', 'cy'],
  texts: { ...profile.texts, cy: { greeting: 'Sut gallwn helpu?', launcher: 'Holi Onnen' } },
};
const doors: Doors = {
  doors: [
    { channel: 'chat', state: 'open', words: { en: 'Open until 5pm', cy: 'Ar agor tan 5pm' } },
    { channel: 'callback', state: 'unknown' },
    { channel: 'form', state: 'closed', words: { en: 'Opens tomorrow at 9am' } },
  ],
};

const { fetch: realFetch } = window;
window.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : input.toString();
  if (!url.startsWith('https://hall.invalid/')) return realFetch(input, init);
  if (isDown) return Promise.reject(new TypeError('down'));
  if (url.includes('/services?')) return Promise.resolve(Response.json({ state: 'known', services: [BINS] }));
  return Promise.resolve(
    Response.json(
      url.endsWith('/doors')
        ? doors
        : url.endsWith('/slots')
          ? { state: 'unknown', slots: [] }
          : isBilingual
            ? bilingual
            : profile,
    ),
  );
};
startLoader(() => gate.then(() => import('../panel.js').then(({ start }) => start())));

describe('the shell that becomes the panel', () => {
  afterEach(() => {
    isDown = isBilingual = false;
    localStorage.clear();
    document.body.replaceChildren();
  });

  // First: only once on a page does the shell wait for the panel's code.
  it('keeps focus, text and caret of what is being written', async () => {
    const contact = place();
    contact.open();
    contact.root.querySelector<HTMLButtonElement>('[value=chat]')?.click();
    const field = focused() as HTMLTextAreaElement;
    field.value = 'My green bin';
    field.setSelectionRange(3, 8);
    const blurs: string[] = [];
    field.addEventListener('blur', () => blurs.push('blur'));
    release();
    await contact.load();
    await settle(400);
    equal(contact.panel.shadowRoot !== null, true);
    equal(focused() === field, true);
    equal([field.value, field.selectionStart, field.selectionEnd], ['My green bin', 3, 8]);
    equal(blurs, []);
    equal(field.assignedSlot !== null, true);
    await accessible(contact);
  });

  it('shows the council, its doors in plain words, and nothing that is not known', async () => {
    const { contact, text, lines } = await opened();
    includes(text(), 'Ashvale District Council');
    includes(text(), '999');
    includes(text(), 'Monday to Friday, 9am to 5pm. Closed on Friday 25 December: Christmas Day');
    includes(text(), 'Bins are late');
    equal(lines(), ['Open until 5pm', 'Leave your number', 'Opens tomorrow at 9am']);
    equal(focused()?.textContent, 'What do you need help with?');
    await accessible(contact);
  });

  it('suggests services in the loader’s field, and takes the chosen one along', async () => {
    const { contact, panel } = await opened();
    const field = contact.root.querySelector('input');
    field?.focus();
    await type('bins');
    await eventually(() => contact.root.querySelector('[role=option]') !== null);
    await accessible(contact);
    await press('ArrowDown');
    await press('Enter');
    equal(focused() === field, true);
    equal(panel.surroundings.service, 'missed-bin-collection');
    equal(contact.root.querySelector<HTMLAnchorElement>('[part=service-link]')?.href, BINS.link);
    equal(contact.isOpen, true);
    await accessible(contact);
    await type(' x');
    equal(panel.surroundings.service, undefined);
    await press('Escape');
    await press('Escape');
    await eventually(() => !contact.isOpen);
  });

  it('goes to the council’s forms and back', async () => {
    const { contact, panel, text } = await opened();
    contact.root.querySelector<HTMLButtonElement>('[value=form]')?.click();
    await eventually(() => text().includes('Report a pothole'));
    await accessible(contact);
    panel.shadowRoot?.querySelector<HTMLButtonElement>('.back')?.click();
    await settle();
    equal(panel.view, 'home');
    equal(focused()?.textContent, 'What do you need help with?');
  });

  it('brings the callback and puts the focus on its heading', async () => {
    const { contact, panel } = await opened();
    contact.root.querySelector<HTMLButtonElement>('[value=callback]')?.click();
    const view = () => panel.shadowRoot?.querySelector('moothall-callback-view')?.shadowRoot;
    await eventually(() => focused() && view()?.querySelector('[part~=heading]') === focused());
    await accessible(contact);
  });

  it('leads to changing a callback, under its own heading from the first moment, and back', async () => {
    const { panel } = await opened();
    const link = panel.shadowRoot?.querySelector<HTMLButtonElement>('.page [part=link]');
    equal(link?.textContent, 'Change or cancel a callback');
    link?.click();
    equal(focused()?.textContent, 'Change or cancel a callback');
    const view = () => panel.shadowRoot?.querySelector('moothall-change-callback-view')?.shadowRoot;
    await eventually(() => focused() && view()?.querySelector('[part~=heading]') === focused());
    equal(focused()?.textContent.trim(), 'Change or cancel a callback');
    view()?.querySelector<HTMLButtonElement>('[part=back]')?.click();
    await settle();
    equal([panel.view, focused()?.textContent], ['home', 'What do you need help with?']);
  });

  it('offers no language where the council speaks but one', async () => {
    const { contact } = await opened();
    equal(contact.root.querySelector('[slot=language]'), null);
  });

  it('says everything in the language that the citizen chooses, and goes on where they were', async () => {
    isBilingual = true;
    const { contact, text, lines } = await opened();
    const other = (): HTMLButtonElement | null => contact.root.querySelector('[slot=language]');
    await eventually(other);
    equal([other()?.textContent, other()?.lang], ['Cymraeg', 'cy']);
    contact.root.querySelector<HTMLButtonElement>('[value=chat]')?.click();
    await eventually(() => contact.panel.shadowRoot?.querySelector('moothall-chat-view:defined'));
    const field = focused() as HTMLTextAreaElement;
    field.value = 'My green bin';
    other()?.focus();
    other()?.click();
    await eventually(() => contact.root.querySelector('h2')?.textContent === 'Sgwrsio â ni');
    await settle();
    equal([contact.panel.lang, contact.panel.dir], ['cy', 'ltr']);
    equal([field.value, field.ariaLabel], ['My green bin', 'Eich neges']);
    equal([focused() === other(), other()?.textContent, other()?.lang], [true, 'English', 'en']);
    includes(text(), 'Cyngor Dosbarth Onnen');
    includes(text(), 'Yn ôl');
    equal(lines()[0], 'Ar agor tan 5pm');
    equal(contact.launcher.textContent, 'Holi Onnen');
    await accessible(contact);
    equal(Object.entries(localStorage), [['moothall:ashvale:locale', 'cy']]);
    contact.setAttribute('locale', 'en');
    await eventually(() => contact.root.querySelector('h2')?.textContent === 'Chat with us');
    await settle();
    equal([contact.panel.lang, lines()[0], field.value], ['en', 'Open until 5pm', 'My green bin']);
  });

  it('begins the next page in the language that was chosen, until the citizen wants the page’s own again', async () => {
    isBilingual = true;
    localStorage.setItem('moothall:ashvale:locale', 'cy');
    const { contact } = await opened();
    await eventually(() => contact.panel.lang === 'cy');
    const other = (): HTMLButtonElement | null => contact.root.querySelector('[slot=language]');
    await eventually(() => other()?.lang === 'en');
    other()?.click();
    await eventually(() => contact.panel.lang === 'en');
    equal(localStorage.length, 0);
  });

  it('two councils on a page speak two languages', async () => {
    isBilingual = true;
    const { contact } = await opened();
    const second = document.createElement('moothall-contact') as typeof contact;
    second.setAttribute('council', 'ashvale');
    second.setAttribute('locale', 'cy');
    contact.after(second);
    second.open();
    await eventually(() => second.panel.lang === 'cy');
    await eventually(() => second.root.querySelector('[slot=close]')?.textContent === 'Cau');
    equal([contact.panel.lang, contact.root.querySelector('[slot=close]')?.textContent], ['en', 'Close']);
  });

  it('says what to do where the hall does not answer, and throws nothing', async () => {
    isDown = true;
    const page = watchPage();
    const { text, contact } = await opened();
    page.stop();
    equal(
      page.seen.filter((one) => one === 'error' || one === 'unhandledrejection'),
      [],
    );
    includes(text(), 'ring 01632 960 000');
    equal(contact.root.querySelector('slot')?.hidden, false);
    await accessible(contact.dialog);
  });

  it('asks before this device forgets', async () => {
    const { panel, contact } = await opened();
    const button = (name: string) =>
      [panel.shadowRoot, panel.shadowRoot?.querySelector('moothall-options')?.shadowRoot]
        .flatMap((root) => [...(root?.querySelectorAll('button') ?? [])])
        .find((one) => one.textContent.trim() === name);
    button('Options')?.click();
    await eventually(() => button('Forget this device'));
    button('Forget this device')?.click();
    await eventually(() => button('Delete it from this device'));
    await accessible(contact);
    localStorage.setItem('moothall:ashvale:enquiry', 'x');
    // Kept by an element that said otherwise before; the other council's is its own.
    sessionStorage.setItem('moothall:ashvale:session', 'x');
    localStorage.setItem('moothall:northmarch:enquiry', 'x');
    const topic = contact.root.querySelector('input');
    if (topic) topic.value = 'Mill Lane';
    button('Delete it from this device')?.click();
    equal(
      ['moothall:ashvale:enquiry', 'moothall:northmarch:enquiry'].map((key) => localStorage.getItem(key)),
      [null, 'x'],
    );
    equal(sessionStorage.length, 0);
    localStorage.removeItem('moothall:northmarch:enquiry');
    // A fresh panel says what was done, where the focus is.
    await eventually(() => focused()?.textContent === 'This device no longer remembers your enquiries.');
    equal(contact.isOpen, true);
    equal(contact.root.querySelector('input')?.value, '');
    await settle(200);
    await accessible(contact);
    contact.close();
  });

  it('keeps nothing past the tab once the citizen said that the computer is shared', async () => {
    localStorage.setItem('moothall:ashvale:draft:bins', '{}');
    const { panel, contact } = await opened();
    await settle(200);
    const options = () => panel.shadowRoot?.querySelector('moothall-options')?.shadowRoot;
    panel.shadowRoot?.querySelector<HTMLButtonElement>('.footer button')?.click();
    const shared = () =>
      [...(options()?.querySelectorAll('button') ?? [])].find((one) => one.textContent.includes('shared'));
    await eventually(() => shared() !== undefined);
    await accessible(contact);
    shared()?.click();
    equal([localStorage.length, sessionStorage.getItem('moothall:ashvale:draft:bins')], [0, '{}']);
    await eventually(() => focused()?.textContent.startsWith('Nothing that you write here is kept') === true);
    equal(shared(), undefined);
    const client = await panel.surroundings.connect();
    client.keepDraft('pothole', { step: 'where' });
    equal(localStorage.length, 0);
    equal(sessionStorage.getItem('moothall:ashvale:draft:pothole') !== null, true);
    await accessible(contact);
    contact.close();
    sessionStorage.clear();
  });

  it('wears the council’s colours before the hall has answered', async () => {
    isDown = true;
    const { contact } = await opened();
    equal(getComputedStyle(contact).getPropertyValue('--mh-primary').trim(), 'rgb(31, 77, 54)');
  });

  it('comes back to the chat that this device knows', async () => {
    localStorage.setItem('moothall:ashvale:enquiry', '00000000-0000-4000-8000-000000000002');
    const { contact, panel, text } = await opened();
    localStorage.removeItem('moothall:ashvale:enquiry');
    equal(panel.view, 'chat');
    // Its session is long over: that is said, where the citizen is.
    await eventually(() => text().includes('can no longer be shown on this device'));
    await eventually(() => focused()?.getAttribute('part') === 'ended');
    contact.close();
  });

  it('corrects colours of the page that cannot be read', async () => {
    document.documentElement.style.setProperty('--moothall-primary', '#ffee00');
    const { contact } = await opened();
    await eventually(() => getComputedStyle(contact).getPropertyValue('--mh-on-primary').trim() === '#000');
    document.documentElement.style.removeProperty('--moothall-primary');
  });
});

async function opened() {
  const contact = place();
  contact.open();
  await settle(150);
  const panel = contact.panel as unknown as MoothallPanel;
  const all = (root: ParentNode): string =>
    [...root.querySelectorAll('*')].map((one) => (one.shadowRoot ? all(one.shadowRoot) : '')).join(' ') +
    (root.textContent ?? '');
  return {
    contact,
    panel,
    text: () => all(contact.root).replace(/\s+/g, ' '),
    lines: () => [...panel.querySelectorAll('small')].map((one) => one.textContent),
  };
}
