/** What a page of the hostile suite is, and the watch that each of them keeps over itself. */
import type { Page } from 'playwright-core';
import type { Place } from '../support/citizen.js';
import type { GuestHall } from '../support/guest-hall.js';

export interface HostilePage {
  /** What the page does to its guests, as the end of “a page …”. */
  readonly name: string;
  /** `works`: a citizen chats. `fallback`: the council's own link or number is there instead. */
  readonly expects: 'works' | 'fallback';
  /** `<!doctype html>` */
  readonly doctype?: string;
  /** Attributes of the page's `<html>`; `lang="en"` */
  readonly root?: string;
  /** The page's mischief: it runs before ours is loaded. */
  readonly head?: (hall: GuestHall) => string;
  /** In place of the element with its fallback and the council's script. */
  readonly body?: (hall: GuestHall) => string;
  readonly headers?: (hall: GuestHall) => Readonly<Record<string, string>>;
  readonly type?: string;
  /** Before the page is loaded. */
  readonly prepare?: (page: Page, hall: GuestHall) => Promise<void>;
  /** Once it is loaded. @returns the frame that the widget is in, where it is in one */
  readonly act?: (page: Page, hall: GuestHall) => Promise<Place | undefined>;
  /** Names that the page's own scripts bring while the citizen chats. */
  readonly brings?: RegExp;
  /** Once the citizen has chatted and the page was found in order; it has to stay so. */
  readonly afterwards?: (page: Page, hall: GuestHall) => Promise<void>;
}

export const FALLBACK = '<a href="tel:+441632960000">01632 960 000</a>';

/** The usual way of embedding, for pages that only add something to it. */
export function embedded(hall: GuestHall): string {
  return `<moothall-contact council="ashvale">${FALLBACK}</moothall-contact>${hall.tag()}`;
}

export function markup(hall: GuestHall, page: HostilePage): string {
  const { doctype = '<!doctype html>', root = 'lang="en"', head, body = embedded } = page;
  return `${doctype}<html ${root}><head><title>A hostile page</title><script src="/watch.js"></script>
    ${head?.(hall) ?? ''}<script>watch.remember()</script></head>
    <body><button id="own" onclick="this.firstChild.data = Number(this.firstChild.data) + 1">0</button>
    ${body(hall)}</body></html>`;
}

/** The watch as a file, because not every kind of page takes scripts as they are. */
export const watchScript = (): string => `(${watch.toString()})()`;

/** Keeps what it needs before the page's mischief begins: what is thrown, and what changes but should not. */
function watch(): void {
  const { getOwnPropertyDescriptor, getOwnPropertyNames, getPrototypeOf, is, prototype } = Object;
  const isFunction = (value: unknown): value is { prototype?: unknown } => typeof value === 'function';
  const thrown: string[] = [];
  const before = new Map<string, unknown>();
  const { call } = prototype.hasOwnProperty;
  const get = call.bind(Map.prototype.get) as (map: typeof before, key: string) => unknown;
  const set = call.bind(Map.prototype.set) as (map: typeof before, key: string, value: unknown) => void;
  const has = call.bind(Map.prototype.has) as (map: typeof before, key: string) => boolean;
  addEventListener('error', (event) => {
    // Resources that are missing have no message, and are the hall's way of being down.
    if (event.message) thrown[thrown.length] = event.message;
  });
  addEventListener('unhandledrejection', (event) => {
    thrown[thrown.length] = `rejected: ${String(event.reason)}`;
  });

  /** Each name of an object, with what stands behind it: a value, or the function that gives one. */
  function look(path: string, object: object, found: (path: string, value: unknown) => void): void {
    const names = getOwnPropertyNames(object);
    for (let at = 0; at < names.length; at += 1) {
      const name = names[at] ?? '';
      // Frames of the page.
      if (object === window && !Number.isNaN(Number(name))) continue;
      const { value, get: getter } = getOwnPropertyDescriptor(object, name) ?? {};
      found(`${path}.${name}`, getter ?? value);
    }
  }
  function lookAtAll(found: (path: string, value: unknown) => void): void {
    const seen = new Set<unknown>();
    look('window', window, (path, value) => {
      found(path, value);
      if (!isFunction(value) || seen.has(value)) return;
      seen.add(value);
      look(path, value, found);
      if (typeof value.prototype === 'object' && value.prototype !== null)
        look(`${path}.prototype`, value.prototype, found);
    });
    for (const [name, object] of [
      ['document', document],
      ['customElements', customElements],
      ['JSON', JSON],
      ['Math', Math],
      ['Reflect', Reflect],
      ['history', history],
      ['navigator', navigator],
      ['console', console],
      ['the iterator of arrays', getPrototypeOf([][Symbol.iterator]()) as object],
    ] as const)
      look(name, object, found);
  }

  Object.defineProperty(window, 'watch', {
    value: {
      thrown,
      remember: () => lookAtAll((path, value) => set(before, path, value)),
      changed(): string[] {
        const changes: string[] = [];
        lookAtAll((path, value) => {
          if (!has(before, path)) changes[changes.length] = `${path} is new`;
          else if (!is(get(before, path), value)) changes[changes.length] = `${path} was changed`;
        });
        return changes;
      },
    },
  });
}
