/**
 * Every view as people see it who enlarge, space out, or go by keyboard: at 400 % (1.4.10) and with spaced text (1.4.12)
 * nothing is cut off; whatever can be pressed is large enough (2.5.8); the focus is in sight (2.4.11) and can be seen
 * (1.4.11, 2.4.13); and nothing moves for whoever wants no motion. With MOOTHALL_SHOTS it leaves a picture of each view.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { contrastRatio } from '@moothall/rules';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { launcher } from '../support/citizen.js';
import { takeWalk, THE_WALK } from '../support/take-walk.js';
import { WALKS, type Language } from '../support/views.js';
import { OPEN, startWidgetHall, type WidgetHall } from '../support/widget-hall.js';

/** What a page of the browser says of one view. */
interface Seen {
  readonly cutOff: readonly string[];
  readonly small: readonly string[];
  readonly obscured: readonly string[];
  readonly marks: readonly { readonly what: string; readonly mark: string; readonly on: string }[];
}

const LANGUAGES: readonly Language[] = process.env['MOOTHALL_VIEWS'] === 'all' ? ['en', 'cy'] : ['cy'];
const SHOTS = process.env['MOOTHALL_SHOTS'];
const WALK_MS = 280_000;
/** 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };
const SPACED = `*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}`;

let hall: WidgetHall;
let browser: Browser;

beforeAll(async () => {
  hall = await startWidgetHall();
  browser = await launchBrowser();
  if (SHOTS) await mkdir(SHOTS, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await hall.stop();
});

describe.each(LANGUAGES)('in %s', (language) => {
  describe.each(WALKS)('$name', (way) => {
    let found: ReadonlyMap<string, readonly string[]>;

    beforeAll(async () => {
      found = await takeWalk(way, {
        browser,
        options: { viewport: ZOOMED, reducedMotion: 'reduce', bypassCSP: true },
        hall,
        language,
        look: async (page, view) => {
          if (SHOTS) await photograph(page, join(SHOTS, `${language} ${view}`.replaceAll(/[^a-z]+/gi, '-')));
          return { [view]: await problems(page) };
        },
      });
    }, WALK_MS);

    it('can be walked at 400 %', () => {
      expect(found.get(THE_WALK)).toBeUndefined();
    });
    for (const view of way.views)
      it(`${view}: nothing is cut off, too small, obscured or without a mark`, () => {
        expect(found.get(view)).toEqual([]);
      });
  });
});

it.each(['reduce', 'no-preference'] as const)(
  'moves only for whoever has nothing against it: %s',
  async (wish) => {
    const page = await browser.newPage({ reducedMotion: wish });
    await page.goto(hall.page({ council: OPEN, language: 'en' }));
    await page.evaluate(() => {
      const begun: string[] = [];
      Object.assign(globalThis, { begun });
      const root = document.querySelector('moothall-contact')?.shadowRoot;
      for (const type of ['animationstart', 'transitionrun'])
        root?.addEventListener(type, ({ target }) => begun.push((target as Element).localName), true);
    });
    await launcher(page).click();
    await page.getByRole('button', { name: /^Chat/ }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
    const begun = await page.evaluate(() => (globalThis as unknown as { begun: string[] }).begun);
    expect(begun.length > 0).toBe(wish === 'no-preference');
    await page.close();
  },
);

async function problems(page: Page): Promise<readonly string[]> {
  const plain = await page.evaluate(look, '');
  const spaced = await page.evaluate(look, SPACED);
  const faint = plain.marks
    .filter(({ mark, on }) => !mark || contrastRatio(mark, on) < 3)
    .map(({ what, mark, on }) => `the focus mark ${mark} on ${on} of ${what}`);
  return [
    ...plain.cutOff.map((what) => `cut off at 400 %: ${what}`),
    ...spaced.cutOff.map((what) => `cut off with spaced text: ${what}`),
    ...plain.small.map((what) => `smaller than 24 px: ${what}`),
    ...plain.obscured.map((what) => `the focus is out of sight on ${what}`),
    ...faint,
  ];
}

async function photograph(page: Page, path: string): Promise<void> {
  await page.screenshot({ path: `${path}-400.png` });
  for (const [name, viewport, colorScheme] of [
    ['phone', { width: 360, height: 740 }, 'light'],
    ['dark', { width: 360, height: 740 }, 'dark'],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${path}-${name}.png` });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(ZOOMED);
}

/** Runs in the page. @param style more rules for every root, as somebody may have them */
function look(style: string): Seen {
  const MINIMUM = 24;
  const CONTROLS = 'a[href],button,input,select,textarea,[tabindex="0"]';
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const everything = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')]);
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('.hidden-text') &&
    !element.matches('.skip:not(:focus)');
  const named = (element: Element): string =>
    `${element.localName}${element.getAttribute('part') ? `[part=${element.getAttribute('part') ?? ''}]` : ''} “${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;

  const cutOff = everything.filter((element) => {
    if (!isSeen(element) || element.matches('svg *,input,textarea,select,.scroll[role=region],.skip'))
      return false;
    const { overflowX, overflowY, display } = getComputedStyle(element);
    if (display === 'inline' || display === 'contents') return false;
    // Words for screen readers alone hang out of it where nobody sees them; what counts is the panel in it.
    const { firstElementChild: inner } = element;
    if (element.matches('dialog'))
      return (inner?.getBoundingClientRect().height ?? 0) > element.getBoundingClientRect().height + 1;
    const isWide = element.scrollWidth > element.clientWidth + 1;
    const isHigh = element.scrollHeight > element.clientHeight + 1;
    return (
      (isWide && overflowX !== 'visible') ||
      (isHigh && (overflowY === 'hidden' || overflowY === 'clip' || element.matches('.header'))) ||
      (element === document.documentElement && element.scrollWidth > innerWidth)
    );
  });

  const controls = everything.filter(
    (element) => element.matches(CONTROLS) && isSeen(element) && !element.matches(':disabled'),
  );
  // A link within a sentence is as high as its line; a control within its label is as large as that.
  const small = controls.filter((element) => {
    const target = element.closest('label') ?? element;
    if (element.matches('a') && getComputedStyle(element).display === 'inline') return false;
    const { width, height } = target.getBoundingClientRect();
    return width < MINIMUM || height < MINIMUM;
  });

  const active = (): Element | null => {
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    return one;
  };
  const before = active();
  const obscured: HTMLElement[] = [];
  const marks: { what: string; mark: string; on: string }[] = [];
  // The list of suggestions goes when the focus does.
  const isListOpen = everything.some((element) => element.matches('[role=combobox][aria-expanded=true]'));
  for (const element of isListOpen ? [] : controls) {
    element.focus({ focusVisible: true });
    if (active() !== element) continue;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
    );
    const isInSight = points.some(([x, y]) => {
      let hit = document.elementFromPoint(x, y);
      while (hit?.shadowRoot) {
        const inner = hit.shadowRoot.elementFromPoint(x, y);
        if (!inner || inner === hit) break;
        hit = inner;
      }
      return hit !== null && (element === hit || element.contains(hit) || hit.contains(element));
    });
    if (!isInSight) obscured.push(element);
    if (element.matches('.hidden-text')) continue;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const isMarked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    marks.push({ what: named(element), mark: isMarked ? hex(outlineColor) : '', on: hex(groundOf(element)) });
  }
  if (before instanceof HTMLElement) before.focus();
  for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  return { cutOff: cutOff.map(named), small: small.map(named), obscured: obscured.map(named), marks };

  function groundOf(element: Element): string {
    for (
      let node: Node | null = element.assignedSlot ?? element.parentNode;
      node;
      node =
        node instanceof Element
          ? (node.assignedSlot ?? node.parentNode)
          : node instanceof ShadowRoot
            ? node.host
            : null
    ) {
      if (!(node instanceof Element)) continue;
      const { backgroundColor } = getComputedStyle(node);
      if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  }
  function hex(colour: string): string {
    const numbers = /rgba?\((\d+), (\d+), (\d+)/.exec(colour)?.slice(1) ?? ['255', '255', '255'];
    return `#${numbers.map((one) => Number(one).toString(16).padStart(2, '0')).join('')}`;
  }
}
