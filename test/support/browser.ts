/** A Chromium for tests, and axe in it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // As citizens' browsers do: the widget must not need them.
  '--test-third-party-cookie-phaseout',
];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['MOOTHALL_CHROMIUM'] ?? '/usr/bin/chromium',
    args: FLAGS,
  });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations that axe finds, each with the places; none is what a test wants. */
export async function violations(page: Page, selector = 'html'): Promise<readonly string[]> {
  // By the protocol, not by a script tag: the pages' policies allow none of ours, and should not.
  await page.evaluate(axeSource);
  return page.evaluate(async (within) => {
    const { axe } = window as unknown as {
      axe: {
        run(
          context: string,
        ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
      };
    };
    const { violations: found } = await axe.run(within);
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary ?? ''}`).join(' | ')}`,
    );
  }, selector);
}

/** Everything that goes wrong in a page: uncaught errors and refusals of its policy. */
export function troubles(page: Page): readonly string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted Type/i.test(message.text())) found.push(message.text());
  });
  return found;
}
