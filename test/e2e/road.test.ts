/** The road, end to end: citizens on four councils' own pages are answered in the shared hall, through a kill -9 too. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, troubles, violations } from '../support/browser.js';
import {
  askForCall,
  bubble,
  goHome,
  openChat,
  openPanel,
  readReference,
  say,
  sendForm,
} from '../support/citizen.js';
import { startDemonstration, type Demonstration } from '../support/demonstration.js';

/** Who answers for whom in the demonstration, and how the citizen's page begins. */
const COUNCILS = [
  {
    slug: 'ashvale',
    adviser: 'maria@northmarch.example',
    says: /Maria from Northmarch County Council is answering for Ashvale District Council/,
  },
  {
    slug: 'northmarch',
    adviser: 'maria@northmarch.example',
    says: /Maria from Northmarch County Council is answering/,
  },
  {
    slug: 'kestrel-bay',
    adviser: 'grace@kestrel-bay.example',
    says: /Grace from Kestrel Bay Council is answering/,
  },
  { slug: 'glanafon', adviser: 'sian@glanafon.example', says: /Siân from .*Glanafon.* is answering/ },
] as const;

let demonstration: Demonstration;
let browser: Browser;

beforeAll(async () => {
  demonstration = await startDemonstration(givenServers());
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await demonstration.stop();
});

/** With MOOTHALL_TEST_HALL_DATABASE_URL and …_REDIS_URL the same road runs on servers of one's own. */
function givenServers(): Record<string, string> {
  const database = process.env['MOOTHALL_TEST_HALL_DATABASE_URL'];
  const redis = process.env['MOOTHALL_TEST_HALL_REDIS_URL'];
  return {
    ...(database === undefined ? {} : { MOOTHALL_DATABASE_URL: database }),
    ...(redis === undefined ? {} : { MOOTHALL_REDIS_URL: redis }),
  };
}

describe.each(COUNCILS)('a citizen of $slug', ({ slug, adviser, says }) => {
  it('chats with an adviser, asks for a call and sends a form', async () => {
    const citizens = await browser.newContext();
    const page = await openSite(citizens, slug);
    const trouble = troubles(page);
    await openPanel(page);
    expect(await violations(page, 'moothall-contact')).toEqual([]);

    await openChat(page);
    await say(page, `My bin was missed <b>in</b> ${slug}`);
    await bubble(page, `My bin was missed <b>in</b> ${slug}`).waitFor();
    const reference = await readReference(page);

    const staff = await browser.newContext();
    const desk = await signIn(staff, adviser);
    const deskTrouble = troubles(desk);
    await desk.getByText(reference).first().click();
    await desk.getByRole('button', { name: 'Take' }).click();
    await answer(desk, `Hello, this is about ${reference}`);
    await bubble(page, `Hello, this is about ${reference}`).waitFor();
    await page.getByRole('log').getByText(says).waitFor();
    // The adviser has it on a screen that is looked at.
    await page.getByText(/^\s*(Read|Darllenwyd)\s*$/).waitFor();
    expect(await violations(page, 'moothall-contact')).toEqual([]);
    expect(await violations(desk)).toEqual([]);

    await goHome(page);
    const callbackReference = await askForCall(page);
    await goHome(page);
    const formReference = await sendForm(page);
    for (const each of [callbackReference, formReference]) await desk.getByText(each).first().waitFor();

    expect(await cookiesOfHall(citizens)).toEqual([]);
    expect([...trouble, ...deskTrouble]).toEqual([]);
    await citizens.close();
    await staff.close();
  });
});

it('chats by long-polling where a network lets no WebSocket through', async () => {
  const citizens = await browser.newContext();
  await citizens.addInitScript(() => {
    class Blocked {
      onerror?: (event: Event) => void;
      constructor() {
        setTimeout(() => this.onerror?.(new Event('error')));
      }
      close(): void {}
    }
    Object.assign(window, { WebSocket: Blocked });
  });
  const page = await openSite(citizens, 'kestrel-bay');
  const trouble = troubles(page);
  await openPanel(page);
  await page.getByRole('button', { name: /^Chat/ }).click();
  const polled = page.waitForRequest((request) => request.url().includes('transport=polling'));
  await say(page, 'through a strict network');
  const reference = await readReference(page);
  await polled;
  const staff = await browser.newContext();
  const desk = await signIn(staff, 'grace@kestrel-bay.example');
  await desk.getByText(reference).first().click();
  await desk.getByRole('button', { name: 'Take' }).click();
  await answer(desk, 'it comes through');
  await bubble(page, 'it comes through').waitFor();
  await say(page, 'and back');
  await bubble(desk, 'and back').waitFor();
  expect(trouble).toEqual([]);
  await citizens.close();
  await staff.close();
});

it('goes on after a kill -9 in the middle of a chat, with nothing lost and nothing doubled', async () => {
  const citizens = await browser.newContext();
  const page = await openSite(citizens, 'kestrel-bay');
  await openPanel(page);
  await openChat(page);
  await say(page, 'before the cut');
  const reference = await readReference(page);
  const staff = await browser.newContext();
  const desk = await signIn(staff, 'grace@kestrel-bay.example');
  await desk.getByText(reference).first().click();
  await desk.getByRole('button', { name: 'Take' }).click();
  await answer(desk, 'answer before');
  await bubble(page, 'answer before').waitFor();

  await demonstration.kill();
  await say(page, 'written during the cut');
  await answer(desk, 'answer during');
  await demonstration.start();

  await desk
    .locator('.message:not(.pending)')
    .getByText('written during the cut')
    .waitFor({ timeout: 60_000 });
  await bubble(page, 'answer during').waitFor({ timeout: 60_000 });
  await say(page, 'after the cut');
  await answer(desk, 'answer after');
  await bubble(page, 'answer after').waitFor();
  await bubble(desk, 'after the cut').waitFor();

  const written = [
    'before the cut',
    'answer before',
    'written during the cut',
    'answer during',
    'after the cut',
    'answer after',
  ];
  for (const [who, shown] of [
    ['citizen', page],
    ['adviser', desk],
  ] as const) {
    for (const text of written)
      expect(await shown.getByText(text, { exact: true }).count(), `${who} sees “${text}”`).toBe(1);
  }
  await citizens.close();
  await staff.close();
});

async function openSite(context: BrowserContext, slug: string): Promise<Page> {
  const page = await context.newPage();
  // Its first pages are in Welsh, which have a test of their own.
  await page.goto(`${demonstration.sites.get(slug) ?? ''}/${slug === 'glanafon' ? 'en/' : ''}`);
  return page;
}

async function signIn(context: BrowserContext, email: string): Promise<Page> {
  const account = demonstration.accounts.find((each) => each.email === email);
  const desk = await context.newPage();
  await desk.goto(`${demonstration.hallUrl}/console/`);
  await desk.getByLabel('E-mail address').fill(email);
  await desk.getByLabel('Password', { exact: true }).fill(account?.password ?? '');
  await desk.getByRole('button', { name: 'Sign in' }).click();
  return desk;
}

async function answer(desk: Page, text: string): Promise<void> {
  const composer = desk.locator('moothall-composer textarea');
  await composer.fill(text);
  await composer.press('Control+Enter');
}

/** The widget sets none, on the site or on the hall. */
async function cookiesOfHall(context: BrowserContext): Promise<readonly string[]> {
  return (await context.cookies()).map(({ name }) => name);
}
