/** Whether a page's links lead somewhere. */
import type { Page } from 'playwright-core';

/** @returns links within the page's site to a page that is not there, or to a part that the page has not */
export async function brokenLinksOn(page: Page): Promise<string[]> {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const broken: string[] = [];
  for (const link of new Set(links)) {
    const { origin, pathname, hash } = new URL(link);
    if (origin !== new URL(page.url()).origin) continue;
    const response = await fetch(origin + pathname);
    const html = await response.text();
    if (!response.ok || (hash && !html.includes(`id="${hash.slice(1)}"`))) broken.push(link);
  }
  return broken;
}
