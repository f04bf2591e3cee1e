/**
 * Every view of the widget and every plain page, judged by axe and by IBM's accessibility-checker-engine. The short run
 * looks at English by day; `npm run test:all` at both languages in light, dark and forced colours.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { barriers } from '../support/checkers.js';
import { takeWalk, THE_WALK } from '../support/take-walk.js';
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
  describe.each(WALKS)('$name', (way) => {
    /** What was found, by view and look. */
    let found: ReadonlyMap<string, readonly string[]>;

    beforeAll(async () => {
      found = await takeWalk(way, {
        browser,
        options: { viewport: { width: 1000, height: 760 }, reducedMotion: 'reduce', locale: 'en-GB' },
        hall,
        language,
        look: async (page, view) => {
          const seen: Record<string, readonly string[]> = {};
          for (const look of looks) {
            await page.emulateMedia({
              colorScheme: look === 'dark' ? 'dark' : 'light',
              forcedColors: look === 'forced colours' ? 'active' : 'none',
            });
            seen[`${view}, ${look}`] = await barriers(page);
          }
          return seen;
        },
      });
    }, WALK_MS);

    it('can be walked to its end', () => {
      expect(found.get(THE_WALK)).toBeUndefined();
    });
    for (const view of way.views)
      for (const look of looks)
        it(`${view}, ${look}`, () => {
          expect(found.get(`${view}, ${look}`)).toEqual([]);
        });
  });
});
