/** A callback in a real browser: asked for, looked up again, moved and cancelled; the desk shows each, and a guess is refused. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, troubles, violations } from '../support/browser.js';
import { contact, goHome, openPanel, readReference } from '../support/citizen.js';
import { startDemonstration, type Demonstration } from '../support/demonstration.js';

const ADVISER = 'grace@kestrel-bay.example';

let demonstration: Demonstration;
let browser: Browser;

beforeAll(async () => {
  demonstration = await startDemonstration();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await demonstration.stop();
});

it('is asked for, moved and cancelled from another device, and the desk shows the new time and the end', async () => {
  const asking = await openSite();
  const first = await askForTime(asking);
  const reference = await readReference(asking);

  const desk = await signIn();
  await desk.getByText(reference).first().click();
  await desk.getByText(first.deskTime).first().waitFor();

  // Another device: a browser of its own, which knows nothing of the first.
  const page = await openSite();
  const trouble = troubles(page);
  await press(page, 'Change or cancel a callback');
  await heading(page, 'Change or cancel a callback');
  expect(await violations(page, 'moothall-contact')).toEqual([]);
  await lookUp(page, reference, '07700 900 983');
  const refused = contact(page).getByRole('link', { name: /^We cannot find a callback/ });
  const forWrongNumber = await refused.textContent();
  await lookUp(page, 'KES-0000-0000', '07700 900 982');
  await refused.waitFor();
  expect(await refused.textContent()).toBe(forWrongNumber);
  expect(await violations(page, 'moothall-contact')).toEqual([]);

  await lookUp(page, reference.toLowerCase(), '+44 7700 900982');
  await heading(page, 'Your callback');
  await fact(page, first.words);
  await fact(page, 'ends in 982');
  expect(await violations(page, 'moothall-contact')).toEqual([]);
  await press(page, 'Choose another time');
  await heading(page, 'When should we ring?');
  const second = await chooseTime(page);
  await press(page, 'Continue');
  await heading(page, 'Check the new time');
  expect(await violations(page, 'moothall-contact')).toEqual([]);
  await press(page, 'Change the time');
  await heading(page, 'We have changed your callback');
  await contact(page).getByText(`We’ll ring you on ${second.words}.`).waitFor();
  await desk.getByText('The citizen moved the call to another time.').first().waitFor();
  await desk.locator('moothall-callback-wish').getByText(second.deskTime).waitFor();
  const saved = page.waitForEvent('download');
  await press(page, 'Save it for your calendar');
  expect((await saved).suggestedFilename()).toBe(`${reference}.ics`);

  await press(page, 'Back to the start');
  await press(page, 'Change or cancel a callback');
  await lookUp(page, reference, '07700 900 982');
  await fact(page, second.words);
  await press(page, 'Cancel the callback');
  await heading(page, 'Cancel this callback?');
  expect(await violations(page, 'moothall-contact')).toEqual([]);
  await press(page, 'Yes, cancel it');
  await heading(page, 'Your callback is cancelled');
  await contact(page).getByText(`We will not ring you on ${second.words}.`).waitFor();
  await desk.getByText(/^The citizen cancelled this call at .* Do not ring\.$/).waitFor();
  await press(page, 'Ask us to ring you');
  await heading(page, 'Ask us to ring you');

  await goHome(page);
  await press(page, 'Change or cancel a callback');
  await lookUp(page, reference, '07700 900 982');
  await refused.waitFor();
  expect(trouble).toEqual([]);
});

it('is changed without its number by the session that asked for it, from the confirmation and from the list', async () => {
  const page = await openSite();
  const trouble = troubles(page);
  const { words } = await askForTime(page);
  const reference = await readReference(page);
  await press(page, 'Change or cancel a callback');
  await heading(page, 'Your callback');
  await fact(page, words);

  await page.reload();
  await openPanel(page);
  await contact(page).getByRole('button', { name: reference }).click();
  await heading(page, 'Your callback');
  await fact(page, words);
  await press(page, 'Choose another time');
  await contact(page).getByRole('radio', { name: 'As soon as you can' }).check();
  await press(page, 'Continue');
  await press(page, 'Change the time');
  await contact(page)
    .getByText(/^We’ll ring as soon as we can/)
    .waitFor();

  await press(page, 'Change or cancel a callback');
  await fact(page, 'As soon as we can');
  await goHome(page);
  expect(trouble).toEqual([]);
});

async function openSite(): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(demonstration.sites.get('kestrel-bay') ?? '');
  await openPanel(page);
  return page;
}

/** From the home view to the confirmation. @returns the time, as the page and the desk say it */
async function askForTime(page: Page) {
  await page.getByRole('button', { name: /^Ask us to ring you/ }).click();
  await page.getByLabel('Your name').fill('Alys Price');
  await page.getByLabel('Your telephone number').fill('(07700) 900 982');
  await press(page, 'Continue');
  // Where the hall is slow to say the times, they are asked after the help.
  const [when, help] = [/^When should we ring\?$/, /^Help with the call$/].map((name) =>
    contact(page).getByRole('heading', { name }),
  );
  if (when === undefined || help === undefined) throw new Error('two headings were asked for');
  await when.or(help).first().waitFor();
  if (await help.isVisible()) await press(page, 'Continue');
  await when.waitFor();
  const time = await chooseTime(page);
  await press(page, 'Continue');
  const check = contact(page).getByRole('heading', { name: 'Check your answers' });
  await help.or(check).first().waitFor();
  if (await help.isVisible()) await press(page, 'Continue');
  await press(page, 'Ask for the call');
  await heading(page, 'We have your request');
  return time;
}

