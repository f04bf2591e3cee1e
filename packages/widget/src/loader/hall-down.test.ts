/** The hall is down: the page stays whole and keeps its own links. */
import { describe, equal, includes, it } from '../testing/check.js';
import { place, settle, startLoader, watchPage, watchWarnings } from '../testing/loader-page.js';

startLoader(() => Promise.reject(new Error('down')));

describe('a hall that cannot be reached', () => {
  it('brings the children back, says what to do instead, warns once and throws nothing', async () => {
    const warnings = watchWarnings();
    const page = watchPage();
    const contact = place();
    const errors: unknown[] = [];
    contact.on('error', (detail) => errors.push(detail));
    contact.open();
    await settle();
    contact.close();
    contact.open();
    await settle();
    page.stop();
    warnings.stop();
    equal(
      page.seen.filter((one) => one === 'error' || one === 'unhandledrejection'),
      [],
    );
    equal(warnings.said.length, 1);
    includes(warnings.said.join(), 'hall-unreachable');
    includes(contact.root.querySelector('[role=alert]')?.textContent ?? '', '01632 960 000');
    equal(contact.root.querySelector('slot')?.hidden, false);
    equal(errors.length > 0, true);
  });
});
