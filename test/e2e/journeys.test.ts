/** What `npm run size` counts is what a browser loads: each journey, walked, asks for exactly the files that it names. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { measureJourneys } from '../../packages/tooling/src/size.mjs';
import { launchBrowser } from '../support/browser.js';
import {
  askForCall,
  composer,
  launcher,
  openChat,
  openPanel,
  readReference,
  say,
  sendForm,
} from '../support/citizen.js';
import { startGuestHall, type GuestHall } from '../support/guest-hall.js';

/** By the journey's name; each begins on a page that was just loaded. */
const WALKS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'page view: launcher shown': (page) => launcher(page).waitFor(),
  'opened, typing': async (page) => {
    await openPanel(page);
    await openChat(page);
    await composer(page).fill('Hello');
    // Only the chat's own code shows this.
    await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
    await composer(page).press('!');
  },
  'first message acknowledged': async (page) => {
    await openPanel(page);
    await openChat(page);
    await say(page, 'Hello');
    await readReference(page);
  },
  'callback sent': async (page) => {
    await openPanel(page);
    await askForCall(page);
  },
  'form sent': async (page) => {
    await openPanel(page);
    await sendForm(page);
  },
};

const journeys = new Map((await measureJourneys()).map(({ name, files }) => [name, Object.keys(files)]));

let hall: GuestHall;
let browser: Browser;

beforeAll(async () => {
  hall = await startGuestHall();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await hall.stop();
});

it.each(Object.entries(WALKS))('%s', async (name, walk) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  const scripts = new Set<string>();
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === hall.hallUrl && pathname.endsWith('.js'))
      scripts.add(pathname === '/embed/v1/ashvale.js' ? 'council.js' : (pathname.split('/').at(-1) ?? ''));
  });
  await page.goto(
    hall.serve('/journey', {
      html: `<!doctype html><html lang="en"><title>Test</title><body><moothall-contact council="ashvale"></moothall-contact>${hall.tag()}</body></html>`,
    }),
  );
  await walk(page);
  const files = [...(journeys.get(name) ?? [])].sort();
  // What typing brings comes after the key, not with it; and one chunk may bring another.
  await expect.poll(() => [...scripts].sort(), { timeout: 20_000 }).toEqual(files);
  await page.waitForTimeout(1_000);
  expect([...scripts].sort()).toEqual(files);
  await page.close();
});

it('walks every journey but the one in Welsh and the one that is all of them', () => {
  expect([...journeys.keys()].filter((name) => !(name in WALKS))).toEqual([
    'opened, typing, in Welsh',
    'every feature used once',
  ]);
});
