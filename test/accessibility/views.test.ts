/**
 * Every view of the widget and every plain page, judged by axe and by IBM's accessibility-checker-engine. The short run
 * looks at English by day; `npm run test:all` at both languages in light, dark and forced colours.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { barriers } from '../support/checkers.js';
import { WALKS, type Language } from '../support/views.js';
import { startWidgetHall, type WidgetHall } from '../support/widget-hall.js';

type Look = 'light' | 'dark' | 'forced colours';

const IS_WHOLE = process.env['MOOTHALL_VIEWS'] === 'all';
const MATRIX: readonly (readonly [Language, readonly Look[]])[] = IS_WHOLE
  ? [
      ['en', ['light', 'dark', 'forced colours']],
      ['cy', ['light', 'dark', 'forced colours']],
    ]
  : [['en', ['light']]];
const WALK_MS = 280_000;

let hall: WidgetHall;
let browser: Browser;

beforeAll(async () => {
  hall = await startWidgetHall();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await hall.stop();
});

describe.each(MATRIX)('in %s', (language, looks) => {
  describe.each(WALKS)('$name', ({ views, walk }) => {
    /** What was found, by view and look. */
    const found = new Map<string, readonly string[]>();

    beforeAll(async () => {
      const context = await browser.newContext({
        viewport: { width: 1000, height: 760 },
        reducedMotion: 'reduce',
        locale: 'en-GB',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      try {
        await walk({
          context,
          page,
          hall,
          language,
          at: async (view) => {
            for (const look of looks) {
              await page.emulateMedia({
                colorScheme: look === 'dark' ? 'dark' : 'light',
                forcedColors: look === 'forced colours' ? 'active' : 'none',
              });
              found.set(`${view}, ${look}`, await barriers(page));
            }
          },
        });
      } catch (error) {
        found.set('the walk', [String(error)]);
      } finally {
        await context.close();
      }
    }, WALK_MS);

    it('can be walked to its end', () => {
      expect(found.get('the walk')).toBeUndefined();
    });
    for (const view of views)
      for (const look of looks)
        it(`${view}, ${look}`, () => {
          expect(found.get(`${view}, ${look}`)).toEqual([]);
        });
  });
});
