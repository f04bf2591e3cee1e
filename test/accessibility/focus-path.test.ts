/**
 * The road through chat, callback and form by keyboard alone, as a screen reader hears it, written out into
 * docs/guides/focus-path.md and compared. After a change that is meant: `npx vitest -u` with this file.
 */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { contact, launcher } from '../support/citizen.js';
import { Reader } from '../support/screen-reader.js';
import { control, part, readReference } from '../support/views.js';
import { OPEN, startWidgetHall, type WidgetHall } from '../support/widget-hall.js';

const GUIDE = join(import.meta.dirname, '../../docs/guides/focus-path.md');
/** More stops than any view has. */
const MOST_STOPS = 40;
/** What differs from day to day. */
const CHANGING: readonly (readonly [RegExp, string])[] = [
  [/[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'GLA-…'],
  [/\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d+ \w+/g, '(day)'],
  [/\b(Today|Tomorrow), /g, ''],
  [/\b\d{1,2}:\d{2}\b/g, '(time)'],
  [/http:\/\/[^ ”]+/g, '(address)'],
];
const INTRODUCTION = `# The way of the focus

Written by \`test/accessibility/focus-path.test.ts\` from Chromium's own accessibility tree, and compared on every run. Each line is what a screen reader is told when the focus comes there; “→” is a key that was pressed. Landmarks and headings stand at the head of each view, in reading order.
`;

let hall: WidgetHall;
let browser: Browser;
let page: Page;
let reader: Reader;
const lines: string[] = [];

beforeAll(async () => {
  hall = await startWidgetHall();
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'en-GB', reducedMotion: 'reduce' });
  page.setDefaultTimeout(20_000);
  reader = await Reader.of(page);
});
afterAll(async () => {
  await browser.close();
  await hall.stop();
});

it('leads through chat, callback and form, and is never lost', async () => {
  await page.goto(hall.page({ council: OPEN, language: 'en' }));
  await launcher(page).waitFor();
  await view('The page');
  await key('Tab');
  await key('Enter');
  await part(page, 'hours').waitFor();
  await page.waitForFunction(() =>
    document.querySelector('moothall-contact')?.shadowRoot?.querySelector('svg'),
  );
  await view('Home');
  await around('Fill in a form');

  lines.push('\n# Chat\n');
  await backTo('Chat with us');
  await key('Enter');
  await part(page, 'send').waitFor();
  await view('Chat, before the first message');
  await around('Add a file');
  await backTo('Your message');
  await page.keyboard.type('My bin was missed');
  await key('Enter');
  const reference = await readReference(page);
  await settled('Your message');
  await view('Chat, waiting');
  await around('Add a file');
  await backTo('Messages');
  const enquiry = await hall.adviser.find(reference);
  await hall.adviser.take(enquiry);
  await hall.adviser.say(enquiry, 'Good morning. Which street is it?');
  await contact(page).locator('.line.other').waitFor();
  await to('Ask us to ring you instead');
  await key('Enter');
  await contact(page).locator('moothall-ask-callback').waitFor();
  await settled('Your name');
  await to('Go on here');
  await key('Enter');
  await settled('Ask us to ring you instead');
  await to('End this conversation');
  await key('Enter');
  await settled('End this conversation?');
  await to('Go on');
  await key('Enter');
  await settled('Ask us to ring you instead');
  await to('End this conversation');
  await key('Enter');
  await to('End it');
  await key('Enter');
  await part(page, 'ended').waitFor();
  await contact(page).locator('moothall-chat-after').waitFor();
  await view('Chat, ended');
  await around('Save this conversation as a file');
  await backTo('Back');
  await key('Enter');
  await part(page, 'topic').waitFor();

  lines.push('\n# Callback\n');
  await to('Ask us to ring you');
  await key('Enter');
  await control(page, 'name').waitFor();
  await settled('Ask us to ring you');
  await view('Callback, your details');
  await around('Continue');
  await key('Enter');
  await part(page, 'error-summary').waitFor();
  await view('Callback, errors');
  await key('Tab');
  await key('Enter');
  await page.keyboard.type('Alys Price');
  await to('Your telephone number');
  await page.keyboard.type('07700 900 982');
  await key('Enter');
  await control(page, 'slot').first().waitFor();
  await settled('When should we ring?');
  await view('Callback, when');
  await to('As soon as you can');
  await key('Space');
  await key('Enter');
  await control(page, 'needs').first().waitFor();
  await settled('Help with the call');
  await view('Callback, help with the call');
  await around('Continue');
  await key('Enter');
  await part(page, 'summary').waitFor();
  await settled('Check your answers');
  await view('Callback, check');
  await around('Ask for the call');
  await key('Enter');
  await part(page, 'confirmation').waitFor();
  await settled('We have your request');
  await view('Callback, confirmed');
  await to('Back to the start');
  await key('Enter');
  await part(page, 'topic').waitFor();

  lines.push('\n# Form\n');
  await to('Fill in a form');
  await key('Enter');
  await contact(page).locator('moothall-form-list-view button').first().waitFor();
  await settled('Choose a form');
  await view('Form, list');
  await to('Ask for a repair to a council home');
  await key('Enter');
  await contact(page).getByRole('radio').first().waitFor();
  await settled('Is anybody in danger?');
  await view('Form, a question');
  await to('Yes: I smell gas');
  await key('Space');
  await to('Continue');
  await key('Enter');
  await part(page, 'stop').or(part(page, 'telephone')).first().waitFor();
  await settled('What to do now');
  await view('Form, stopped');
  await around('Ring 01632 960 400');

  lines.push('\n# Away\n');
  await key('Escape');
  await settled('Contact us');
  const written = `${INTRODUCTION}${lines.join('\n')}\n`;
  const options = await resolveConfig(GUIDE);
  await expect(await format(written, { ...options, parser: 'markdown' })).toMatchFileSnapshot(GUIDE);
});

