/** The citizen's road in each browser: chat, callback, form, another language, a reload, and the shell before anything is loaded. */
import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../support/adviser.js';
import { startChromium } from '../support/chromium.js';
import { startDemonstration, type Demonstration } from '../support/demonstration.js';
import {
  arriveAt,
  fill,
  find,
  focusIn,
  KEYS,
  press,
  troublesOf,
  watchTroubles,
  type DrivenBrowser,
} from '../support/driven-browser.js';
import { startFirefox } from '../support/firefox.js';
import { startSlowHall, type SlowHall } from '../support/slow-hall.js';
import { startWebKit } from '../support/webkit.js';

/** Where `npm run test:all` has found them, else where Debian puts them. */
const PROGRAMS = {
  chromium: process.env['MOOTHALL_CHROMIUM'] ?? '/usr/bin/chromium',
  firefox: process.env['MOOTHALL_FIREFOX'] ?? '/usr/bin/firefox-esr',
  webkitDriver: process.env['MOOTHALL_WEBKIT_DRIVER'] ?? '/usr/bin/WebKitWebDriver',
  webkit: process.env['MOOTHALL_WEBKIT'] ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  screen: process.env['MOOTHALL_XVFB'] ?? '/usr/bin/Xvfb',
};

/** In what is written stands the engine: what begins with “Fire” is answered with help. */
const BROWSERS = [
  { name: 'Chromium', engine: 'Blink', needs: [PROGRAMS.chromium], start: startChromium },
  {
    name: 'Firefox',
    engine: 'Gecko',
    needs: [PROGRAMS.firefox],
    start: () => startFirefox(PROGRAMS.firefox),
  },
  {
    name: 'WebKit',
    engine: 'WebKit',
    needs: [PROGRAMS.webkitDriver, PROGRAMS.webkit, PROGRAMS.screen],
    start: () =>
      startWebKit({ driver: PROGRAMS.webkitDriver, browser: PROGRAMS.webkit, screen: PROGRAMS.screen }),
  },
];

let demonstration: Demonstration;

beforeAll(async () => {
  demonstration = await startDemonstration();
});
afterAll(async () => {
  await demonstration.stop();
});

