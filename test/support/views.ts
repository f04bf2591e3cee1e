/** Ways through the widget that stop at every view there is, in any language: what a checker, a ruler or a camera has to see. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { contact, launcher } from './citizen.js';
import { CLOSED, EVERY_TYPE, OPEN, type WidgetHall } from './widget-hall.js';

export type Language = 'en' | 'cy';

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly hall: WidgetHall;
  readonly language: Language;
  /** The view stands there and is at rest. */
  readonly at: (view: string) => Promise<void>;
}

export interface Walk {
  readonly name: string;
  /** Every view at which it stops, in order. */
  readonly views: readonly string[];
  walk(visit: Visit): Promise<void>;
}

const FILE = { name: 'tip.txt', mimeType: 'text/plain', buffer: Buffer.from('The tip is full.') };
const PROGRAM = { name: 'tip.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') };
const CARD = '4111 1111 1111 1111';
const DISTRESS = { en: 'I want to kill myself', cy: 'Rwyf eisiau lladd fy hun' };
const REFERENCE = /[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}/;

export const WALKS: readonly Walk[] = [
  {
    name: 'home',
    views: [
      'closed launcher',
      'shell before the panel',
      'home, doors open',
      'suggestions',
      'a service chosen',
    ].concat(['options', 'forget this device?']),
    async walk({ page, hall, language, at }) {
      await page.goto(hall.page({ council: OPEN, language }));
      await launcher(page).waitFor();
      await at('closed launcher');
      const release = await hold(page, '**/panel.js*');
      await launcher(page).click();
      await part(page, 'heading').waitFor();
      await at('shell before the panel');
      release();
      await home(page);
      await part(page, 'notice').waitFor();
      await at('home, doors open');
      await part(page, 'topic').pressSequentially('bin');
      await page.getByRole('option').first().waitFor();
      await part(page, 'topic').press('ArrowDown');
      await at('suggestions');
      await part(page, 'topic').press('Enter');
      await part(page, 'service').waitFor();
      await at('a service chosen');
      const options = contact(page).locator('[aria-expanded]').filter({ visible: true }).last();
      await options.click();
      const forget = contact(page).locator('moothall-options button').last();
      await forget.waitFor();
      await at('options');
      await forget.click();
      await contact(page).locator('moothall-options [role=group]').waitFor();
      await at('forget this device?');
    },
  },
  {
    name: 'home of a council that is closed, and one that is away',
    views: ['home, doors closed', 'home, hall down'],
    async walk({ page, hall, language, at }) {
      await page.goto(hall.page({ council: CLOSED, language }));
      await launcher(page).click();
      await home(page);
      await at('home, doors closed');
      await page.route('**/v1/councils/**', (route) => route.abort());
      await page.route('**/v1/doors**', (route) => route.abort());
      await page.goto(hall.page({ council: OPEN, language }));
      await launcher(page).click();
      await part(page, 'panel').getByRole('alert').first().waitFor();
      await at('home, hall down');
    },
  },
  {
    name: 'chat',
    views: [
      'chat, empty',
      'chat, typing',
      'chat, help in an emergency',
      'chat, card number',
      'chat, place in the queue',
    ]
      .concat([
        'chat, near the limit',
        'chat, too long',
        'chat, asks for a call',
        'chat, asks for a call, errors',
      ])
      .concat([
        'chat, being answered',
        'chat, file ready',
        'chat, file refused',
        'chat, with a file',
        'chat, offline',
      ])
      .concat(['chat, closes soon', 'chat, end it?', 'chat, ended', 'chat, rating missing', 'chat, rated'])
      .concat(['home, own enquiries']),
    async walk({ context, page, hall, language, at }) {
      await openChat(page, hall, language);
      await at('chat, empty');
      const field = composer(page);
      await field.pressSequentially('Hel');
      await at('chat, typing');
      await field.fill(DISTRESS[language]);
      await part(page, 'emergency').filter({ visible: true }).waitFor();
      await at('chat, help in an emergency');
      await part(page, 'emergency').filter({ visible: true }).getByRole('button').click();
      await field.fill(CARD);
      await field.press('Enter');
      await part(page, 'notice').filter({ visible: true }).waitFor();
      await at('chat, card number');
      await field.fill('https://www.example.com/bins is out of date');
      await field.press('Enter');
      const reference = await readReference(page);
      await at('chat, place in the queue');
      await field.fill('a'.repeat(3900));
      await contact(page).locator('.limit').waitFor();
      await at('chat, near the limit');
      await field.fill('a'.repeat(4001));
      await contact(page).locator('.limit.error').waitFor();
      await at('chat, too long');
      await field.fill('');
      await contact(page).locator('.below button').first().click();
      const aside = contact(page).locator('moothall-ask-callback');
      await aside.locator('input').first().waitFor();
      await at('chat, asks for a call');
      await aside.getByRole('button').first().click();
      await aside.locator('.error').first().waitFor();
      await at('chat, asks for a call, errors');
      await aside.getByRole('button').last().click();

      const enquiry = await hall.adviser.find(reference);
      await hall.adviser.take(enquiry);
      await hall.adviser.say(enquiry, 'Good morning. Which street is it?');
      await contact(page).locator('.line.other').waitFor();
      await at('chat, being answered');
      const files = contact(page).locator('input[type=file]').first();
      await files.setInputFiles(FILE);
      await contact(page).locator('.file .quiet').waitFor();
      await at('chat, file ready');
      await files.setInputFiles(PROGRAM);
      await contact(page).locator('.file .error').waitFor();
      await at('chat, file refused');
      await contact(page).locator('.file').last().getByRole('button').click();
      await field.fill('This is it');
      await field.press('Enter');
      await contact(page)
        .locator('moothall-chat-log .file, moothall-chat-log [part~=file], moothall-chat-log a')
        .last()
        .waitFor();
      await at('chat, with a file');
      await hall.adviser.say(enquiry, 'Thank you.');
      await contact(page).locator('.line.other').nth(1).waitFor();
      await context.setOffline(true);
      await contact(page).locator('.system a').waitFor();
      await at('chat, offline');
      await context.setOffline(false);
      await contact(page).locator('.system a').waitFor({ state: 'detached' });
      hall.later(21);
      const warning = contact(page).locator('moothall-chat-log [part=notice]');
      await warning.waitFor();
      await at('chat, closes soon');
      await warning.getByRole('button').click();
      await warning.waitFor({ state: 'detached' });
      await contact(page).locator('.below button').last().click();
      const end = contact(page).locator('moothall-chat-log [role=group]');
      await end.waitFor();
      await at('chat, end it?');
      await end.getByRole('button').first().click();
      const after = contact(page).locator('moothall-chat-after');
      await after.waitFor();
      await at('chat, ended');
      await after.locator('form button').click();
      await after.locator('[role=alert]').waitFor();
      await at('chat, rating missing');
      await after.getByRole('radio').nth(3).check();
      await after.locator('form button').click();
      await after.locator('p[tabindex]').waitFor();
      await at('chat, rated');
      await part(page, 'back').filter({ visible: true }).click();
      // The list is asked for when the panel opens.
      await part(page, 'close').click();
      await launcher(page).click();
      await contact(page).locator('moothall-enquiries button').first().waitFor();
      await at('home, own enquiries');
    },
  },
  {
    name: 'chat that becomes a call',
    views: ['chat, becomes a call'],
    async walk({ page, hall, language, at }) {
      await openChat(page, hall, language);
      await composer(page).fill('Ring me about my bin');
      await composer(page).press('Enter');
      await readReference(page);
      await contact(page).locator('.below button').first().click();
      const aside = contact(page).locator('moothall-ask-callback');
      await aside.locator('input').first().fill('Alys Price');
      await aside.locator('input').last().fill('07700 900 982');
      await aside.getByRole('button').first().click();
      await aside.waitFor({ state: 'detached' });
      await contact(page).locator('.system').filter({ hasText: '07700 900 982' }).waitFor();
      await at('chat, becomes a call');
    },
  },
  {
    name: 'chat whose code does not come',
    views: ['chat, message not sent'],
    async walk({ page, hall, language, at }) {
      await openChat(page, hall, language);
      await page.route('**/live.js*', (route) => route.abort());
      await page.route('**/clients.js*', (route) => route.abort());
      await page.route('**/conversations.js*', (route) => route.abort());
      await composer(page).fill('Hello?');
      await composer(page).press('Enter');
      await contact(page).locator('.state.failed').waitFor();
      await at('chat, message not sent');
    },
  },
  {
    name: 'callback',
    views: [
      'callback, details',
      'callback, errors',
      'callback, when',
      'callback, no time chosen',
      'callback, help',
    ].concat(['callback, check answers', 'callback, not sent', 'callback, confirmed']),
    async walk({ page, hall, language, at }) {
      await openDoor(page, hall, language, 'callback');
      await control(page, 'name').waitFor();
      await at('callback, details');
      await goOn(page);
      await part(page, 'error-summary').waitFor();
      await at('callback, errors');
      await control(page, 'name').fill('Alys Price');
      await control(page, 'telephone').fill('(07700) 900 982');
      await goOn(page);
      await control(page, 'slot').first().waitFor();
      await at('callback, when');
      await goOn(page);
      await part(page, 'error-summary').waitFor();
      await at('callback, no time chosen');
      await control(page, 'slot').nth(1).check();
      await goOn(page);
      await control(page, 'needs').first().waitFor();
      await at('callback, help');
      await goOn(page);
      await part(page, 'summary').waitFor();
      await at('callback, check answers');
      await page.route('**/v1/commands', (route) => route.abort());
      await goOn(page);
      await part(page, 'telephone').waitFor();
      await at('callback, not sent');
      await page.unroute('**/v1/commands');
      await goOn(page);
      await part(page, 'confirmation').waitFor();
      await at('callback, confirmed');
    },
  },
  {
    name: 'forms',
    views: [
      'form list',
      'form, stopped',
      'form, text of all kinds',
      'form, errors in text',
      'form, choices of all kinds',
    ]
      .concat(['form, errors in choices', 'form, address and place', 'form, errors in an address'])
      .concat(['form, check answers', 'form, answers kept here', 'form, confirmed']),
    async walk({ page, hall, language, at }) {
      await openDoor(page, hall, language, 'form');
      const rows = contact(page).locator('moothall-form-list-view button');
      await rows.first().waitFor();
      await at('form list');
      await rows.nth(1).click();
      await contact(page).getByRole('radio').first().check();
      await goOn(page);
      await part(page, 'telephone').waitFor();
      await at('form, stopped');
      await part(page, 'back').filter({ visible: true }).first().click();
      await contact(page).getByRole('radio').first().waitFor();
      await part(page, 'back').filter({ visible: true }).first().click();
      await part(page, 'topic').waitFor();
      await contact(page).locator('button[value=form]').click();
      await rows.last().click();
      await control(page, 'email').waitFor();
      await at('form, text of all kinds');
      await control(page, 'email').fill('nobody');
      await goOn(page);
      await part(page, 'error-summary').waitFor();
      await at('form, errors in text');
      await fill(page, { name: 'Alys Price', email: 'alys@example.com', telephone: '07700 900 982' });
      await fill(page, { postcode: 'ZZ1 1AA', story: 'It broke.' });
      await goOn(page);
      await control(page, 'rooms').waitFor();
      await at('form, choices of all kinds');
      await goOn(page);
      await part(page, 'error-summary').waitFor();
      await at('form, errors in choices');
      await fill(page, { rooms: '3', 'since.day': '1', 'since.month': '11', 'since.year': '2026' });
      await control(page, 'radio').first().check();
      await control(page, 'boxes').first().check();
      await control(page, 'select').selectOption({ index: 1 });
      await goOn(page);
      await control(page, 'home.line1').waitFor();
      await at('form, address and place');
      await goOn(page);
      await part(page, 'error-summary').waitFor();
      await at('form, errors in an address');
      await fill(page, {
        'home.line1': '1 High Street',
        'home.town': 'Glanafon',
        'home.postcode': 'ZZ1 1AA',
      });
      await goOn(page);
      await part(page, 'summary').waitFor();
      await at('form, check answers');
      await part(page, 'keep').getByRole('checkbox').check();
      await at('form, answers kept here');
      await goOn(page);
      await part(page, 'confirmation').waitFor();
      await at('form, confirmed');
    },
  },
  {
    name: 'views in the page’s own flow',
    views: ['chat in the page', 'callback in the page', 'form in the page'],
    async walk({ page, hall, language, at }) {
      for (const kind of ['chat', 'callback', 'form']) {
        await page.goto(hall.page({ council: OPEN, language, kind, form: EVERY_TYPE }));
        const element = page.locator(`moothall-${kind}`);
        await element.locator('[part~=launcher]').click();
        await element.locator('textarea, input').filter({ visible: true }).first().waitFor();
        await at(`${kind} in the page`);
      }
    },
  },
  {
    name: 'plain pages',
    views: ['plain page', 'plain page, privacy', 'plain page, accessibility', 'plain page, unknown council'],
    async walk({ page, hall, language, at }) {
      for (const [view, path] of [
        ['plain page', OPEN],
        ['plain page, privacy', `${OPEN}/privacy`],
        ['plain page, accessibility', `${OPEN}/accessibility`],
        ['plain page, unknown council', 'nowhere'],
      ] as const) {
        await page.goto(`${hall.url}/c/${path}?lang=${language}`);
        await at(view);
      }
    },
  },
];

