/** Every sample of the guides does what its page says: markup, styles and scripts are put on a page, and the page stays whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { openPanel } from '../support/citizen.js';
import { startGuestHall, type GuestHall } from '../support/guest-hall.js';

interface Sample {
  readonly guide: string;
  readonly line: number;
  /** What stands behind the fence: a language, and a word where it is not for this test. */
  readonly kind: string;
  readonly code: string;
}

/** Tried elsewhere: policies in csp.test.ts, councils' files with their schema, packages by what they are built from, commands by the README's. */
const ELSEWHERE = ['csp origin', 'csp nonce', 'csp hash', 'json', 'js npm', 'html npm', 'sh'];
const GUIDES = join(import.meta.dirname, '../../docs/guides');

const samples = readdirSync(GUIDES).flatMap(samplesOf);
const ofKind = (kind: string): readonly Sample[] => samples.filter((sample) => sample.kind === kind);

let hall: GuestHall;
let browser: Browser;

beforeAll(async () => {
  hall = await startGuestHall();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await hall.stop();
});

it('knows every kind of sample', () => {
  const kinds = new Set(samples.map(({ kind }) => kind));
  expect([...kinds].filter((kind) => !['html', 'css', 'js', ...ELSEWHERE].includes(kind))).toEqual([]);
});

describe('markup', () => {
  // Policies' samples have holes for a nonce or a hash.
  it.each(ofKind('html').filter(({ guide }) => guide !== 'csp.md'))('$guide:$line', async ({ code }) => {
    const { page, troubles } = await visit(code.includes('<script') ? code : code + hall.tag());
    expect(await page.evaluate(() => Reflect.get(window, 'Moothall') instanceof HTMLElement)).toBe(true);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

describe('styles', () => {
  it.each(ofKind('css'))('$guide:$line', async ({ code }) => {
    const { page, troubles } = await visit(
      `<style id="sample">${code}</style><moothall-contact council="ashvale"></moothall-contact>${hall.tag()}`,
    );
    await openPanel(page);
    const { rules, tokens, parts } = await page.evaluate(() => {
      const sheet = (document.querySelector('#sample') as HTMLStyleElement).sheet as CSSStyleSheet;
      const text = [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
      return {
        rules: sheet.cssRules.length,
        tokens: [...text.matchAll(/--moothall-[a-z-]+/g)].map(([token]) => token),
        parts: [...text.matchAll(/::part\(([a-z-]+)\)/g)].map(([, part]) => part),
      };
    });
    expect(rules).toBeGreaterThan(0);
    expect(tokens.length + parts.length).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

describe('scripts', () => {
  it.each(ofKind('js'))('$guide:$line', async ({ code }) => {
    // Later than the loader where the sample reads what the loader makes; a queue works before and after.
    const { page, troubles } = await visit(
      `<moothall-contact council="ashvale"></moothall-contact>${hall.tag()}<script type="module">${code}</script>`,
    );
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

/** A page with the sample, once the widget is there. Whatever the page throws, and each warning of ours, is a trouble. */
async function visit(body: string): Promise<{ page: Page; troubles: string[] }> {
  const page = await (await browser.newContext()).newPage();
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) troubles.push(message.text());
  });
  await page.goto(
    hall.serve('/sample', {
      html: `<!doctype html><html lang="en"><title>Sample</title><body>${body.replaceAll('https://hall.example', hall.hallUrl)}</body></html>`,
    }),
  );
  await page.waitForFunction(() => Reflect.get(window, 'Moothall') instanceof HTMLElement);
  return { page, troubles };
}

function samplesOf(guide: string): Sample[] {
  const text = readFileSync(join(GUIDES, guide), 'utf8');
  return [...text.matchAll(/^```(.+)\n([^]*?)^```$/gm)].map(({ 1: kind = '', 2: code = '', index }) => ({
    guide,
    line: text.slice(0, index).split('\n').length,
    kind,
    code,
  }));
}