for (const { name, engine, needs, start } of BROWSERS) {
  const missing = needs.filter((program) => !existsSync(program));
  if (missing.length > 0) {
    process.stdout.write(`skipped: ${name}, because there is no ${missing.join(', no ')}\n`);
    it.skip(name);
    continue;
  }

  describe(name, () => {
    let browser: DrivenBrowser;
    let slow: SlowHall | undefined;

    beforeAll(async () => {
      browser = await start();
    });
    afterEach(() => slow?.stop());
    afterAll(async () => {
      await browser.close();
    });

    it('takes a citizen along the whole road, and on after a reload', async () => {
      const sian = await signedIn(demonstration, 'sian@glanafon.example');
      const site = `${demonstration.sites.get('glanafon') ?? ''}/en/`;
      await browser.open(site);
      await watchTroubles(browser);

      await press(browser, 'button', 'Contact us');
      await find(browser, 'heading', 'What do you need help with?');
      expect(await focusIn(browser)).toMatchObject({ name: 'h2' });
      await press(browser, 'button', 'Chat');
      await browser.type(`Hello from ${engine}, dŵr & <b>ffos</b>`);
      await press(browser, 'button', 'Send');
      await find(browser, 'text', `Hello from ${engine}, dŵr & <b>ffos</b>`);
      const reference = await readReference(browser);
      const enquiry = await sian.find(reference);
      await sian.take(enquiry);
      await sian.say(enquiry, `An answer for ${engine}`);
      await find(browser, 'text', `An answer for ${engine}`);

      await browser.type('There is a smell of gas');
      await find(browser, 'heading', 'If you need help now');
      await press(browser, 'button', 'Cymraeg');
      await find(browser, 'heading', 'Sgwrsio â ni');
      await find(browser, 'heading', 'Os oes angen help arnoch nawr');
      await press(browser, 'button', 'Cuddio hwn');
      await find(browser, 'text', `Hello from ${engine}, dŵr & <b>ffos</b>`);
      await sian.say(enquiry, `Ateb i ${engine}`);
      await find(browser, 'text', `Ateb i ${engine}`);
      await press(browser, 'textbox', 'Eich neges');
      expect((await focusIn(browser)).text).toBe('There is a smell of gas');
      await browser.type(KEYS.enter);
      await find(browser, 'text', 'There is a smell of gas');
      await press(browser, 'button', 'English');
      await find(browser, 'heading', 'Chat with us');

      await press(browser, 'button', 'Back');
      await press(browser, 'button', 'Ask us to ring you');
      await arriveAt(browser, 'Ask us to ring you');
      await fill(browser, 'Your name', 'Alys Price');
      await fill(browser, 'Your telephone number', '(07700) 900 982');
      await press(browser, 'button', 'Continue');
      const page = await oneOf(browser, ['When should we ring?', 'Help with the call']);
      if (page === 'When should we ring?') {
        await press(browser, 'radio', 'As soon as you can');
        await press(browser, 'button', 'Continue');
      }
      await find(browser, 'heading', 'Help with the call');
      await press(browser, 'button', 'Continue');
      await find(browser, 'heading', 'Check your answers');
      await press(browser, 'button', 'Ask for the call');
      await find(browser, 'heading', 'We have your request');
      const callReference = await readReference(browser);

      await press(browser, 'button', 'Back');
      await press(browser, 'button', 'Fill in a form');
      await press(browser, 'button', 'Ask us something else');
      await press(browser, 'radio', 'A question');
      await press(browser, 'button', 'Continue');
      await arriveAt(browser, 'Tell us more');
      await fill(browser, 'Tell us more', 'When does the tip close?');
      await press(browser, 'button', 'Continue');
      await arriveAt(browser, 'What is your name?');
      await fill(browser, 'What is your name?', 'Alys Price');
      await press(browser, 'button', 'Continue');
      await press(browser, 'radio', 'I do not need a reply');
      await press(browser, 'button', 'Continue');
      await press(browser, 'button', 'Send your answers');
      await find(browser, 'heading', 'We have your answers');
      const formReference = await readReference(browser);
      expect(new Set([reference, callReference, formReference]).size).toBe(3);
      for (const each of [callReference, formReference]) await sian.find(each);
      expect(await troublesOf(browser)).toEqual([]);

      await browser.open(site);
      await watchTroubles(browser);
      await sian.say(enquiry, `Are you still there, ${engine}?`);
      await press(browser, 'button', 'Contact us');
      await find(browser, 'text', `Are you still there, ${engine}?`);
      await find(browser, 'text', `Hello from ${engine}, dŵr & <b>ffos</b>`);
      await fill(browser, 'Your message', 'Yes, I am');
      await browser.type(KEYS.enter);
      await find(browser, 'text', 'Yes, I am');
      expect(await troublesOf(browser)).toEqual([]);
      await browser.run(() => localStorage.clear());
    });

    it('lets a citizen write before the panel is there, and keeps focus, text and caret when it comes', async () => {
      slow = await startSlowHall(demonstration.hallUrl, 'ashvale', ['panel.js', 'chat.js']);
      await browser.open(slow.url);
      await watchTroubles(browser);
      await press(browser, 'button', 'Contact us');
      expect(await focusIn(browser)).toMatchObject({ name: 'h2', text: 'What do you need help with?' });
      await press(browser, 'button', 'Chat');
      await browser.type(`My bni${KEYS.left}${KEYS.left}`);
      expect(await focusIn(browser)).toEqual({ name: 'textarea', text: 'My bni', caret: 4 });
      slow.release();
      // Only the chat's own code shows this.
      await find(browser, 'button', 'Send');
      expect(await focusIn(browser)).toEqual({ name: 'textarea', text: 'My bni', caret: 4 });
      await browser.type('in, not ');
      expect(await focusIn(browser)).toEqual({ name: 'textarea', text: 'My bin, not ni', caret: 12 });
      expect(await troublesOf(browser)).toEqual([]);
    });

    it('opens and closes by keys alone, and gives the focus back', async () => {
      slow = await startSlowHall(demonstration.hallUrl, 'ashvale', []);
      await browser.open(slow.url);
      const { x } = await find(browser, 'button', 'Contact us');
      // Keys go to the page once somebody has been there.
      await browser.pressAt({ x: Math.round(x / 2), y: 20 });
      await browser.type(KEYS.tab);
      expect(await focusIn(browser)).toMatchObject({ name: 'button', text: 'Contact us' });
      await browser.type(KEYS.enter);
      await find(browser, 'heading', 'What do you need help with?');
      await browser.type(KEYS.escape);
      await find(browser, 'button', 'Contact us');
      expect(await focusIn(browser)).toMatchObject({ name: 'button', text: 'Contact us' });
    });
  });
}

async function readReference(browser: DrivenBrowser): Promise<string> {
  await find(browser, 'text', 'GLA-');
  return browser.run(() => {
    const search = (root: ParentNode): string | undefined => {
      for (const element of root.querySelectorAll('*')) {
        const [found] =
          element.childElementCount === 0 && element.getClientRects().length > 0
            ? (/GLA-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(element.textContent) ?? [])
            : [];
        const deeper = found ?? (element.shadowRoot && search(element.shadowRoot));
        if (deeper) return deeper;
      }
      return undefined;
    };
    return search(document) ?? '';
  });
}

/** Waits for the first of several headings. */
async function oneOf(browser: DrivenBrowser, names: readonly string[]): Promise<string> {
  return Promise.any(
    names.map(async (name) => {
      await find(browser, 'heading', name);
      return name;
    }),
  );
}
