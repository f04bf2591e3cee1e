/** Goes a way through the widget in a browser of its own, and keeps what is found at each view. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Language, Walk } from './views.js';
import type { WidgetHall } from './widget-hall.js';

/** Where is said why a walk broke off. */
export const THE_WALK = 'the walk';

export interface WalkTaken {
  readonly browser: Browser;
  readonly options: BrowserContextOptions;
  readonly hall: WidgetHall;
  readonly language: Language;
  /** Looks at a view that stands there. @returns what was found, by the name under which it is asked for */
  readonly look: (page: Page, view: string) => Promise<Readonly<Record<string, readonly string[]>>>;
}

/** Never rejects. @returns what was found at each view until the end, or until the walk broke off */
export async function takeWalk(
  { walk }: Walk,
  { browser, options, hall, language, look }: WalkTaken,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  try {
    await walk({
      context,
      page,
      hall,
      language,
      at: async (view) => {
        for (const [name, some] of Object.entries(await look(page, view))) found.set(name, some);
      },
    });
  } catch (error) {
    found.set(THE_WALK, [String(error)]);
  } finally {
    await context.close();
  }
  return found;
}
