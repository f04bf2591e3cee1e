/** The tab's title while the citizen is away. */
import { afterEach, describe, equal, it } from '../testing/check.js';
import { countInTitle } from './count-in-title.js';

const look = (isHidden: boolean): void => {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
};

describe('the count in the title', () => {
  afterEach(() => {
    look(false);
    document.title = '';
  });

  it('stands there once while one is away, and goes when one comes back', () => {
    let seen = 0;
    document.title = 'Bins (2026)';
    look(true);
    countInTitle(1, () => (seen += 1));
    countInTitle(2, () => (seen += 1));
    equal(document.title, '(2) Bins (2026)');
    look(false);
    document.dispatchEvent(new Event('visibilitychange'));
    document.dispatchEvent(new Event('visibilitychange'));
    equal([document.title, seen], ['Bins (2026)', 1]);
  });

  it('never stands there while one looks', () => {
    document.title = 'Bins';
    countInTitle(3, () => undefined);
    equal(document.title, 'Bins');
  });
});
