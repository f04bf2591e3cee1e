/** A browser that a test drives from outside, with real presses and keys; the same for each browser, whatever its protocol. */

export interface DrivenBrowser {
  /** As the browser names itself: `firefox 153.0`. */
  readonly version: string;
  open(url: string): Promise<void>;
  /** Calls a function in the page; it may use nothing but what it is given, which has to be JSON, as is what it returns. */
  run<Given extends readonly unknown[], Result>(
    act: (...given: Given) => Result,
    ...given: Given
  ): Promise<Result>;
  /** Presses and lets go where the point is. */
  pressAt(point: Point): Promise<void>;
  /** Types characters one by one; also those of {@link KEYS}. */
  type(text: string): Promise<void>;
  close(): Promise<void>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Keys as WebDriver names them. */
export const KEYS = { tab: '\uE004', enter: '\uE006', escape: '\uE00C', left: '\uE012' } as const;

/** A press of the mouse, as both protocols take it. */
export function pressActions({ x, y }: Point): readonly object[] {
  return [
    {
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', duration: 0, x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    },
  ];
}

/** Keys one after the other, as both protocols take them. */
export function keyActions(text: string): readonly object[] {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return [{ type: 'key', id: 'keyboard', actions }];
}

export type Role = 'button' | 'heading' | 'textbox' | 'radio' | 'text';

const PATIENCE_MS = 60_000;

/** Waits until something with this name is visible. @returns where it is, in the middle of the window's height where it can */
export async function find(browser: DrivenBrowser, role: Role, name: string): Promise<Point> {
  const deadline = Date.now() + PATIENCE_MS;
  let last: Point | undefined;
  while (Date.now() < deadline) {
    const point = await browser.run(locate, role, name);
    // What still moves would not be hit: it has to be found twice in the same place.
    if (point && point.x === last?.x && point.y === last.y) return point;
    last = point;
    await browser.run(nextFrame);
  }
  const seen = await browser.run(describePage);
  throw new Error(`${browser.version} shows no ${role} “${name}”, but: ${seen}`);
}

export async function press(browser: DrivenBrowser, role: Role, name: string): Promise<void> {
  await browser.pressAt(await find(browser, role, name));
}

/** Waits until a view has come, which takes the focus to its heading. */
export async function arriveAt(browser: DrivenBrowser, heading: string): Promise<void> {
  await find(browser, 'heading', heading);
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) if ((await focusIn(browser)).text === heading) return;
  throw new Error(
    `The focus never came to “${heading}”, but is at ${JSON.stringify(await focusIn(browser))}.`,
  );
}

/** Goes into a field and types. */
export async function fill(browser: DrivenBrowser, name: string, text: string): Promise<void> {
  await press(browser, 'textbox', name);
  await browser.type(text);
}

/** Where the focus is, through every shadow root, and the text and the caret of a field. */
export function focusIn(browser: DrivenBrowser) {
  return browser.run(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const field = active as HTMLTextAreaElement | null;
    const isField = active?.matches('input, textarea') ?? false;
    return {
      name: active?.localName,
      text: isField ? field?.value : active?.textContent.trim(),
      caret: isField ? field?.selectionStart : undefined,
    };
  });
}

/** From now on what is thrown into the page, and what its policy refuses, is kept for {@link troublesOf}. */
export function watchTroubles(browser: DrivenBrowser): Promise<void> {
  return browser.run(() => {
    const troubles: string[] = [];
    Object.assign(window, { troubles });
    addEventListener('error', ({ message }) => troubles.push(message));
    addEventListener('unhandledrejection', ({ reason }) => troubles.push(String(reason)));
    document.addEventListener('securitypolicyviolation', (event) =>
      troubles.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
}

export function troublesOf(browser: DrivenBrowser): Promise<readonly string[]> {
  return browser.run(() => (window as unknown as { troubles: string[] }).troubles);
}

/** In the page: waits until it is painted. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** In the page: the first visible element of a role with this name, or whose own text has it. Brought into view. */
function locate(role: string, name: string): { x: number; y: number } | undefined {
  const SELECTORS: Record<string, string> = {
    button: 'button, [role=button]',
    heading: 'h1, h2, h3, [role=heading]',
    textbox: 'textarea, input:not([type=radio], [type=checkbox], [type=file])',
    radio: 'input[type=radio]',
    text: '*',
  };
  const nameOf = (element: Element): string => {
    const root = element.getRootNode() as ShadowRoot;
    const labelledBy = element.getAttribute('aria-labelledby');
    const label =
      element.getAttribute('aria-label') ??
      (labelledBy && root.getElementById(labelledBy)?.textContent) ??
      [...((element as HTMLInputElement).labels ?? [])].map((one) => one.textContent).join(' ');
    return (label || element.textContent || '').replace(/\s+/g, ' ').trim();
  };
  const ownText = (element: Element): string =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.nodeValue ?? '')
      .join('');
  const isVisible = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
  };
  const search = (root: ParentNode): Element | undefined => {
    for (const element of root.querySelectorAll('*')) {
      if (
        element.matches(SELECTORS[role] ?? role) &&
        (role === 'text' ? ownText(element).includes(name) : nameOf(element).startsWith(name)) &&
        isVisible(element)
      )
        return element;
      const within = element.shadowRoot && search(element.shadowRoot);
      if (within) return within;
    }
    return undefined;
  };
  const found = search(document);
  if (!found) return undefined;
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

/** In the page: what can be read in the widget. */
function describePage(): string {
  const read = (root: ParentNode): string =>
    [...root.querySelectorAll('*')]
      .map((element) =>
        element.shadowRoot
          ? read(element.shadowRoot)
          : element.childElementCount === 0 && element.getClientRects().length > 0
            ? element.textContent.trim()
            : '',
      )
      .filter((text) => text !== '')
      .join(' | ');
  const contact = document.querySelector('moothall-contact');
  return contact?.shadowRoot ? read(contact.shadowRoot) : document.body.textContent.slice(0, 500);
}
