/** The policies of docs/guides/csp.md, as they stand there: the whole road under each without a violation, and integrity kept. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import {
  askForCall,
  bubble,
  composer,
  contact,
  goHome,
  launcher,
  openChat,
  openPanel,
  readReference,
  say,
  sendForm,
} from '../support/citizen.js';
import { startGuestHall, type GuestHall } from '../support/guest-hall.js';

const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/guides/csp.md'), 'utf8');
const NONCE = 'R2VuZXJhdGVkT25jZQ';
const ELEMENT =
  '<moothall-contact council="ashvale"><a href="tel:+441632960000">01632 960 000</a></moothall-contact>';

interface Integrity {
  readonly files: Readonly<Record<string, string>>;
  readonly importmap: object;
}

let hall: GuestHall;
let browser: Browser;
let integrity: Integrity;

beforeAll(async () => {
  hall = await startGuestHall();
  browser = await launchBrowser();
  integrity = (await (await fetch(`${hall.pinned}/integrity.json`)).json()) as Integrity;
});
afterAll(async () => {
  await browser.close();
  await hall.stop();
});

describe.each(['origin', 'nonce', 'hash'])('the policy by %s', (form) => {
  it('lets a citizen chat, ask for a call and send a form without one violation', async () => {
    const { page, violations } = await visit(policyOf(form), ELEMENT + tagOf(form));
    await openPanel(page);
    await openChat(page);
    await say(page, `Under a policy by ${form}`);
    await bubble(page, `Under a policy by ${form}`).waitFor();
    const references = [await readReference(page)];
    await goHome(page);
    references.push(await askForCall(page));
    await goHome(page);
    references.push(await sendForm(page));
    expect(new Set(references).size).toBe(3);
    expect(await violations()).toEqual([]);
    await page.context().close();
  });

  it('is no wider than it has to be', async () => {
    const lines = policyOf(form)
      .split(';')
      .map((directive) => directive.trim());
    expect(lines.join()).not.toMatch(/unsafe|\*|https?:(?!\/\/)/);
    const { page, violations } = await visit(policyOf(form), `${ELEMENT}<script>window.ran = true</script>`);
    expect(await violations()).toHaveLength(1);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    await page.context().close();
  });
});

it('the policy by nonce holds with strict-dynamic as well', async () => {
  const { page, violations } = await visit(
    policyOf('nonce').replace(`'nonce-${NONCE}'`, `'nonce-${NONCE}' 'strict-dynamic'`),
    ELEMENT + tagOf('nonce'),
  );
  await chat(page);
  expect(await violations()).toEqual([]);
  await page.context().close();
});

it('a page whose own lit has taken the name of its policy keeps the widget', async () => {
  const policy = policyOf('origin').replace('script-src', `script-src 'nonce-${NONCE}'`);
  const { page, violations } = await visit(
    policy,
    `<script nonce="${NONCE}">trustedTypes.createPolicy('lit-html', { createHTML: (text) => text })</script>${ELEMENT}${tagOf('origin')}`,
  );
  await chat(page);
  expect(await violations()).toEqual([]);
  await page.context().close();
});

it('an import map with integrity lets every chunk of the council’s own loader pass, and none that was changed', async () => {
  const map = `<script type="importmap" nonce="${NONCE}">${JSON.stringify(integrity.importmap)}</script>`;
  const policy = policyOf('origin').replace('script-src', `script-src 'nonce-${NONCE}'`);
  const { page, violations } = await visit(policy, map + ELEMENT + tagOf('origin'));
  await chat(page);
  expect(await violations()).toEqual([]);

  for (const [name, until] of [
    ['panel.js', () => launcher(page).click()],
    [
      'chat.js',
      async () => {
        await openPanel(page);
        await openChat(page);
      },
    ],
  ] as const) {
    await page.context().clearCookies();
    await page.evaluate(() => localStorage.clear());
    let ran = false;
    await page.exposeFunction(`stolen_${name.replace('.js', '')}`, () => (ran = true));
    await page.route(`${hall.pinned}/${name}`, async (route) => {
      const response = await route.fetch();
      const body = `window.stolen_${name.replace('.js', '')}();${await response.text()}`;
      await route.fulfill({ response, body });
    });
    await page.reload();
    await until();
    await contact(page).getByText('01632 960 000').filter({ visible: true }).first().waitFor();
    expect(ran, name).toBe(false);
    await page.unroute(`${hall.pinned}/${name}`);
  }
  await page.context().close();
});

it('the pinned loader refuses every chunk that was changed, whatever brings it', async () => {
  const { page } = await visit(policyOf('hash'), ELEMENT + tagOf('hash'));
  let changed = '';
  let asked = new Set<string>();
  const ran: string[] = [];
  await page.exposeFunction('stolen', () => ran.push(changed));
  await page.addInitScript(() => {
    // Each time a citizen who was never here.
    localStorage.clear();
    addEventListener(
      'error',
      ({ target }) => {
        if (target instanceof HTMLLinkElement) target.dataset['refused'] = '';
      },
      true,
    );
  });
  await page.route(`${hall.pinned}/*.js`, async (route) => {
    const name = nameOf(route.request().url());
    asked.add(name);
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: name === changed ? `window.stolen();${text}` : text });
  });
  const go = async (door: (typeof DOORS)[number]): Promise<void> => {
    await page.reload();
    await openPanel(page);
    await contact(page).getByRole('button', { name: door.name }).click();
    await door.act?.(page, page.locator('link[data-refused]'));
  };
  const seen = new Set<string>();
  for (const door of DOORS) {
    changed = '';
    asked = new Set();
    await go(door);
    await door.works(page).filter({ visible: true }).first().waitFor();
    const fresh = [...asked].filter((name) => name !== 'moothall.js' && !seen.has(name));
    for (const name of fresh) {
      seen.add(name);
      changed = name;
      await go(door);
      // What is brought only sometimes may not be brought this time.
      const refused = page.locator(`link[href$="/${name}"][data-refused]`);
      const works = door.works(page).filter({ visible: true });
      await refused.or(works).first().waitFor({ state: 'attached' });
    }
  }
  expect(ran).toEqual([]);
  // The panel and every view, with what they bring.
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'panel.js',
      'chat.js',
      'conversations.js',
      'live.js',
      'callback.js',
      'form-list.js',
    ]),
  );
  await page.context().close();
});

function nameOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}

/** What a citizen can begin, and what then stands on the screen. */
const DOORS: readonly {
  readonly name: RegExp;
  readonly act?: (page: Page, refused: Locator) => Promise<void>;
  readonly works: (page: Page) => Locator;
}[] = [
  {
    name: /^Chat/,
    async act(page, refused) {
      await composer(page).fill('Hello');
      const send = page.getByRole('button', { name: 'Send', exact: true });
      await send.or(refused).first().waitFor({ state: 'attached' });
      if (await send.isVisible()) await send.click();
    },
    works: (page) => contact(page).getByText(/[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}/),
  },
  { name: /^Ask us to ring you/, works: (page) => contact(page).getByLabel('Your name') },
  { name: /^Fill in a form/, works: (page) => contact(page).getByRole('button', { name: /something else/ }) },
];

