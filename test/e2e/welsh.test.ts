/** The Welsh site in Welsh, end to end: nothing is in English until the citizen asks for it, and then the conversation goes on. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, troubles, violations } from '../support/browser.js';
import { bubble, composer, contact, launcher, readReference } from '../support/citizen.js';
import { startDemonstration, type Demonstration } from '../support/demonstration.js';

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

/** Words that only English has. */
const ENGLISH = /\b(the|and|your|you|with|message|send|close|back)\b/i;

describe('a citizen of glanafon who reads Welsh', () => {
  it('opens, writes, switches to English in the middle, and goes on', async () => {
    const page = await onAPhone();
    const trouble = troubles(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
    await page.goto(`${site()}/`);
    expect(await launcher(page).textContent()).toBe('Cysylltu â ni');
    await launcher(page).click();
    await page.getByRole('heading', { name: 'Sut gallwn ni helpu?' }).waitFor();
    await contact(page).getByText('Cyngor Bwrdeistref Sirol Glanafon').waitFor();
    await contact(page).getByRole('button', { name: 'English' }).waitFor();
    expect(asked).toContain('cy.js');
    expect(await wordsOf(page)).not.toMatch(ENGLISH);
    expect(await violations(page, 'moothall-contact')).toEqual([]);

    await page.getByRole('button', { name: /^Sgwrsio â ni/ }).click();
    await page.getByRole('textbox', { name: 'Eich neges' }).fill('Ni chasglwyd fy min');
    await page.getByRole('button', { name: 'Anfon', exact: true }).click();
    await bubble(page, 'Ni chasglwyd fy min').waitFor();
    await contact(page).getByText('Eich cyfeirnod yw').first().waitFor();
    const reference = await readReference(page);
    expect(await wordsOf(page)).not.toMatch(ENGLISH);
    expect(await violations(page, 'moothall-contact')).toEqual([]);

    await page.getByRole('textbox', { name: 'Eich neges' }).fill('The green one');
    await contact(page).getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Chat with us' }).waitFor();
    await contact(page).getByText(`Your reference is ${reference}.`).waitFor();
    await bubble(page, 'Ni chasglwyd fy min').waitFor();
    expect(await composer(page).inputValue()).toBe('The green one');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await bubble(page, 'The green one').waitFor();
    expect(await readReference(page)).toBe(reference);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('asks for a call in Welsh', async () => {
    const page = await onAPhone();
    await page.goto(`${site()}/`);
    await launcher(page).click();
    await page.getByRole('button', { name: /^Gofyn i ni eich ffonio/ }).click();
    await page.getByLabel('Eich enw').fill('Alys Price');
    await page.getByLabel('Eich rhif ffôn').fill('(07700) 900 982');
    await page.getByRole('button', { name: 'Parhau' }).click();
    await page.getByRole('heading', { name: 'Pryd dylem eich ffonio?' }).waitFor();
    expect(await wordsOf(page)).not.toMatch(ENGLISH);
    expect(await violations(page, 'moothall-contact')).toEqual([]);
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Parhau' }).click();
    await page.getByRole('heading', { name: 'Cymorth gyda’r alwad' }).waitFor();
    await page.getByRole('button', { name: 'Parhau' }).click();
    await page.getByRole('heading', { name: 'Gwiriwch eich atebion' }).waitFor();
    await page.getByRole('button', { name: 'Gofyn am yr alwad' }).click();
    await page.getByRole('heading', { name: 'Rydym wedi cael eich cais' }).waitFor();
    expect(await readReference(page)).toMatch(/^GLA-/);
    expect(await wordsOf(page)).not.toMatch(ENGLISH);
    await page.context().close();
  });

  it('finds the council’s plain page in Welsh, and from there in English', async () => {
    const page = await onAPhone();
    await page.goto(`${demonstration.hallUrl}/c/glanafon`);
    await page.getByRole('heading', { name: 'Cysylltu â Chyngor Bwrdeistref Sirol Glanafon' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Contact Glanafon County Borough Council' }).waitFor();
    await page.context().close();
  });
});

async function onAPhone(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' });
  return context.newPage();
}

function site(): string {
  return demonstration.sites.get('glanafon') ?? '';
}

/** What can be read in the widget, but what is marked as English or written by somebody. */
async function wordsOf(page: Page): Promise<string> {
  return contact(page).evaluate((host) => {
    const words = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || node.matches('[lang=en],style,[part~=bubble]')) return '';
      const isShown = node.checkVisibility() || node.matches('slot');
      const children = node.shadowRoot
        ? [...node.shadowRoot.childNodes]
        : node instanceof HTMLSlotElement && node.assignedNodes().length
          ? node.assignedNodes()
          : [...node.childNodes];
      return isShown ? children.map(words).join(' ') : '';
    };
    return [...(host.shadowRoot?.childNodes ?? [])].map(words).join(' ').replace(/\s+/g, ' ');
  });
}
