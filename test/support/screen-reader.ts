/**
 * What a screen reader would say, from what browsers hand to one: Chromium's own accessibility tree for what can be read
 * and focused, and changes within live regions, by the rules that screen readers share, for what is said unasked.
 * A virtual screen reader (`@guidepup/virtual-screen-reader`) cannot read the widget: it does not enter shadow roots.
 */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** A node of the tree that is not ignored. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** Such as `expanded`, `checked`, `level`. */
  readonly states: Readonly<Record<string, unknown>>;
  /** What stands in a field. */
  readonly value: string;
}

interface RawNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly value?: { readonly value?: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

const LANDMARKS = [
  'banner',
  'complementary',
  'contentinfo',
  'form',
  'main',
  'navigation',
  'region',
  'search',
];
const STATES = ['checked', 'expanded', 'invalid', 'required', 'disabled', 'selected', 'pressed'];

/** Lets every page that the context opens from now on say what it announces. */
export async function listenIn(context: BrowserContext): Promise<void> {
  await context.addInitScript(listen);
}

/** Everything that was announced in the page so far, in order. */
export async function announced(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.slice());
}

/** Reads the page as a screen reader does. */
export class Reader {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<Reader> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return new Reader(session);
  }

  /** In reading order. */
  async all(): Promise<readonly Heard[]> {
    const { nodes } = (await this.#session.send('Accessibility.getFullAXTree')) as unknown as {
      nodes: readonly RawNode[];
    };
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const found: Heard[] = [];
    const visit = (node: RawNode | undefined): void => {
      if (!node) return;
      if (!node.ignored) found.push(heard(node));
      for (const id of node.childIds ?? []) visit(byId.get(id));
    };
    visit(nodes[0]);
    return found;
  }

  /** What has the focus, in one line: “button “Send””. */
  async focused(): Promise<string> {
    const focused = (await this.all()).filter(({ states }) => states['focused'] === true).at(-1);
    return focused ? inWords(focused) : 'nothing';
  }

  /** Landmarks, dialogs and headings in reading order, each in one line. */
  async outline(): Promise<readonly string[]> {
    return (await this.all())
      .filter(({ role }) => role === 'heading' || role === 'dialog' || LANDMARKS.includes(role))
      .map(inWords);
  }
}

export function inWords({ role, name, description, states, value: given }: Heard): string {
  const said = STATES.flatMap((state) => {
    const value = states[state];
    if (state === 'expanded' && value === false) return ['collapsed'];
    if (state === 'checked' && role !== 'checkbox' && role !== 'radio') return [];
    if (state === 'checked' && value === 'false') return ['not checked'];
    return value === true || value === 'true' || value === 'mixed' ? [state] : [];
  });
  const level = role === 'heading' ? [`level ${String(states['level'])}`] : [];
  const value = given ? [`“${given}” in it`] : [];
  return [
    [role, name && `“${name.trim().replace(/\s+/g, ' ')}”`].filter(Boolean).join(' '),
    ...level,
    ...said,
    ...value,
    ...(description ? [`described as “${description.trim().replace(/\s+/g, ' ')}”`] : []),
  ].join(', ');
}

function heard({ role, name, description, value, properties = [] }: RawNode): Heard {
  const states = Object.fromEntries(properties.map((one) => [one.name, one.value.value]));
  return {
    role: role?.value ?? '',
    name: name?.value ?? '',
    description: description?.value ?? '',
    states,
    value: value?.value ?? '',
  };
}

/**
 * Runs in the page. A live region speaks only of changes after it was there itself, but an alert also when it comes; an
 * atomic one says all it holds, another what was added; what has gone again before anybody looks is never heard.
 */
function listen(): void {
  const said: string[] = [];
  Object.assign(globalThis, { heard: said });
  const seen = new WeakSet<Node>();
  const MANNERS: Readonly<Record<string, readonly [live: string, atomic: boolean]>> = {
    alert: ['assertive', true],
    status: ['polite', true],
    log: ['polite', false],
  };

  const upward = (node: Node): Node | null =>
    (node instanceof Element || node instanceof Text ? node.assignedSlot : null) ??
    node.parentNode ??
    (node instanceof ShadowRoot ? node.host : null);

  /** The region that a node is in, and whether it is read as a whole. */
  const regionOf = (start: Node): readonly [Element, boolean, boolean] | undefined => {
    for (let node: Node | null = start; node; node = upward(node)) {
      if (!(node instanceof Element)) continue;
      const role = node.getAttribute('role') ?? '';
      const live = node.getAttribute('aria-live') ?? MANNERS[role]?.[0];
      if (live === undefined) continue;
      if (live === 'off') return undefined;
      const atomic = node.getAttribute('aria-atomic');
      return [node, atomic ? atomic === 'true' : (MANNERS[role]?.[1] ?? false), role === 'alert'];
    }
    return undefined;
  };

  const isShown = (node: Node): boolean => {
    for (let one: Node | null = node; one; one = upward(one)) {
      if (!(one instanceof Element)) continue;
      if (one.getAttribute('aria-hidden') === 'true') return false;
      if (!one.checkVisibility({ visibilityProperty: true })) return false;
      return [...ancestors(one)].every((above) => above.getAttribute('aria-hidden') !== 'true');
    }
    return false;
  };
  function* ancestors(start: Node): Generator<Element> {
    for (let node = upward(start); node; node = upward(node)) if (node instanceof Element) yield node;
  }

  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.matches('style,script,[aria-hidden=true]')) return '';
    if (!node.checkVisibility({ visibilityProperty: true }) && !node.matches('slot')) return '';
    const children = node.shadowRoot
      ? node.shadowRoot.childNodes
      : node instanceof HTMLSlotElement && node.assignedNodes().length
        ? node.assignedNodes()
        : node.childNodes;
    return [...children].map(textOf).join(' ');
  };

  const observer = new MutationObserver((records) => {
    const news = new Map<Element, Set<Node>>();
    for (const { target, type, addedNodes } of records) {
      for (const node of type === 'childList' ? addedNodes : [target]) {
        if (!node.isConnected) continue;
        const region = regionOf(node);
        if (!region || !isShown(node)) continue;
        const [element, isAtomic, isAlert] = region;
        if (!seen.has(element) && !isAlert) continue;
        const set = news.get(element) ?? new Set<Node>();
        news.set(element, set.add(isAtomic ? element : node));
      }
      // An alert that is unhidden, or comes with words in it, speaks too.
      if (type === 'attributes' && target instanceof Element) {
        const region = regionOf(target);
        if (region?.[2] && isShown(target)) news.set(region[0], new Set([region[0]]));
      }
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const alert of [node, ...node.querySelectorAll('*')])
          if (alert.getAttribute('role') === 'alert' && isShown(alert)) news.set(alert, new Set([alert]));
      }
    }
    for (const nodes of news.values()) {
      const outer = [...nodes].filter(
        (node) => ![...nodes].some((other) => other !== node && other.contains(node)),
      );
      const words = outer.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
      if (words) said.push(words);
    }
    remember();
  });

  const roots = new Set<Node>();
  const remember = (): void => {
    for (const root of roots)
      for (const one of (root as ParentNode).querySelectorAll(
        '[aria-live],[role=alert],[role=status],[role=log]',
      ))
        seen.add(one);
  };
  const watch = (root: Node): void => {
    roots.add(root);
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['hidden'],
    });
  };
  watch(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options): ShadowRoot {
    const root = attachShadow.call(this, options);
    watch(root);
    return root;
  };
}
