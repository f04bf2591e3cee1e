/** Pages in bad circumstances: no network, no hall, a slow hall, a wrong clock. */
import type { Page } from 'playwright-core';
import {
  bubble,
  composer,
  launcher,
  openChat,
  openPanel,
  readReference,
  say,
} from '../../support/citizen.js';
import type { HostilePage } from '../hostile-page.js';

const DAY_MS = 86_400_000;

/** The same page for a citizen who was never here. */
async function startAfresh(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.clear());
  await page.reload();
}

/** A clock that is wrong by so much, as on a device whose battery was empty. */
function wrongClock(name: string, offsetMs: number): HostilePage {
  return {
    name: `has a clock that is ${name}`,
    expects: 'works',
    head: () => `<script>
      (() => {
        const Native = Date;
        const now = () => Native.now() + ${String(offsetMs)};
        window.Date = new Proxy(Native, {
          construct: (target, values, made) => Reflect.construct(target, values.length ? values : [now()], made),
          apply: () => new Native(now()).toString(),
          get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
        });
      })();
    </script>`,
    async afterwards(page) {
      // The next page view goes on with the same enquiry.
      await page.reload();
      await launcher(page).click();
      await bubble(page, `Hello from a page that has a clock that is ${name}`).waitFor();
    },
  };
}

export const conditionPages: readonly HostilePage[] = [
  {
    name: 'is offline when the loader is asked for',
    expects: 'fallback',
    async prepare(page, hall) {
      await page.route(`${hall.hallUrl}/**`, (route) => route.abort('internetdisconnected'));
    },
  },
  {
    name: 'goes offline after the loader',
    expects: 'fallback',
    async act(page) {
      await launcher(page).waitFor();
      await page.context().setOffline(true);
      return undefined;
    },
  },
  {
    name: 'is offline while the citizen writes, and online again',
    expects: 'works',
    async act(page) {
      await openPanel(page);
      await openChat(page);
      await say(page, 'Before the tunnel');
      await page.getByText('Before the tunnel', { exact: true }).waitFor();
      await page.context().setOffline(true);
      await say(page, 'In the tunnel');
      await bubble(page, 'In the tunnel').waitFor();
      await page.context().setOffline(false);
      await readReference(page);
      await startAfresh(page);
      return undefined;
    },
  },
  {
    name: 'finds the hall down',
    expects: 'fallback',
    async prepare(page, hall) {
      await page.route(`${hall.hallUrl}/**`, (route) => route.abort('connectionrefused'));
    },
  },
  {
    name: 'finds an error of a proxy in the loader’s place',
    expects: 'fallback',
    async prepare(page, hall) {
      await page.route(`${hall.hallUrl}/**`, (route) =>
        route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
      );
    },
  },
  {
    name: 'has the loader, but the hall went down before the click',
    expects: 'fallback',
    async act(page, hall) {
      await launcher(page).waitFor();
      await page.route(`${hall.hallUrl}/**`, (route) => route.abort('connectionrefused'));
      return undefined;
    },
  },
  {
    name: 'has the panel, but the hall’s API answers with a proxy’s page',
    expects: 'fallback',
    async prepare(page, hall) {
      await page.route(`${hall.hallUrl}/v1/**`, (route) =>
        route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Busy</h1>' }),
      );
    },
    async act(page) {
      await openPanel(page);
      return undefined;
    },
  },
  {
    name: 'has a hall so slow that all is written before anything of it is there',
    expects: 'works',
    async act(page, hall) {
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      await page.route(`${hall.hallUrl}/**`, async (route) => {
        await released;
        await route.continue();
      });
      await openPanel(page);
      await openChat(page);
      await composer(page).fill('Written at once');
      release();
      await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
      if ((await composer(page).inputValue()) !== 'Written at once')
        throw new Error('What was written is gone.');
      await say(page, 'Written at once');
      await bubble(page, 'Written at once').waitFor();
      await readReference(page);
      await startAfresh(page);
      return undefined;
    },
  },
  wrongClock('a day behind', -DAY_MS),
  wrongClock('a day ahead', DAY_MS),
  wrongClock('ten years behind', -3652 * DAY_MS),
  wrongClock('ten years ahead', 3652 * DAY_MS),
];
