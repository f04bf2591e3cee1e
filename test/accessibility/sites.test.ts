/** The four example sites as people meet them when the hall is down: no barrier, no broken link, nothing cut off. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { contrastRatio } from '@moothall/rules';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSites, type ServedSites } from '../../examples/sites/serve.mjs';
import { brokenLinksOn } from '../support/links.js';

/** Nobody listens there: the pages keep what stands inside their element. */
const NO_HALL = 'http://127.0.0.1:9';
const SLUGS = ['ashvale', 'northmarch', 'kestrel-bay', 'glanafon'];
const VIEWS = [
  { name: 'wide and light', width: 1280, colorScheme: 'light' },
  { name: 'wide and dark', width: 1280, colorScheme: 'dark' },
  { name: 'narrow and light', width: 320, colorScheme: 'light' },
  { name: 'narrow and dark', width: 320, colorScheme: 'dark' },
] as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const examples = new URL('../../examples/', import.meta.url);

let served: ServedSites;
let browser: Browser;

beforeAll(async () => {
  served = await serveSites({ hallUrl: NO_HALL, ports: [0, 0, 0, 0] });
  browser = await chromium.launch({
    executablePath: process.env['MOOTHALL_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'].concat([
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ]),
  });
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

describe.each(SLUGS)('the site of %s', (slug) => {
  it.each(VIEWS)('has no barrier that axe can find, $name', async ({ width, colorScheme }) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
    try {
      for (const path of pagesOf(slug)) {
        await page.goto(urlOf(slug) + path);
        expect(await violationsOn(page), path).toEqual([]);
        const cutOff = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(cutOff, `${path} is wider than its window`).toBeLessThanOrEqual(0);
      }
    } finally {
      await page.close();
    }
  });

  it('offers link and telephone number under its own strict policy, and every link of its own leads somewhere', async () => {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    try {
      for (const path of pagesOf(slug)) {
        await page.goto(urlOf(slug) + path);
        const contact = page.locator(`body > moothall-contact[council="${slug}"]`);
        await contact.locator(`a[href^="${NO_HALL}/c/${slug}"]`).waitFor();
        await contact.locator('a[href^="tel:+441632960"]').waitFor();
        expect(await page.locator(`script[src="${NO_HALL}/embed/v1/${slug}.js"]`).count(), path).toBe(1);
        expect(await brokenLinksOn(page), path).toEqual([]);
      }
      expect(refused).toEqual([]);
    } finally {
      await page.close();
    }
  });

  it('says so where there is no page, and gives away no other file', async () => {
    const neighbour = SLUGS.find((other) => other !== slug);
    for (const path of [
      'nothing.html',
      // A file of a kind that is served, but outside of the folder.
      `..%2f${neighbour}%2fstyle.css`,
      '..%2f..%2f..%2fpackage.json',
      'fonts/none.woff2',
      '%00',
      '%ff',
    ]) {
      const response = await fetch(urlOf(slug) + path);
      expect(response.status, path).toBe(404);
      expect(await response.text(), path).toContain(`council="${slug}"`);
    }
  });
});

describe('serveSites', () => {
  it('names the port that is taken, and leaves no site behind', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const taken = typeof address === 'object' && address ? address.port : 0;
    try {
      await expect(serveSites({ ports: [0, 0, taken, 0] })).rejects.toMatchObject({
        code: 'port-in-use',
        message: `Port ${taken} of 127.0.0.1 is taken, so the example site of kestrel-bay cannot be served there.`,
      });
    } finally {
      other.close();
    }
  });

  it('ends at once although a browser keeps its connection', async () => {
    const sites = await serveSites({ ports: [0, 0, 0, 0] });
    await fetch(sites.sites[0]?.url ?? '').then((response) => response.text());
    const start = performance.now();
    await sites.close();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('the colours of the partnership', () => {
  const PAIRS = ['primary', 'surface', 'muted', 'accent', 'danger', 'citizen', 'adviser'] as const;

  it.each(SLUGS)('%s: every pair can be read, light and dark', async (slug) => {
    const { theme } = JSON.parse(await readFile(new URL(`partnership/${slug}.json`, examples), 'utf8')) as {
      theme: Record<'light' | 'dark', Record<string, string>>;
    };
    for (const scheme of ['light', 'dark'] as const) {
      for (const name of PAIRS) {
        const on = `on${name.charAt(0).toUpperCase()}${name.slice(1)}`;
        const ratio = contrastRatio(theme[scheme][name] ?? '', theme[scheme][on] ?? '');
        expect(ratio, `${name} and ${on}, ${scheme}`).toBeGreaterThanOrEqual(4.5);
      }
      // A focus ring and a border have to be seen on the surface (WCAG 1.4.11).
      for (const name of ['focus', 'border']) {
        const ratio = contrastRatio(theme[scheme][name] ?? '', theme[scheme]['surface'] ?? '');
        expect(ratio, `${name} on surface, ${scheme}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

/** The paths of a site's pages, from its folder. */
function pagesOf(slug: string): string[] {
  const folder = fileURLToPath(new URL(`sites/${slug}/`, examples));
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThanOrEqual(5);
  return pages;
}

function urlOf(slug: string): string {
  const site = served.sites.find((one) => one.slug === slug);
  if (!site) throw new Error(`No site is served for ${slug}`);
  return site.url;
}

async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
