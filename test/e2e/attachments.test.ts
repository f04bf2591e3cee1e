/** A citizen's photo reaches the adviser, and what the telephone told with it reaches nobody. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPicture, contains, exifSegment, withSegments } from '../../packages/rules/src/picture/testing.js';
import { launchBrowser, troubles, violations } from '../support/browser.js';
import { startDemonstration, type Demonstration } from '../support/demonstration.js';

const SECRET = 'GPS 51.5007 N 0.1246 W';

let demonstration: Demonstration;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  demonstration = await startDemonstration();
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'moothall-photos-'));
});
afterAll(async () => {
  await browser.close();
  await demonstration.stop();
  await rm(folder, { recursive: true });
});

it('goes from a council’s page to the desk and back: a photo without its place, a plan, and the words of both', async () => {
  const photo = Buffer.from(withSegments(aPicture('jpeg'), exifSegment(6, SECRET)));
  expect(contains(photo, SECRET)).toBe(true);
  const [photoPath, planPath] = [join(folder, 'IMG_0042.jpg'), join(folder, 'plan.pdf')];
  await writeFile(photoPath, photo);
  await writeFile(planPath, '%PDF-1.7\n%%EOF\n');

  const page = await (await browser.newContext()).newPage();
  const trouble = troubles(page);
  await page.goto(`${demonstration.sites.get('kestrel-bay') ?? ''}/`);
  await page.locator('moothall-contact').getByRole('button').first().click();
  await page.getByRole('button', { name: /^Chat/ }).click();
  await page.getByRole('textbox', { name: 'Your message' }).fill('This bin');
  await page.getByLabel('Add a file').setInputFiles(photoPath);
  await page.getByText('Ready to send', { exact: true }).waitFor();
  expect(await violations(page, 'moothall-contact')).toEqual([]);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const picture = page.getByRole('img', { name: 'IMG_0042.jpg' });
  await isDrawn(picture);
  expect(await violations(page, 'moothall-contact')).toEqual([]);

  const desk = await signIn();
  const deskTrouble = troubles(desk);
  const reference = /[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
  const text = (await page.locator('moothall-contact').getByText(reference).first().textContent()) ?? '';
  await desk
    .getByText(reference.exec(text)?.[0] ?? '')
    .first()
    .click();
  await desk.getByRole('button', { name: 'Take' }).click();
  const seen = desk.getByRole('img', { name: 'IMG_0042.jpg' });
  await isDrawn(seen);
  expect(await violations(desk)).toEqual([]);
  const kept = await (
    await fetch(new URL((await seen.getAttribute('src')) ?? '', demonstration.hallUrl))
  ).bytes();
  for (const told of [SECRET, 'Exif', 'GPS']) expect(contains(kept, told), told).toBe(false);

  await desk.locator('moothall-composer input[type=file]').setInputFiles(planPath);
  await desk.getByText('Ready', { exact: true }).waitFor();
  await desk.locator('moothall-composer textarea').fill('Here is the plan');
  await desk.locator('moothall-composer textarea').press('Control+Enter');
  const plan = page.getByRole('link', { name: /^plan\.pdf/ });
  await plan.waitFor();
  await expect.poll(() => plan.getAttribute('href')).toMatch(/^http/);
  const response = await fetch((await plan.getAttribute('href')) ?? '');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="plan\.pdf"/);
  expect([...trouble, ...deskTrouble]).toEqual([]);
});

async function isDrawn(picture: Locator): Promise<void> {
  await picture.waitFor();
  await expect
    .poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth), { timeout: 10_000 })
    .toBeGreaterThan(0);
}

async function signIn(): Promise<Page> {
  const email = 'grace@kestrel-bay.example';
  const account = demonstration.accounts.find((each) => each.email === email);
  const desk = await (await browser.newContext()).newPage();
  await desk.goto(`${demonstration.hallUrl}/console/`);
  await desk.getByLabel('E-mail address').fill(email);
  await desk.getByLabel('Password', { exact: true }).fill(account?.password ?? '');
  await desk.getByRole('button', { name: 'Sign in' }).click();
  return desk;
}
