/** What is heard unasked: each message once, whoever wrote it and however it came; and what happens to the conversation. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { contact, launcher } from '../support/citizen.js';
import { announced, listenIn } from '../support/screen-reader.js';
import { composer, openDoor, part, readReference } from '../support/views.js';
import { OPEN, startWidgetHall, type WidgetHall } from '../support/widget-hall.js';

const SOON = { timeout: 20_000 };

let hall: WidgetHall;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  hall = await startWidgetHall();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await hall.stop();
});
beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  await listenIn(context);
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
});
afterEach(() => context.close());

describe('a message is heard exactly once', () => {
  it('that the citizen sends, as soon as the hall has it', async () => {
    await openDoor(page, hall, 'en', 'chat');
    await write('My bin was missed');
    await readReference(page);
    await expect.poll(() => times('You: My bin was missed'), SOON).toBe(1);
    await write('It is the green one');
    await expect.poll(() => times('You: It is the green one'), SOON).toBe(1);
    expect(await times('My bin was missed')).toBe(1);
  });

  it('that an adviser sends, also two in one breath', async () => {
    const enquiry = await answered();
    await Promise.all(
      ['Good morning.', 'Which street is it?'].map((text) => hall.adviser.say(enquiry, text)),
    );
    await contact(page).locator('.line.other').nth(1).waitFor();
    await expect.poll(() => times('Siân: Good morning.'), SOON).toBe(1);
    await expect.poll(() => times('Siân: Which street is it?'), SOON).toBe(1);
  });

  it('that was written in another tab, in both', async () => {
    const enquiry = await answered();
    const other = await context.newPage();
    other.setDefaultTimeout(20_000);
    await other.goto(hall.page({ council: OPEN, language: 'en' }));
    await launcher(other).click();
    await contact(other).locator('.line.citizen').first().waitFor();
    await composer(other).fill('From the other tab');
    await composer(other).press('Enter');
    await expect.poll(() => times('You: From the other tab'), SOON).toBe(1);
    await hall.adviser.say(enquiry, 'I see both.');
    await expect.poll(() => times('Siân: I see both.'), SOON).toBe(1);
    await expect.poll(() => times('Siân: I see both.', other), SOON).toBe(1);
    expect(await times('From the other tab', other)).toBe(1);
    // What was said before this tab was opened is there to read, and is not read out.
    expect(await times('My bin was missed', other)).toBe(0);
  });

  it('that came while there was no connection', async () => {
    const enquiry = await answered();
    await context.setOffline(true);
    await contact(page).locator('.system a').waitFor();
    await hall.adviser.say(enquiry, 'While you were away.');
    await hall.adviser.say(enquiry, 'And once more.');
    await write('Written offline');
    await context.setOffline(false);
    await contact(page).locator('.line.other').nth(1).waitFor();
    await expect.poll(() => times('Siân: While you were away.'), SOON).toBe(1);
    await expect.poll(() => times('Siân: And once more.'), SOON).toBe(1);
    await expect.poll(() => times('You: Written offline'), SOON).toBe(1);
    expect(await times('My bin was missed')).toBe(1);
  });
});

it('a conversation that goes on after the page was left is not read out again, but what is new is', async () => {
  const enquiry = await answered();
  await hall.adviser.say(enquiry, 'Before.');
  await expect.poll(() => times('Siân: Before.'), SOON).toBe(1);
  await page.reload();
  await launcher(page).click();
  await contact(page).locator('.line.other').waitFor();
  await hall.adviser.say(enquiry, 'After.');
  await expect.poll(() => times('Siân: After.'), SOON).toBe(1);
  expect(await times('Before.')).toBe(0);
  expect(await times('is answering')).toBe(0);
});

it('says once that somebody answers, and once that the conversation closes soon, and that it has ended', async () => {
  const enquiry = await answered();
  await expect.poll(() => times('is answering.'), SOON).toBe(1);
  await hall.adviser.say(enquiry, 'Are you there?');
  await contact(page).locator('.line.other').waitFor();
  hall.later(21);
  await expect.poll(() => times('This conversation closes at'), SOON).toBe(1);
  await contact(page).locator('.below button').last().click();
  await contact(page).locator('moothall-chat-log [role=group] button').first().click();
  await part(page, 'ended').waitFor();
  await expect.poll(() => times('This conversation has ended.'), SOON).toBe(1);
  expect(await times('is answering.')).toBe(1);
});

it('leaves nothing of what was said to be read a second time', async () => {
  await answered();
  await expect.poll(() => times('is answering.'), SOON).toBe(1);
  await expect
    .poll(() => contact(page).locator('moothall-panel [aria-live=polite]').textContent(), SOON)
    .toBe('');
});

/** A chat that Siân has taken. */
async function answered() {
  await openDoor(page, hall, 'en', 'chat');
  await write('My bin was missed');
  const enquiry = await hall.adviser.find(await readReference(page));
  await hall.adviser.take(enquiry);
  await contact(page).locator('.system').filter({ hasText: 'Siân from' }).waitFor();
  return enquiry;
}

async function write(text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
}

/** How often a text was heard. */
async function times(text: string, where = page): Promise<number> {
  const heard = await announced(where);
  return heard.reduce((count, one) => count + one.split(text).length - 1, 0);
}
