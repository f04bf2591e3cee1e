/** Chromium as the other browsers are driven: by points and keys. */
import { launchBrowser } from './browser.js';
import type { DrivenBrowser } from './driven-browser.js';

/** WebDriver's names for keys, in Chromium's. */
const NAMES: Readonly<Record<string, string>> = {
  '\uE004': 'Tab',
  '\uE006': 'Enter',
  '\uE00C': 'Escape',
  '\uE012': 'ArrowLeft',
};

export async function startChromium(): Promise<DrivenBrowser> {
  const chromium = await launchBrowser();
  const page = await chromium.newPage();
  return {
    version: `chromium ${chromium.version()}`,
    async open(url) {
      await page.goto(url);
    },
    async run(wanted, ...given) {
      const text = await page.evaluate<string | undefined>(
        `(async () => JSON.stringify(await (${wanted.toString()})(...${JSON.stringify(given)})))()`,
      );
      return JSON.parse(text ?? 'null') as never;
    },
    async pressAt({ x, y }) {
      await page.mouse.click(x, y);
    },
    async type(text) {
      for (const key of text)
        if (NAMES[key] === undefined) await page.keyboard.type(key);
        else await page.keyboard.press(NAMES[key]);
    },
    async close() {
      await chromium.close();
    },
  };
}