/** The directives of the guide, with what is particular to this page in its place. */
function policyOf(form: string): string {
  const [, text = ''] = new RegExp(`^\`\`\`csp ${form}\\n([^]*?)\`\`\``, 'm').exec(GUIDE) ?? [];
  expect(text, `the guide has a block “csp ${form}”`).not.toBe('');
  return inPlace(text).replaceAll('\n', ' ');
}

/** The script tag that stands after the directives. */
function tagOf(form: string): string {
  const [, text = ''] =
    new RegExp(`^\`\`\`csp ${form}\\n[^]*?\`\`\`html\\n([^]*?)\`\`\``, 'm').exec(GUIDE) ?? [];
  return inPlace(text);
}

function inPlace(text: string): string {
  return text
    .replaceAll('https://hall.example/embed/<version>', hall.pinned)
    .replaceAll('https://hall.example', hall.hallUrl)
    .replaceAll('wss://hall.example', hall.hallUrl.replace('http', 'ws'))
    .replaceAll('{nonce}', NONCE)
    .replaceAll('sha384-{loader}', integrity.files['moothall.js'] ?? '');
}

/** A page that may do nothing but what the guide allows. */
/** From the launcher to the reference of what was said. */
async function chat(page: Page): Promise<void> {
  await openPanel(page);
  await openChat(page);
  await say(page, 'Hello');
  await readReference(page);
}

async function visit(policy: string, markup: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.defineProperty(window, 'violations', { value: seen });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      seen.push(`${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  await page.goto(
    hall.serve('/csp', {
      html: `<!doctype html><html lang="en"><title>Test</title><body>${markup}</body></html>`,
      headers: { 'content-security-policy': `default-src 'none'; ${policy}` },
    }),
  );
  return {
    page,
    violations: () =>
      page.evaluate(() => [...(window as unknown as { violations: readonly string[] }).violations]),
  };
}
