/** Leaving without a trace, in a real browser: exit the page, forget the device, a shared computer. Nothing that was written can be read afterwards. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, troubles, violations } from '../support/browser.js';
import {
  askForCall,
  bubble,
  contact,
  goHome,
  launcher,
  openChat,
  openPanel,
  readReference,
  say,
} from '../support/citizen.js';
import { startGuestHall, type GuestHall } from '../support/guest-hall.js';

const MESSAGE = 'He reads my letters, quokka';
const DRAFT = 'marmalade';
const UNSENT = 'wallaby';
const TITLE = 'Help with domestic abuse';
const EXIT = 'https://www.bbc.co.uk/weather';
/** What a citizen wrote, the number as it was typed and as it is kept, and what only a page about this has. */
const SECRETS = ['quokka', DRAFT, UNSENT, 'Alys Price', '900 982', '900982'];

let hall: GuestHall;
let browser: Browser;

beforeAll(async () => {
  hall = await startGuestHall();
  browser = await launchBrowser();
  const html = (title: string) =>
    `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>${title}</title><body><h1>${title}</h1>${hall.tag('glanafon')}</body></html>`;
  hall.serve('/abuse', { html: html(TITLE) });
  hall.serve('/bins', { html: html('Bins') });
});
afterAll(async () => {
  await browser.close();
  await hall.stop();
});

describe('exit this page', () => {
  it('leaves nothing readable, in this tab, the others and the hall, and Back does not come to it', async () => {
    const { context, heard } = await citizen();
    const page = await open(context, '/bins');
    const trouble = troubles(page);
    await page.goto(`${hall.origin}/abuse`);
    const secrets = await writeEverything(page);
    const tabs = await otherTabs(context);

    await exitButton(page).waitFor();
    expect(await violations(page, 'moothall-contact')).toEqual([]);
    await exitButton(page).click();
    await page.waitForURL(EXIT);

    expect(await page.evaluate(() => document.referrer)).toBe('');
    for (const tab of tabs) {
      await expect.poll(() => contact(tab).locator('dialog[open]').count()).toBe(0);
      expect(found(await traces(tab), secrets)).toEqual([]);
    }
    await expectEnded(secrets);
    expect(found(heard.join(), secrets)).toEqual([]);
    expect((await addresses(page)).filter((address) => address.includes('abuse'))).toEqual([]);
    await page.goBack();
    expect(page.url()).toBe(`${hall.origin}/bins`);
    await openPanel(page);
    expect(found(await traces(page), secrets)).toEqual([]);
    expect(await stored(page)).toEqual([]);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('leaves by three presses of Shift, from a chat too', async () => {
    const { context } = await citizen();
    const page = await open(context, '/bins');
    await page.goto(`${hall.origin}/abuse`);
    await openPanel(page);
    await openChat(page);
    await say(page, MESSAGE);
    await bubble(page, MESSAGE).waitFor();
    await exitButton(page).waitFor();
    const field = contact(page).getByRole('textbox', { name: 'Your message' });
    // Capitals leave no page.
    await field.press('Shift+A');
    await field.press('Shift+B');
    await field.press('Shift+C');
    expect(page.url()).toBe(`${hall.origin}/abuse`);
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await page.waitForURL(EXIT);
    await page.goBack();
    expect(page.url()).toBe(`${hall.origin}/bins`);
    expect(await stored(page)).toEqual([]);
    await context.close();
  });

  it('shows nothing of the page while the other one comes, and clears the title first', async () => {
    const { context } = await citizen({ isSlow: true });
    const page = await open(context, '/abuse');
    await openPanel(page);
    await openChat(page);
    await say(page, MESSAGE);
    await bubble(page, MESSAGE).waitFor();
    await exitButton(page).waitFor();
    // Within the turn: a page that is on its way out answers no more.
    const left = await page.evaluate(() => {
      for (let press = 0; press < 3; press++)
        for (const type of ['keydown', 'keyup']) dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }));
      const root = document.querySelector('moothall-contact')?.shadowRoot;
      const dialog = root?.querySelector('dialog');
      const { x, y, width, height } = dialog?.getBoundingClientRect() ?? new DOMRect();
      return {
        title: document.title,
        stored: localStorage.length + sessionStorage.length,
        panels: root?.querySelectorAll('moothall-panel').length,
        shown: dialog?.innerHTML,
        covers: [x, y, width - innerWidth, height - innerHeight],
        isOnTop: dialog?.matches(':modal'),
      };
    });
    expect(left).toEqual({
      title: 'www.bbc.co.uk',
      stored: 0,
      panels: 0,
      shown: '<p role="alert">Loading</p>',
      covers: [0, 0, 0, 0],
      isOnTop: true,
    });
    await context.close();
  });

  it('takes the panel’s own entry out of the way on a phone whose back key closes it', async () => {
    const { context } = await citizen({ isPhone: true });
    const page = await open(context, '/bins');
    await page.goto(`${hall.origin}/abuse`);
    await openPanel(page);
    await page.waitForFunction(() => (history.state as { moothall?: boolean } | null)?.moothall);
    await exitButton(page).tap();
    await page.waitForURL(EXIT);
    await page.goBack();
    expect(page.url()).toBe(`${hall.origin}/bins`);
    expect((await addresses(page)).filter((address) => address.includes('abuse'))).toEqual([]);
    await context.close();
  });

  it('is offered by no council that did not ask for it', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(
      hall.serve('/', { html: `<!doctype html><html lang="en"><title>A</title><body>${hall.tag()}` }),
    );
    await openPanel(page);
    await contact(page).getByText('Ashvale District Council').first().waitFor();
    expect(asked.filter((url) => /exit|wipe/.test(url))).toEqual([]);
    await page.close();
  });
});

