// Takes the pictures of the documentation from the running demonstration: `npm run screenshots`.
import './support/pinned-node.mjs';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from './build.mjs';
import { CHROMIUM_FLAGS, findChromium } from './support/tools.mjs';
import { inRoot } from './support/workspace.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ hall: string, sites: Map<string, string>, passwords: Map<string, string> }} Addresses */

const SCREEN = { width: 1280, height: 800 };
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };
/** Narrow enough that a site and its open panel are still legible in a quarter of a picture. */
const QUARTER = { width: 860, height: 800 };
const REFERENCE = /[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const START_LIMIT_MS = 90_000;

const pictures = inRoot('docs/pictures');
const folder = mkdtempSync(join(tmpdir(), 'moothall-pictures-'));
// As root, PostgreSQL runs as another user, who must be able to enter.
chmodSync(folder, 0o755);
mkdirSync(pictures, { recursive: true });
await build({ quiet: true });

const port = await freePorts(5);
const hall = spawn(process.execPath, [inRoot('packages/cli/bin/moothall.mjs'), 'start', '--demonstration'], {
  env: { ...process.env, PORT: String(port), MOOTHALL_DATA_DIR: folder, MOOTHALL_LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const hasEnded = new Promise((resolve) => hall.once('exit', resolve));
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
try {
  const addresses = await untilReady();
  for (const [slug, url] of addresses.sites) await photographSite(slug, url);
  await photographDesk(addresses);
  await photographPhone(addresses);
  await compose(addresses);
} finally {
  await browser.close();
  hall.kill('SIGTERM');
  await hasEnded;
  rmSync(folder, { recursive: true, force: true });
}

/** What the hall prints when it is ready. @returns {Promise<Addresses>} @throws where it does not start */
async function untilReady() {
  const late = setTimeout(() => hall.kill('SIGTERM'), START_LIMIT_MS);
  let said = '';
  for await (const text of hall.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += text;
    if (said.includes('Moothall is ready')) break;
  }
  clearTimeout(late);
  if (!said.includes('Moothall is ready')) throw new Error(`The demonstration did not start.\n${said}`);
  hall.stdout.resume();
  return {
    hall: `http://localhost:${String(port)}`,
    sites: new Map(
      [...said.matchAll(/^ {2}([a-z-]+) +(http:\S+\/)$/gm)].map(([, slug = '', url = '']) => [slug, url]),
    ),
    passwords: new Map(
      [...said.matchAll(/(\S+@\S+) +(\S+)$/gm)].map(([, email = '', password = '']) => [email, password]),
    ),
  };
}

/** @param {Page} page @param {string} path without extension @param {number} [quality] of the JPEG */
async function photograph(page, path, quality = 80) {
  // Nothing is hovered, and what moves has come to rest.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(700);
  await page.screenshot({ path: `${path}.jpg`, type: 'jpeg', quality });
}

/** @param {string} slug @param {string} url */
async function photographSite(slug, url) {
  const page = await browser.newPage({ viewport: SCREEN });
  await page.goto(url);
  await photograph(page, join(pictures, `${slug}-closed`));
  await openPanel(page);
  await photograph(page, join(pictures, `${slug}-open`));
  await page.setViewportSize(QUARTER);
  await photograph(page, join(folder, slug), 95);
  await page.close();
}

/** @param {Page} page */
async function openPanel(page) {
  await page.locator('moothall-contact').getByRole('button').first().click();
  await page.getByRole('button', { name: /^Chat/ }).waitFor();
  await page.getByText('999').first().waitFor();
}

/** @param {Page} page @param {string} text */
async function say(page, text) {
  await page.getByRole('textbox', { name: 'Your message' }).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText(text, { exact: true }).first().waitFor();
}

/** A citizen of their own, who has begun a chat. @param {string} url @param {string} text @param {typeof SCREEN} [viewport] */
async function chat(url, text, viewport = SCREEN) {
  const page = await browser.newPage({ viewport });
  await page.goto(url);
  await openPanel(page);
  await page.getByRole('button', { name: /^Chat/ }).click();
  await say(page, text);
  await page.locator('moothall-contact').getByText(REFERENCE).first().waitFor();
  return page;
}

/** A citizen of their own, who has asked to be rung. @param {string} url */
async function askForCall(url) {
  const page = await browser.newPage({ viewport: SCREEN });
  await page.goto(url);
  await openPanel(page);
  await page.getByRole('button', { name: /^Ask us to ring you/ }).click();
  await page.getByLabel('Your name').fill('Alys Price');
  await page.getByLabel('Your telephone number').fill('07700 900 982');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Help with the call' }).waitFor();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Ask for the call' }).click();
  await page.getByRole('heading', { name: 'We have your request' }).waitFor();
  return page;
}

/** One chat answered, seen from both sides, and others that wait. @param {Addresses} addresses */
async function photographDesk({ hall: address, sites, passwords }) {
  const ashvale = sites.get('ashvale') ?? '';
  const northmarch = sites.get('northmarch') ?? '';
  const citizen = await chat(
    ashvale,
    'My recycling was not collected this morning. The whole street is out.',
  );
  const reference = REFERENCE.exec(
    (await citizen.locator('moothall-contact').getByText(REFERENCE).first().textContent()) ?? '',
  )?.[0];
  const others = [
    await chat(northmarch, 'There is a deep pothole by the school gate on Market Hill.'),
    await askForCall(ashvale),
    await chat(northmarch, 'How do I renew my mother’s Blue Badge?'),
  ];
  const email = 'maria@northmarch.example';
  const desk = await browser.newPage({ viewport: DESK });
  await desk.goto(`${address}/console/`);
  await desk.getByLabel('E-mail address').fill(email);
  await desk.getByLabel('Password', { exact: true }).fill(passwords.get(email) ?? '');
  await desk.getByRole('button', { name: 'Sign in' }).click();
  await desk
    .getByText(reference ?? '')
    .first()
    .click();
  await desk.getByRole('button', { name: 'Take' }).click();
  // Until the hall has given the enquiry, what is written would be a note.
  await desk.getByRole('button', { name: 'Reply', pressed: true }).waitFor();
  const composer = desk.locator('moothall-composer textarea');
  await composer.fill(
    'The lorry broke down on Mill Lane. Your street is collected tomorrow before 10am, so you can leave the boxes out.',
  );
  await composer.press('Control+Enter');
  await citizen
    .getByText(/Your street is collected/)
    .first()
    .waitFor();
  const thanks = 'Good to know. Thank you, I will tell the neighbours.';
  await say(citizen, thanks);
  await desk.getByText(thanks).first().waitFor();
  await photograph(citizen, join(pictures, 'chat'));
  await photograph(desk, join(pictures, 'console'));
  await photograph(desk, join(folder, 'console'), 95);
  await desk.emulateMedia({ colorScheme: 'dark' });
  await photograph(desk, join(pictures, 'console-dark'));
  for (const page of [citizen, desk, ...others]) await page.close();
}

/** @param {Addresses} addresses */
async function photographPhone({ sites }) {
  const page = await chat(sites.get('kestrel-bay') ?? '', 'Is the beach car park open on Sunday?', PHONE);
  await photograph(page, join(pictures, 'phone'));
  await page.close();
}

/** One picture of the idea: four front doors, one hall between them. @param {Addresses} addresses */
async function compose({ sites }) {
  const [first, second, third, fourth] = sites.keys();
  const rows = [
    [first, 'a'],
    ['console', 'hall'],
    [second, 'b'],
    [third, 'c'],
    [fourth, 'd'],
  ];
  const images = rows.map(([name, area]) => `<img style="grid-area:${area}" src="${name}.jpg" alt="">`);
  writeFileSync(
    join(folder, 'overview.html'),
    `<!doctype html><meta charset="utf-8"><style>
      body { margin: 0; padding: 28px; background: #e9ecef }
      main { display: grid; gap: 20px; grid-template: "a hall b" 303px "c hall d" 303px / 325px 1002px 325px }
      img { width: 100%; height: 100%; border-radius: 8px; box-shadow: 0 1px 10px #0003 }
    </style><main>${images.join('')}</main>`,
  );
  const page = await browser.newPage({ viewport: { width: 1748, height: 682 } });
  await page.goto(`file://${join(folder, 'overview.html')}`);
  await photograph(page, join(pictures, 'overview'), 85);
  await page.close();
}

/** The first of so many ports in a row that nobody listens on. @param {number} count */
async function freePorts(count) {
  for (let first = 4900; first < 6000; first += 10) {
    const free = await Promise.all(Array.from({ length: count }, (_, offset) => isFree(first + offset)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('There are no five free ports in a row between 4900 and 6000.');
}

/** @param {number} candidate @returns {Promise<boolean>} */
function isFree(candidate) {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(candidate, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
