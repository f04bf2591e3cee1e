/** The documentation as readers meet it: no barrier, no broken link, nothing cut off, a search that works under its policy. */
import type { AddressInfo } from 'node:net';
import { WARNINGS } from '@moothall/protocol';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer } from '../../packages/server/src/api/testing.js';
import { documentation, siteRoutes } from '../../packages/server/src/sites/http.js';
import { CHAPTERS } from '../../packages/tooling/src/site/contents.mjs';
import { SITE_FOLDER } from '../../packages/tooling/src/site/site.mjs';
import { launchBrowser, troubles, violations } from '../support/browser.js';
import { brokenLinksOn } from '../support/links.js';

const PAGES = CHAPTERS.flatMap(({ pages }) => pages);
const VIEWS = [
  { name: 'wide and light', width: 1280, colorScheme: 'light' },
  { name: 'narrow and dark', width: 320, colorScheme: 'dark' },
] as const;

let server: Awaited<ReturnType<typeof testServer>>;
let browser: Browser;
let site: string;

beforeAll(async () => {
  server = await testServer(siteRoutes(documentation(SITE_FOLDER)));
  await server.listen({ host: '127.0.0.1', port: 0 });
  site = `http://127.0.0.1:${String((server.server.address() as AddressInfo).port)}/docs`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe.each(VIEWS)('$name', ({ width, colorScheme }) => {
  it.each(PAGES)('%s has no barrier that axe can find and is not cut off', async (path) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    await page.goto(`${site}/${path}`);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.close();
  });
});

it('has no broken link', async () => {
  const page = await browser.newPage();
  for (const path of PAGES) {
    await page.goto(`${site}/${path}.html`);
    expect(await brokenLinksOn(page), path).toEqual([]);
  }
  await page.close();
});

it('finds a page by its words, by keyboard alone and under its own policy', async () => {
  const page = await browser.newPage();
  const refused = troubles(page);
  await page.goto(`${site}/`);
  await page.getByLabel('Search the documentation').fill('bank holidays');
  await page
    .getByRole('status')
    .filter({ hasText: /\d pages? found/ })
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Opening hours' }).waitFor();
  await page.getByLabel('Search the documentation').fill('zzzz');
  await page.getByText('Nothing found').waitFor();
  expect(refused).toEqual([]);
  await page.close();
});

it.each(Object.keys(WARNINGS))('explains the widget’s warning %s where it says so', async (code) => {
  // As `warn` in the widget builds it from the loader's address.
  const address = `${site.replace(/docs$/, 'embed/v1/ashvale.js').replace(/embed.*/, '')}docs/warnings#${code}`;
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain(`id="${new URL(address).hash.slice(1)}"`);
});

it('keeps the colours that the reader chose', async () => {
  const page = await browser.newPage({ colorScheme: 'light' });
  await page.goto(`${site}/`);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByLabel('Colours').selectOption('Dark');
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.goto(`${site}/guides/embed`);
  expect(await ground()).toBe(dark);
  await page.close();
});