describe('“Forget this device”', () => {
  it('leaves nothing readable, in this tab, the others and the hall', async () => {
    const { context, heard } = await citizen();
    const page = await open(context, '/abuse');
    const trouble = troubles(page);
    const secrets = await writeEverything(page);
    const tabs = await otherTabs(context);
    await contact(page).getByRole('button', { name: 'Options' }).click();
    await contact(page).getByRole('button', { name: 'Forget this device' }).click();
    await contact(page).getByRole('button', { name: 'Delete it from this device' }).click();
    await contact(page).getByText('This device no longer remembers your enquiries.').waitFor();
    for (const tab of [page, ...tabs]) {
      await expect.poll(async () => found(await traces(tab), secrets)).toEqual([]);
      expect(await stored(tab)).toEqual([]);
    }
    expect(found(heard.join(), secrets)).toEqual([]);
    await expectEnded(secrets);
    await page.reload();
    await openPanel(page);
    expect(found(await traces(page), secrets)).toEqual([]);
    expect(trouble).toEqual([]);
    await context.close();
  });
});

describe('on a shared computer', () => {
  it('nothing outlives the tab, and in it the chat goes on', async () => {
    const { context } = await citizen();
    const page = await open(context, '/abuse');
    await openPanel(page);
    await chooseShared(page);
    await contact(page).getByRole('button', { name: 'Close' }).click();
    const secrets = await writeEverything(page);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.goto(`${hall.origin}/bins`);
    await launcher(page).click();
    await bubble(page, MESSAGE).waitFor();
    await page.close();
    const next = await open(context, '/abuse');
    await openPanel(next);
    expect(found(await traces(next), secrets)).toEqual([]);
    expect(await stored(next)).toEqual([]);
    await context.close();
  });

  it('what was kept before goes to the tab, and the other open tabs keep nothing any more', async () => {
    const { context } = await citizen();
    const page = await open(context, '/abuse');
    const secrets = await writeEverything(page);
    const [other = page] = await otherTabs(context);
    await chooseShared(page);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await expect.poll(async () => found(await traces(other), secrets)).toEqual([]);
    await openPanel(other);
    await openChat(other);
    await say(other, 'another matter');
    await readReference(other);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.close();
    await other.close();
    expect(await stored(await open(context, '/abuse'))).toEqual([]);
    await context.close();
  });
});

it('remembers the language that the citizen chose, and stores nothing before', async () => {
  const { context } = await citizen();
  const page = await open(context, '/bins');
  await openPanel(page);
  expect(await stored(page)).toEqual([]);
  await contact(page).getByRole('button', { name: 'Cymraeg' }).click();
  const exit = contact(page).getByRole('button', { name: 'Gadael y dudalen hon' });
  await exit.waitFor();
  expect(await stored(page)).toEqual(['moothall:glanafon:locale']);
  await page.goto(`${hall.origin}/abuse`);
  await launcher(page).getByText('Cysylltu').waitFor();
  await launcher(page).click();
  await exit.waitFor();
  expect(await violations(page, 'moothall-contact')).toEqual([]);
  await context.close();
});

