/** What browser tests are written with: the runner’s words, two comparisons, and axe. */
import 'axe-core';
import type { AxeResults } from 'axe-core';
import { tokenStyles } from '../theme/tokens.js';
import { NEUTRAL_THEME } from './neutral-theme.js';

interface Runner {
  describe(name: string, body: () => void): void;
  it(name: string, body: () => void | Promise<void>): void;
  beforeEach(body: () => void | Promise<void>): void;
  afterEach(body: () => void | Promise<void>): void;
  readonly axe: { run(context: Element, options?: object): Promise<AxeResults> };
}

const runner = globalThis as unknown as Runner;

export const { describe, it, beforeEach, afterEach } = runner;

/** Compares by content; the failure shows both. */
export function equal(actual: unknown, expected: unknown): void {
  const [is, wanted] = [actual, expected].map((value) => JSON.stringify(value, undefined, 1));
  if (is !== wanted) throw new Error(`${is ?? 'undefined'}\nis not\n${wanted ?? 'undefined'}`);
}

export function includes(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`“${part}” is not in “${text}”`);
}

/** Fails with what axe finds in the element, in the neutral light and dark themes; not in the test page’s own frame. */
export async function accessible(element: Element): Promise<void> {
  for (const isDark of [false, true]) {
    const tokens = tokenStyles(NEUTRAL_THEME, isDark, getComputedStyle(document.body), 'sans-serif').replace(
      ':host',
      ':root',
    );
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokens} body { background: var(--mh-surface); color: var(--mh-on-surface) }`);
    document.adoptedStyleSheets = [sheet];
    // What is half faded in is not what people see.
    for (const animation of document.getAnimations()) animation.finish();
    const { violations } = await runner.axe.run(element, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    document.adoptedStyleSheets = [];
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`,
      ),
    );
    if (found.length > 0) throw new Error(`${isDark ? 'dark' : 'light'}: ${found.join('\n')}`);
  }
}

/** Resolves as soon as it holds; rejects after ten seconds. */
export async function eventually(holds: () => unknown): Promise<void> {
  const latest = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > latest) throw new Error(`never held: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
