/** One of a council's own forms in a real browser: branches, a stop, and answers that come back after the page was left. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPicture, contains, exifSegment, withSegments } from '../../packages/rules/src/picture/testing.js';
import { launchBrowser, troubles, violations } from '../support/browser.js';
import { contact, openPanel, readReference } from '../support/citizen.js';
import { startDemonstration, type Demonstration } from '../support/demonstration.js';

const SECRET = 'GPS 51.5007 N 0.1246 W';

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

it('stops where it has to, asks what the answers lead to, and goes on where the citizen stopped', async () => {
  const page = await browser.newPage();
  const trouble = troubles(page);
  await openForm(page);
  await page.getByRole('radio', { name: /I smell gas/ }).check();
  await goOn(page, 'What to do now');
  await page.getByText('0800 111 999').waitFor();
  expect(await violations(page, 'moothall-contact')).toEqual([]);
  await contact(page).getByRole('button', { name: 'Back' }).first().click();
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await goOn(page, 'What needs repair?');
  await page.getByRole('checkbox', { name: 'A door, a window or a lock' }).check();
  expect(await keptOf(page)).toEqual([]);
  await page.getByRole('checkbox', { name: /Keep my answers on this device/ }).check();
  await goOn(page, 'Which room is it in?');
  await page.getByRole('combobox').selectOption({ label: 'Kitchen' });
  await goOn(page, 'How soon do you need it?');
  // Only who has no heating can need it today.
  expect(await page.getByRole('radio', { name: /^Today/ }).count()).toBe(0);
  await page.getByRole('radio', { name: 'Within a week' }).check();
  await goOn(page, 'When did it break?');
  expect(await keptOf(page)).toEqual(['moothall:ashvale:draft:housing-repair']);

  await openForm(page);
  await heading(page, 'When did it break?').waitFor();
  await page.getByText('the answers that you kept on this device').waitFor();
  await goOn(page, 'What is the address?');
  await page.getByLabel('Address line 1').fill('1 High Street');
  await page.getByLabel('Town or city').fill('Thornwick');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('link', { name: 'Address of the home must include a postcode' }).click();
  await page.keyboard.type('ZZ1 1AA');
  await goOn(page, 'How can we reach you?');
  await page.getByLabel('Full name').fill('Alys Price');
  await page.getByLabel('Telephone number').fill('07700 900 982');
  await goOn(page, 'Is there anything else we should know?');
  await goOn(page, 'Check your answers');
  await page.getByText('Kitchen').waitFor();
  expect(await violations(page, 'moothall-contact')).toEqual([]);
  await page.getByRole('button', { name: 'Send your answers' }).click();
  await heading(page, 'We have your answers').waitFor();
  expect(await readReference(page)).toMatch(/^ASH-/);
  expect(await keptOf(page)).toEqual([]);
  expect(trouble).toEqual([]);
});

async function openForm(page: Page): Promise<void> {
  await page.goto(demonstration.sites.get('ashvale') ?? '');
  await openPanel(page);
  await page.getByRole('button', { name: /^Fill in a form/ }).click();
  await page.getByRole('button', { name: /Ask for a repair/ }).click();
}

async function goOn(page: Page, next: string): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, next).waitFor();
}

function heading(page: Page, name: string) {
  return contact(page).getByRole('heading', { name });
}

/** Names under which the page keeps unsent answers. */
function keptOf(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':draft:')));
}

it('takes photos along with the answers, and shows them on the desk under their question', async () => {
  const page = await browser.newPage();
  const trouble = troubles(page);
  await page.goto(demonstration.sites.get('northmarch') ?? '');
  await openPanel(page);
  await page.getByRole('button', { name: /^Fill in a form/ }).click();
  await page.getByRole('button', { name: /Report a pothole/ }).click();
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await goOn(page, 'Where is the pothole?');
  await page.getByLabel('Or describe where it is').fill('High Street, outside the library');
  await goOn(page, 'How big is it?');
  await page.getByRole('radio', { name: 'Larger' }).check();
  await goOn(page, 'When did you first see it?');
  await goOn(page, 'Who is it a danger to?');
  await page.getByRole('checkbox', { name: 'None of these' }).check();
  await goOn(page, 'Describe it');
  await page.getByLabel('Describe it').fill('Deep, and full of water');
  await goOn(page, 'Do you have photos of it?');
  const photo = Buffer.from(withSegments(aPicture('jpeg'), exifSegment(6, SECRET)));
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name: 'IMG_0042.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByText('Ready to send', { exact: true }).waitFor();
  expect(await violations(page, 'moothall-contact')).toEqual([]);
  await goOn(page, 'What is your name?');
  await page.getByLabel('What is your name?').fill('Alys Price');
  await goOn(page, 'How should we reply?');
  await page.getByRole('radio', { name: 'I do not need a reply' }).check();
  await goOn(page, 'Check your answers');
  await page.getByText('IMG_0042.jpg', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Send your answers' }).click();
  await heading(page, 'We have your answers').waitFor();
  const reference = await readReference(page);

  const { email = '', password = '' } =
    demonstration.accounts.find((each) => each.email.endsWith('@northmarch.example')) ?? {};
  const desk = await (await browser.newContext()).newPage();
  await desk.goto(`${demonstration.hallUrl}/console/`);
  await desk.getByLabel('E-mail address').fill(email);
  await desk.getByLabel('Password', { exact: true }).fill(password);
  await desk.getByRole('button', { name: 'Sign in' }).click();
  await desk.getByText(reference).first().click();
  const seen = desk.locator('moothall-form-answers').getByRole('img', { name: 'IMG_0042.jpg' });
  await seen.waitFor();
  expect(await violations(desk)).toEqual([]);
  const kept = await (
    await fetch(new URL((await seen.getAttribute('src')) ?? '', demonstration.hallUrl))
  ).bytes();
  expect(contains(kept, SECRET)).toBe(false);
  expect(trouble).toEqual([]);
});
