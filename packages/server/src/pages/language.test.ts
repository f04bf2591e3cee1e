/** Which language a plain page is in. */
import { describe, expect, it } from 'vitest';
import { choosePageLanguage } from './language.js';

describe('the language of a page', () => {
  it.each([
    ['the address before all else', ['cy', 'en'], 'en', 'cy', 'en'],
    ['a browser that was set to Welsh', ['en', 'cy'], undefined, 'en-GB,en;q=0.9,cy-GB;q=0.8', 'cy'],
    ['the council’s default in a browser as it came', ['cy', 'en'], undefined, 'en-GB,en;q=0.9', 'cy'],
    ['not what the reader refuses', ['en', 'cy'], undefined, 'cy;q=0, en', 'en'],
    ['not what the council does not speak', ['en'], 'cy', 'cy', 'en'],
    ['not what nobody speaks', ['en', 'cy'], 'tlh', '*', 'en'],
    ['English where there are no pages in any of its languages', ['ur'], undefined, undefined, 'en'],
  ])('is %s', (_why, languages, asked, accept, expected) => {
    expect(choosePageLanguage(languages, asked, accept)).toBe(expected);
  });
});
