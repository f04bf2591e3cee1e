// Takes the pictures of the documentation from the running demonstration: `npm run screenshots`.
import './support/pinned-node.mjs';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from './build.mjs';
import { CHROMIUM_FLAGS, findChromium } from './support/tools.mjs';
import { inRoot } from './support/workspace.mjs';

const PORT = 4900;
const HALL = `http://localhost:${String(PORT)}`;
const SITES = ['ashvale', 'northmarch', 'kestrel-bay', 'glanafon'].map((slug, index) => ({
  slug,
  url: `http://127.0.0.1:${String(PORT + 1 + index)}/`,
}));

const pictures = inRoot('docs/pictures');
const folder = mkdtempSync(join(tmpdir(), 'moothall-pictures-'));
// As root, PostgreSQL runs as another user, who must be able to enter.
chmodSync(folder, 0o755);
mkdirSync(pictures, { recursive: true });
await build({ quiet: true });

const hall = spawn(process.execPath, [inRoot('packages/cli/bin/moothall.mjs'), 'start', '--demonstration'], {
  env: { ...process.env, PORT: String(PORT), MOOTHALL_DATA_DIR: folder, MOOTHALL_LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
try {
  const passwords = await started();
  for (const site of SITES) await photographSite(site);
  await photographDesk(passwords);
  await photographPhone();
  await compose();
} finally {
  await browser.close();
  hall.kill('SIGTERM');
  await new Promise((resolve) => hall.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}

/** Waits for the hall. @returns {Promise<Map<string, string>>} passwords by e-mail address */
async function started() {
  let said = '';
  for await (const text of hall.stdout.setEncoding('utf8')) {
    said += text;
    if (said.includes('Moothall is ready')) break;
  }
  return new Map(
    [...said.matchAll(/(\S+@\S+) +(\S+)$/gm)].map(([, email = '', password = '']) => [email, password]),
  );
}

/** @param {import('playwright-core').Page} page @param {string} name */
async function photograph(page, name) {
  // What moves has come to rest.
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(pictures, `${name}.jpg`), type: 'jpeg', quality: 80 });
}

/** @param {{ slug: string, url: string }} site */
async function photographSite({ slug, url }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  await photograph(page, `${slug}-closed`);
  await page.locator('moothall-contact').getByRole('button').first().click();
  await page.getByText('In an emergency').or(page.getByText('999')).first().waitFor();
  await photograph(page, `${slug}-open`);
  await page.close();
}

/** @param {import('playwright-core').Page} page @param {string} text */
async function say(page, text) {
  await page.getByRole('textbox', { name: 'Your message' }).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText(text, { exact: true }).first().waitFor();
}

/** @param {string} url @param {string} text @param {{ width: number, height: number }} [viewport] */
async function chat(url, text, viewport = { width: 1280, height: 800 }) {
  const page = await browser.newPage({ viewport });
  await page.goto(url);
  await page.locator('moothall-contact').getByRole('button').first().click();
  await page.getByRole('button', { name: /^Chat/ }).click();
  await say(page, text);
  await page
    .getByText(/[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    .first()
    .waitFor();
  return page;
}

/** @param {Map<string, string>} passwords */
async function photographDesk(passwords) {
  const [ashvale, northmarch] = SITES;
  if (ashvale === undefined || northmarch === undefined) return;
  const citizen = await chat(
    ashvale.url,
    'My recycling was not collected this morning, and the whole street is still out.',
  );
  const others = [
    await chat(northmarch.url, 'There is a deep pothole by the school gate on Market Hill.'),
    await chat(`${ashvale.url}bins.html`, 'Can I get a second garden bin?'),
    await chat(northmarch.url, 'How do I renew my mother’s Blue Badge?'),
  ];
  const email = 'maria@northmarch.example';
  const desk = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await desk.goto(`${HALL}/console/`);
  await desk.getByLabel('E-mail address').fill(email);
  await desk.getByLabel('Password', { exact: true }).fill(passwords.get(email) ?? '');
  await photograph(desk, 'console-sign-in');
  await desk.getByRole('button', { name: 'Sign in' }).click();
  await desk.locator('moothall-queue a.row').last().waitFor();
  await desk.locator('moothall-queue a.row').first().click();
  await desk.getByRole('button', { name: 'Take' }).click();
  await desk
    .locator('moothall-composer textarea')
    .fill('The lorry broke down on Mill Lane; your street is being collected tomorrow before 10am. You can leave the boxes out.');
  await desk.locator('moothall-composer textarea').press('Control+Enter');
  await citizen
    .getByText(/your street is being collected/)
    .first()
    .waitFor();
  await say(citizen, 'Good to know. Thank you, I will tell the neighbours.');
  await desk.getByText('Good to know. Thank you, I will tell the neighbours.').waitFor();
  await photograph(desk, 'console');
  await desk.emulateMedia({ colorScheme: 'dark' });
  await photograph(desk, 'console-dark');
  await photograph(citizen, 'chat');
  for (const page of [citizen, desk, ...others]) await page.close();
}

async function photographPhone() {
  const [, , kestrel] = SITES;
  if (kestrel === undefined) return;
  const page = await chat(kestrel.url, 'Is the beach car park open on Sunday?', { width: 360, height: 740 });
  await photograph(page, 'phone');
  await page.close();
}

/** One picture for the README: four front doors, one hall. */
async function compose() {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1020 } });
  const picture = (/** @type {string} */ name, /** @type {string} */ area) =>
    `<img style="grid-area:${area}" src="file://${join(pictures, `${name}.jpg`)}" alt="">`;
  const markup = `<!doctype html><meta charset="utf-8"><style>
    body{margin:0;padding:28px;background:#eceff2;height:964px}
    main{display:grid;gap:20px;height:100%;grid-template:"a d d b" 1fr "c d d e" 1fr / 1fr 1fr 1fr 1fr}
    img{width:100%;height:100%;object-fit:cover;object-position:right bottom;border-radius:10px;box-shadow:0 2px 14px #0003;display:block}
    img[style*="area:d"]{object-position:left top}
  </style><main>${picture('ashvale-open', 'a')}${picture('northmarch-open', 'b')}${picture('console', 'd')}${picture('kestrel-bay-open', 'c')}${picture('glanafon-open', 'e')}</main>`;
  const file = join(folder, 'overview.html');
  writeFileSync(file, markup);
  await page.goto(`file://${file}`);
  await photograph(page, 'overview');
  await page.close();
}