/** What a test knows of a citizen: what they wrote, their references, and every secret that their browser held. */
async function writeEverything(page: Page): Promise<readonly string[]> {
  await openPanel(page);
  await openChat(page);
  await say(page, MESSAGE);
  await bubble(page, MESSAGE).waitFor();
  const chat = await readReference(page);
  await goHome(page);
  const callback = await askForCall(page);
  await goHome(page);
  await contact(page)
    .getByRole('button', { name: /^Fill in a form/ })
    .click();
  await contact(page)
    .getByRole('button', { name: /something else/ })
    .click();
  await contact(page).getByRole('radio').nth(0).check();
  await contact(page).getByRole('button', { name: 'Continue' }).click();
  await contact(page).getByRole('textbox').fill(DRAFT);
  await contact(page)
    .getByRole('checkbox', { name: /Keep my answers/ })
    .check();
  await contact(page).getByRole('button', { name: 'Continue' }).click();
  const kept = await page.evaluate(() =>
    [localStorage, sessionStorage].flatMap((area) => Object.entries(area) as [string, string][]),
  );
  const valueOf = (name: string) => kept.find(([key]) => key === `moothall:glanafon:${name}`)?.[1] ?? '';
  const { token, citizenId } = JSON.parse(valueOf('session')) as Record<'token' | 'citizenId', string>;
  const secrets = [...SECRETS, chat, callback, token, citizenId, valueOf('enquiry')];
  // What is looked for afterwards can be found: it is all there now.
  const before = await traces(page);
  expect(found(before, [DRAFT, token, citizenId, valueOf('enquiry'), 'quokka'])).toHaveLength(5);
  return secrets;
}

function exitButton(page: Page): Locator {
  return contact(page).getByRole('button', { name: 'Exit this page' });
}

/** One that shows the citizen's enquiries, and one in which something is written and not sent. */
async function otherTabs(context: BrowserContext): Promise<readonly Page[]> {
  const list = await open(context, '/bins');
  await launcher(list).click();
  await bubble(list, MESSAGE).waitFor();
  const unsent = await open(context, '/abuse');
  await launcher(unsent).click();
  await contact(unsent).getByRole('textbox', { name: 'Your message' }).fill(UNSENT);
  return [list, unsent];
}

async function chooseShared(page: Page): Promise<void> {
  const options = contact(page).getByRole('button', { name: 'Options' });
  await options.click();
  await contact(page).getByRole('button', { name: 'I’m on a shared computer' }).click();
  await contact(page).getByText('Nothing that you write here is kept').waitFor();
  await options.click();
}

async function citizen({ isSlow = false, isPhone = false } = {}): Promise<{
  readonly context: BrowserContext;
  /** Everything that was ever said between tabs. */
  readonly heard: readonly string[];
}> {
  const context = await browser.newContext(
    isPhone ? { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } : {},
  );
  const heard: string[] = [];
  await context.exposeFunction('noteHeard', (text: string) => heard.push(text));
  await context.addInitScript((withoutWatcher) => {
    if (withoutWatcher) Reflect.deleteProperty(window, 'CloseWatcher');
    const { postMessage } = BroadcastChannel.prototype;
    BroadcastChannel.prototype.postMessage = function (message: unknown) {
      (window as unknown as { noteHeard(text: string): void }).noteHeard(JSON.stringify(message));
      postMessage.call(this, message);
    };
  }, isPhone);
  // The page where one goes is not ours: whatever stands there.
  await context.route('https://www.bbc.co.uk/**', (route) =>
    isSlow
      ? undefined
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title>Rain' }),
  );
  return { context, heard };
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(hall.origin + path);
  await launcher(page).waitFor();
  return page;
}

/** Everything of a page in which something could be read: storage, databases, caches, cookies, history, title, DOM with all shadow roots and fields. */
function traces(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [document.title, document.cookie, window.name, JSON.stringify(history.state)];
    for (const area of [localStorage, sessionStorage]) texts.push(JSON.stringify(Object.entries(area)));
    texts.push(JSON.stringify(await indexedDB.databases()), JSON.stringify(await caches.keys()));
    const read = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches('script,style')) continue;
        for (const node of element.childNodes) if (node.nodeType === 3) texts.push(node.textContent ?? '');
        for (const { value } of element.attributes) texts.push(value);
        if ('value' in element) texts.push(String(element.value));
        if (element.shadowRoot) read(element.shadowRoot);
      }
    };
    read(document);
    return texts.join('\n');
  });
}

function found(text: string, secrets: readonly string[]): readonly string[] {
  return secrets.filter((secret) => text.includes(secret));
}

async function stored(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
}

/** The hall knows none of these secrets any more; it is told while the page is left, so that takes a moment. */
async function expectEnded(secrets: readonly string[]): Promise<void> {
  const token = secrets.find((secret) => /^[\w-]{43}$/.test(secret));
  await expect
    .poll(async () => {
      const headers = { authorization: `Bearer ${token ?? ''}` };
      return (await fetch(`${hall.hallUrl}/v1/enquiries`, { headers })).status;
    })
    .toBe(401);
}

/** Of every entry of the tab's history, forward too. */
async function addresses(page: Page): Promise<readonly string[]> {
  const protocol = await page.context().newCDPSession(page);
  const { entries } = await protocol.send('Page.getNavigationHistory');
  return entries.map(({ url }) => url);
}