/** Landmarks and headings of a view. Each has one heading of its own within the dialog, and skips no level. */
async function view(name: string): Promise<void> {
  const outline = await reader.outline();
  expect(outline, `${name}: a dialog without a name`).not.toContain('dialog');
  const levels = outline.flatMap((line) => /^heading.*level (\d)/.exec(line)?.[1] ?? []).map(Number);
  expect(
    levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1),
    `${name}: ${levels.join(' ')}`,
  ).toBe(true);
  lines.push(`\n## ${name}\n`, ...outline.map((line) => `- _${masked(line)}_`), '');
}

async function key(name: string): Promise<string> {
  await page.keyboard.press(name);
  if (name !== 'Tab') {
    lines.push(`- → ${name}`);
    return '';
  }
  return record();
}

async function record(): Promise<string> {
  const focused = await reader.focused();
  // Lost is where nothing has it but the page itself.
  expect(focused, lines.slice(-3).join('\n')).not.toMatch(/^(nothing|RootWebArea)/);
  const line = `- ${masked(focused)}`;
  if (lines.at(-1) !== line) lines.push(line);
  return focused;
}

/** The focus has come, by itself, to what is called so. */
async function settled(name: string): Promise<void> {
  await expect.poll(() => reader.focused(), { timeout: 20_000 }).toContain(`“${name}`);
  await record();
}

/** Tab until the focus is on what is called so. */
async function to(name: string, press = 'Tab'): Promise<void> {
  if ((await reader.focused()).includes(`“${name}`)) return;
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(press);
    if ((await record()).includes(`“${name}`)) return;
  }
  throw new Error(`The focus never came to “${name}”:\n${lines.slice(-MOST_STOPS).join('\n')}`);
}

/** The same backwards, without writing it out twice. */
async function backTo(name: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if ((await reader.focused()).includes(`“${name}`)) {
      await record();
      return;
    }
    await page.keyboard.press('Shift+Tab');
  }
  throw new Error(`The focus never came back to “${name}”`);
}

/** Every stop up to the last one. */
async function around(last: string): Promise<void> {
  await to(last);
}

function masked(line: string): string {
  return CHANGING.reduce((text, [pattern, word]) => text.replaceAll(pattern, word), line);
}