/** Takes the last time that is shown. @returns “Saturday 28 November, 9am to 11am”, and how the desk says its hours */
async function chooseTime(page: Page) {
  const day = contact(page).getByRole('group').last();
  const radio = day.getByRole('radio').last();
  await radio.check();
  const time = ((await day.locator('[part~=choice]').last().textContent()) ?? '').trim();
  const heading = (await day.getAttribute('aria-label')) ?? '';
  const [, near, date = ''] = /^(?:(Today|Tomorrow), )?(.*)$/.exec(heading) ?? [];
  const hours = time.split(' to ').map(onTheClock).join(' to ');
  return { words: `${date}, ${time}`, deskTime: `${near ?? date}, ${hours}` };
}

/** “4:30pm” → “16:30”. */
function onTheClock(time: string): string {
  const [, hour = '12', minute = '00', half] = /^(\d+)(?::(\d+))?(am|pm)$/.exec(time) ?? [];
  const hours = (Number(hour) % 12) + (half === 'am' ? 0 : 12);
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

async function lookUp(page: Page, reference: string, telephone: string): Promise<void> {
  await page.getByLabel('Your reference number').fill(reference);
  await page.getByLabel('Your telephone number').fill(telephone);
  await press(page, 'Continue');
}

async function press(page: Page, name: string): Promise<void> {
  await contact(page).getByRole('button', { name, exact: true }).click();
}

async function heading(page: Page, name: string): Promise<void> {
  await contact(page).getByRole('heading', { name, exact: true }).waitFor();
}

/** Of the callback as it is shown. */
async function fact(page: Page, words: string): Promise<void> {
  await contact(page).getByRole('definition').filter({ hasText: words }).waitFor();
}

async function signIn(): Promise<Page> {
  const account = demonstration.accounts.find(({ email }) => email === ADVISER);
  const desk = await (await browser.newContext()).newPage();
  await desk.goto(`${demonstration.hallUrl}/console/`);
  await desk.getByLabel('E-mail address').fill(ADVISER);
  await desk.getByLabel('Password', { exact: true }).fill(account?.password ?? '');
  await desk.getByRole('button', { name: 'Sign in' }).click();
  return desk;
}