/** Something in the widget by the part it is. */
export function part(page: Page, name: string): Locator {
  return contact(page).locator(`[part~=${name}]`);
}

/** The field for a message, which is the loader's own. */
export function composer(page: Page): Locator {
  return contact(page).locator('textarea[slot=composer]');
}

/** A control of a question by its name. */
export function control(page: Page, name: string): Locator {
  return contact(page).locator(`[name="${name}"]`);
}

/** The button that goes on, or sends. */
export async function goOn(page: Page): Promise<void> {
  await contact(page).locator('form [part~=button]').filter({ visible: true }).last().click();
}

export async function openDoor(
  page: Page,
  hall: WidgetHall,
  language: Language,
  door: 'chat' | 'callback' | 'form',
): Promise<void> {
  await page.goto(hall.page({ council: OPEN, language }));
  await launcher(page).click();
  await home(page);
  await contact(page).locator(`button[value=${door}]`).click();
}

async function openChat(page: Page, hall: WidgetHall, language: Language): Promise<void> {
  await openDoor(page, hall, language, 'chat');
  await composer(page).waitFor();
  await part(page, 'send').waitFor();
}

/** Until the council's own words are there, in the panel and on the doors. */
async function home(page: Page): Promise<void> {
  await part(page, 'hours').or(part(page, 'emergency')).first().waitFor();
  await contact(page).locator('[slot=door] svg').first().waitFor();
}

async function fill(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) await control(page, name).fill(answer);
}

export async function readReference(page: Page): Promise<string> {
  const line = contact(page).locator('.system').filter({ hasText: REFERENCE });
  await line.waitFor();
  return REFERENCE.exec((await line.textContent()) ?? '')?.[0] ?? '';
}

/** Keeps what a pattern names from coming. @returns what lets it come */
async function hold(page: Page, pattern: string): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
