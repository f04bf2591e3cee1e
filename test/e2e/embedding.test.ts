/** Every way of embedding, in a real browser: what loads, what is refused, what is left when it fails. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, troubles } from '../support/browser.js';
import { launcher, openChat } from '../support/citizen.js';
import { startGuestHall, type GuestHall } from '../support/guest-hall.js';

const FALLBACK = '<a href="tel:+441632960000">01632 960 000</a>';

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

it('costs a page view one request and nothing else: no storage, cookie, socket, timer, frame, shift of the page', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(hall.origin)) asked.push(request.url());
  });
  // Nothing is waited for: what was never set up cannot happen later.
  await page.addInitScript(() => {
    const used: string[] = [];
    const functions = 'setTimeout setInterval requestAnimationFrame requestIdleCallback fetch queueMicrotask';
    const classes = 'WebSocket EventSource Worker SharedWorker XMLHttpRequest BroadcastChannel';
    for (const name of `${functions} ${classes}`.split(' ')) {
      const holder = window as unknown as Record<string, object>;
      const original = holder[name];
      if (!original) continue;
      holder[name] = new Proxy(original as () => void, {
        apply(target, self, values) {
          used.push(name);
          return Reflect.apply(target, self === undefined ? window : self, values) as unknown;
        },
        construct(target, values) {
          used.push(name);
          return Reflect.construct(target, values) as object;
        },
      });
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) used.push(`layout shift ${JSON.stringify(entry)}`);
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { used });
  });
  await embed(
    page,
    `<h1>Bins</h1><p>Text</p><moothall-contact council="ashvale">${FALLBACK}</moothall-contact><p>After</p>${hall.tag()}`,
  );
  await launcher(page).waitFor();
  expect(await page.getByRole('link', { name: '01632 960 000' }).isVisible()).toBe(false);
  // The page has been drawn with the launcher.
  await page.screenshot();
  expect(asked).toEqual([`${hall.hallUrl}/embed/v1/ashvale.js`]);
  expect(page.frames()).toHaveLength(1);
  expect(
    await page.evaluate(() => [
      (window as unknown as { used: readonly string[] }).used,
      localStorage.length,
      sessionStorage.length,
      document.cookie,
    ]),
  ).toEqual([[], 0, 0, '']);
});

it('the script tag alone is enough', async () => {
  const page = await browser.newPage();
  await embed(page, hall.tag());
  await launcher(page).click();
  await page.getByRole('heading', { name: 'What do you need help with?' }).waitFor();
});

it('a classic script, as tag managers write it, does the same', async () => {
  const page = await browser.newPage();
  const trouble = troubles(page);
  await embed(page, `<script src="${hall.hallUrl}/embed/v1/ashvale.classic.js" async></script>`);
  await launcher(page).click();
  await openChat(page);
  expect(trouble).toEqual([]);
});

it('what was pushed before the loader ran happens once it has', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    (window as unknown as { Moothall: unknown[] }).Moothall = [['open', 'callback']];
  });
  await embed(page, hall.tag());
  await page.getByRole('heading', { name: 'Ask us to ring you' }).waitFor();
});

it('a misspelt attribute is warned of once, and the page stays whole', async () => {
  const page = await browser.newPage();
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('Moothall:')) warnings.push(message.text());
  });
  const trouble = troubles(page);
  await embed(
    page,
    `<moothall-contact council="ashvale" postion="start">${FALLBACK}</moothall-contact>${hall.tag()}`,
  );
  await launcher(page).click();
  await expect.poll(() => warnings.length).toBe(1);
  expect(warnings[0]).toContain('postion');
  expect(trouble).toEqual([]);
});

it('the pinned loader with its hash loads, and rejects a chunk that was changed', async () => {
  const { files } = (await (await fetch(`${hall.pinned}/integrity.json`)).json()) as {
    files: Record<string, string>;
  };
  const tag = `<moothall-contact council="ashvale">${FALLBACK}</moothall-contact>
    <script type="module" src="${hall.pinned}/moothall.js" integrity="${files['moothall.js'] ?? ''}" crossorigin></script>`;
  const page = await browser.newPage();
  await embed(page, tag);
  await launcher(page).click();
  await openChat(page);

  const attacked = await browser.newPage();
  let ran = false;
  await attacked.exposeFunction('stolen', () => (ran = true));
  await attacked.route(`${hall.pinned}/panel.js`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `window.stolen();${await response.text()}` });
  });
  await embed(attacked, tag);
  await launcher(attacked).click();
  await attacked.getByRole('alert').getByText('We cannot connect').waitFor();
  await attacked.getByText('01632 960 000').first().waitFor();
  expect(ran).toBe(false);
});

it('with the hall down the telephone number is there, and nothing is thrown into the page', async () => {
  const page = await browser.newPage();
  const trouble = troubles(page);
  await page.route(`${hall.hallUrl}/**`, (route) => route.abort());
  await embed(page, `<moothall-contact council="ashvale">${FALLBACK}</moothall-contact>${hall.tag()}`);
  await page.getByText('01632 960 000').waitFor();
  expect(trouble).toEqual([]);
});

/** A page under the policy that the documentation gives. */
async function embed(page: Page, markup: string): Promise<void> {
  const { hallUrl } = hall;
  const policy = `default-src 'none'; script-src ${hallUrl}; connect-src ${hallUrl} ${hallUrl.replace('http', 'ws')}; img-src ${hallUrl} blob:; trusted-types lit-html moothall; require-trusted-types-for 'script'`;
  await page.goto(
    hall.serve('/', {
      html: `<!doctype html><html lang="en"><title>Test</title><body>${markup}</body></html>`,
      headers: { 'content-security-policy': policy },
    }),
  );
}
