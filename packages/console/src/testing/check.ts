/** What the console's browser tests are written with: the runner’s words, comparisons, and axe in both schemes. */
import 'axe-core';
import type { AxeResults } from 'axe-core';
import type { LitElement } from 'lit';

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

/** Fails with what axe finds in the element, in light and dark. */
export async function accessible(element: Element): Promise<void> {
  await styled();
  for (const scheme of ['wa-light', 'wa-dark']) {
    document.documentElement.className = scheme;
    const { violations } = await runner.axe.run(element, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`,
      ),
    );
    if (found.length > 0) throw new Error(`${scheme}: ${found.join('\n')}`);
  }
  document.documentElement.className = '';
}

/** The field of a Web Awesome control. */
export type Field = HTMLElement & { value: string };

/** Renders an element alone on the page. */
export async function placed<Element extends LitElement>(element: Element): Promise<Element> {
  document.body.replaceChildren(element);
  await element.updateComplete;
  return element;
}

/** Waits until `probe` gives something; fails after two seconds. */
export async function eventually<Found>(probe: () => Found | undefined | null | false): Promise<Found> {
  for (const deadline = Date.now() + 2_000; Date.now() < deadline;) {
    const found = probe();
    if (found !== undefined && found !== null && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`it did not come about: ${probe.toString()}`);
}

/** Finds through shadow roots: each selector within the shadow root of the one before. */
export function deep(start: Element, ...path: string[]): HTMLElement | null {
  return path.reduce<Element | null>(
    (at, selector) => at?.shadowRoot?.querySelector(selector) ?? null,
    start,
  ) as HTMLElement | null;
}

/** Everything that can be read in an element, shadow roots included. */
export function textOf(node: Node): string {
  if (node instanceof HTMLStyleElement) return '';
  if (node instanceof Text) return node.data;
  const parts = [
    ...(node instanceof Element && node.shadowRoot !== null ? node.shadowRoot.childNodes : node.childNodes),
  ];
  const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  return [...slotted, ...parts].map(textOf).join('').replace(/\s+/g, ' ');
}

/** The console’s own colours, as its page links them. */
function styled(): Promise<void> {
  if (document.querySelector('link[data-console]') !== null) return Promise.resolve();
  // Controls change colour with a transition; axe has to see where it ends.
  for (const speed of ['fast', 'normal', 'slow'])
    document.documentElement.style.setProperty(`--wa-transition-${speed}`, '0ms');
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.dataset['console'] = '';
  link.href = new URL('../../src/assets/console.css', import.meta.url).href;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error('console.css did not load')));
    document.head.append(link);
  });
}
