/** “Exit this page” is in reach in every view of the panel, and says how far three presses of Shift have come. */
import { accessible, afterEach, describe, equal, eventually, it } from '../testing/check.js';
import { place, settle, startLoader } from '../testing/loader-page.js';
import { press } from '../testing/keyboard.js';
import { PROFILE } from '../testing/view-context.js';
import type { MoothallPanel } from './panel.js';

const profile = { ...PROFILE, exitPage: 'https://weather.example/' };

const { fetch: realFetch } = window;
window.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : input.toString();
  if (!url.startsWith('https://hall.invalid/')) return realFetch(input, init);
  return Promise.resolve(
    Response.json(
      url.endsWith('/doors')
        ? { doors: [] }
        : url.endsWith('/slots')
          ? { state: 'unknown', slots: [] }
          : profile,
    ),
  );
};
startLoader(() => import('../panel.js').then(({ start }) => start()));

async function opened() {
  const contact = place();
  contact.open();
  await contact.load();
  const panel = contact.panel as unknown as MoothallPanel;
  const control = () => panel.shadowRoot?.querySelector('moothall-exit')?.shadowRoot;
  await eventually(() => control()?.querySelector('button') !== null && control() !== undefined);
  // Until it has faded in.
  await settle(200);
  const said = () => panel.shadowRoot?.querySelector('[aria-live] p:last-child')?.textContent ?? '';
  return { contact, panel, control, said };
}

describe('the control that leaves the page', () => {
  afterEach(() => document.body.replaceChildren());

  it('is there in every view, where no scrolling hides it', async () => {
    const { contact, panel, control } = await opened();
    for (const view of ['home', 'callback', 'chat', 'form']) {
      panel.showView(view);
      await panel.updateComplete;
      const button = control()?.querySelector('button')?.getBoundingClientRect();
      const dialog = contact.dialog.getBoundingClientRect();
      equal(
        button && button.height >= 44 && button.top >= dialog.top && button.bottom <= dialog.bottom,
        true,
      );
      await accessible(contact);
    }
    contact.close();
  });

  it('tells of each press of Shift, and begins anew with another key', async () => {
    const { contact, control, said } = await opened();
    const lit = () => control()?.querySelectorAll('.lit').length;
    await press('Shift');
    await eventually(() => said() === 'Shift, press 2 more times to exit.');
    await press('Shift');
    await eventually(() => said() === 'Shift, press 1 more time to exit.');
    equal(lit(), 2);
    await accessible(contact);
    await press('a');
    await eventually(() => lit() === 0);
    await press('Shift');
    await eventually(() => said() === 'Shift, press 2 more times to exit.');
    contact.close();
  });

  it('empties the panel and closes it where another tab leaves, also with nothing sent yet', async () => {
    const { contact } = await opened();
    const field = contact.root.querySelector('textarea');
    if (field) field.value = 'Mill Lane';
    const other = new BroadcastChannel('moothall:ashvale:');
    other.postMessage('forget');
    await eventually(() => !contact.isOpen);
    other.close();
    equal(contact.root.querySelector('textarea')?.value, '');
    equal(contact.panel.shadowRoot?.querySelector('moothall-exit') ?? null, null);
  });
});
