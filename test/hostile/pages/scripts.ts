/** Pages whose scripts have changed the language under everybody's feet. */
import { bubble, contact, openChat, openPanel, say } from '../../support/citizen.js';
import { FALLBACK, type HostilePage } from '../hostile-page.js';

/** The script as it stands in the page. It is written as a function only so that it is read as a program. */
const script = (run: () => void) => () => `<script>(${run.toString()})()</script>`;

/** Whatever an old script puts there. */
type Loose = Record<string, unknown>;

export const scriptPages: readonly HostilePage[] = [
  {
    name: 'extends Array, Function, String and Object with names that turn up in every loop',
    expects: 'works',
    head: script(() => {
      for (const { prototype } of [Array, Function, String, Object, Number, Promise] as {
        prototype: object;
      }[]) {
        const extended = prototype as Loose;
        for (const name of ['each', 'clone', 'extend', 'council', 'form', 'once'])
          extended[name] ??= () => 'of the page';
      }
    }),
  },
  {
    name: 'carries Prototype 1.6: arrays that turn to text in JSON, and its own reduce, entries, find, from and bind',
    expects: 'works',
    // After prototypejs/prototype 1.6.0.3, src/array.js, src/enumerable.js and src/base.js, in our own words.
    head: script(() => {
      const list = Array.prototype as unknown as Record<string, unknown>;
      list['toJSON'] = function (this: readonly unknown[]) {
        let text = '[';
        for (let at = 0; at < this.length; at += 1) text += (at ? ', ' : '') + JSON.stringify(this[at]);
        return `${text}]`;
      };
      list['reduce'] = function (this: readonly unknown[]) {
        return this.length > 1 ? this : this[0];
      };
      list['entries'] = list['toArray'] = function (this: readonly unknown[]) {
        return this.slice();
      };
      list['detect'] = list['find'] = function (
        this: readonly unknown[],
        is: (value: unknown, at: number) => boolean,
      ) {
        for (let at = 0; at < this.length; at += 1) if (is(this[at], at)) return this[at];
        return undefined;
      };
      list['first'] = function (this: readonly unknown[]) {
        return this[0];
      };
      (Array as unknown as Loose)['from'] = (given: ArrayLike<unknown> | null) => {
        const made: unknown[] = [];
        for (let at = (given?.length ?? 0) - 1; at >= 0; at -= 1) made[at] = given?.[at];
        return made;
      };
      Function.prototype.bind = function (this: (...values: unknown[]) => unknown, ...given: unknown[]) {
        const [object, ...first] = given;
        return (...more: unknown[]) => this.apply(object, first.concat(more));
      };
      (Date.prototype as unknown as Loose)['toJSON'] = function (this: Date) {
        return `"${String(this.getTime())}"`;
      };
    }),
  },
  {
    name: 'carries MooTools: a from that wraps what is no array, and a generic for each type',
    expects: 'works',
    // After mootools/mootools-core 1.4, Source/Core/Core.js, in our own words.
    head: script(() => {
      (Array as unknown as Loose)['from'] = (item: unknown) => {
        if (item == null) return [];
        const { length } = item as { length?: unknown };
        return typeof length === 'number' && typeof item !== 'string'
          ? (Array.prototype.slice.call(item) as unknown[])
          : [item];
      };
      const kinds: Record<string, { prototype: object }> = {
        Array,
        Function,
        String,
        Number,
        Date,
        RegExp,
        Object,
      };
      for (const name in kinds) (kinds[name]?.prototype as Loose)['$family'] = () => name.toLowerCase();
      (Function.prototype as unknown as Loose)['extend'] = function (this: Loose, more: Loose) {
        for (const name in more) this[name] = more[name];
        return this;
      };
      (Element.prototype as unknown as Loose)['set'] = () => 'of the page';
    }),
  },
  {
    name: 'carries polyfills of ten years ago, which take the place of what the browser has',
    expects: 'works',
    head: script(() => {
      // As es6-promise and its like with “polyfill always”: no finally, no allSettled, only what was known then.
      const Native = Promise;
      class OldPromise<Value> extends Native<Value> {}
      (OldPromise.prototype as unknown as Loose)['finally'] = Native.prototype.finally;
      window.Promise = OldPromise;
      // As jserz/js_piece: append and friends take everything that is no node for text.
      const asNodes = (given: readonly unknown[]) =>
        given.map((one) => (one instanceof Node ? one : document.createTextNode(String(one))));
      for (const { prototype } of [Element, Document, DocumentFragment]) {
        prototype.append = function (this: Node, ...given: unknown[]) {
          for (const node of asNodes(given)) this.appendChild(node);
        };
        prototype.prepend = function (this: Node, ...given: unknown[]) {
          const fragment = document.createDocumentFragment();
          for (const node of asNodes(given)) fragment.appendChild(node);
          this.insertBefore(fragment, this.firstChild);
        };
      }
      for (const { prototype } of [Element, CharacterData])
        prototype.remove = function (this: Node) {
          this.parentNode?.removeChild(this);
        };
      Element.prototype.closest = function (this: Element, selector: string): Element | null {
        return this.matches(selector) ? this : (this.parentElement?.closest(selector) ?? null);
      };
      Element.prototype.toggleAttribute = function (
        this: Element,
        name: string,
        wanted = !this.hasAttribute(name),
      ) {
        if (wanted) this.setAttribute(name, '');
        else this.removeAttribute(name);
        return wanted;
      };
      Object.assign = (target: Loose, ...sources: Loose[]) => {
        for (const source of sources)
          for (const name in source)
            if (Object.prototype.hasOwnProperty.call(source, name)) target[name] = source[name];
        return target;
      };
    }),
  },
  {
    name: 'has Zone.js, which puts itself between everything and its callback',
    expects: 'works',
    // After angular/zone.js: a Promise of its own, and patched timers, listeners, fetch and definitions.
    head: script(() => {
      const native = {
        Promise: window.Promise,
        fetch: window.fetch.bind(window),
        setTimeout: window.setTimeout.bind(window),
      };
      const wrap = (callback: unknown): unknown =>
        typeof callback === 'function'
          ? function (this: unknown, ...values: unknown[]): unknown {
              return (callback as (...all: unknown[]) => unknown).apply(this, values);
            }
          : callback;
      class ZoneAwarePromise<Value> extends native.Promise<Value> {
        override then(...callbacks: unknown[]) {
          return super.then(...(callbacks.map(wrap) as [])) as never;
        }
      }
      window.Promise = ZoneAwarePromise;
      window.fetch = (...asked) => ZoneAwarePromise.resolve(native.fetch(...asked));
      window.setTimeout = ((callback: unknown, ...more: unknown[]) =>
        native.setTimeout(wrap(callback) as () => void, ...(more as [number]))) as typeof setTimeout;
      const listen = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (
        this: EventTarget,
        ...[type, listener, options]: Parameters<typeof listen>
      ) {
        listen.call(this, type, wrap(listener) as EventListener, options);
      };
      const define = customElements.define;
      CustomElementRegistry.prototype.define = function (
        this: CustomElementRegistry,
        name,
        element,
        options,
      ) {
        const { prototype } = element as unknown as { prototype: Loose };
        for (const callback of ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback'])
          if (Object.hasOwn(prototype, callback)) prototype[callback] = wrap(prototype[callback]);
        define.call(this, name, element, options);
      };
    }),
  },
  {
    name: 'has frozen every built-in, as a hardened page does',
    expects: 'works',
    // After endojs/endo, packages/ses: lockdown() without its repair of the “override mistake”.
    head: script(() => {
      for (const name of Object.getOwnPropertyNames(window)) {
        const value = Object.getOwnPropertyDescriptor(window, name)?.value as
          { prototype?: unknown } | undefined;
        if (typeof value !== 'function' || name === 'watch') continue;
        Object.freeze(value);
        // The page's own classes of elements stay open, or no page could show anything.
        if (
          typeof value.prototype === 'object' &&
          value.prototype !== null &&
          !/Element|Node|Document|Window/.test(name)
        )
          Object.freeze(value.prototype);
      }
      for (const one of [JSON, Math, Reflect]) Object.freeze(one);
    }),
  },
  {
    name: 'tries to freeze its window, and forbids the name Moothall',
    expects: 'works',
    head: script(() => {
      try {
        Object.freeze(window);
      } catch {
        // No browser lets a page do that; the next is what comes nearest.
      }
      Object.defineProperty(window, 'Moothall', { value: undefined, writable: false, configurable: false });
    }),
  },
  {
    name: 'has an element with the id Moothall, which is a name of window too',
    expects: 'works',
    body: (hall) =>
      `<p id="Moothall"></p><moothall-contact council="ashvale">${FALLBACK}</moothall-contact>${hall.tag()}`,
  },
  {
    name: 'counts every fetch',
    expects: 'works',
    head: script(() => {
      const fetch = window.fetch.bind(window);
      window.fetch = async (...asked) => {
        const response = await fetch(...asked);
        return response.clone();
      };
    }),
  },
  {
    name: 'has a fetch that throws',
    expects: 'fallback',
    head: script(() => {
      window.fetch = () => {
        throw new TypeError('of the page');
      };
    }),
    async act(page) {
      await openPanel(page);
      await openChat(page);
      await say(page, 'Is anybody there?');
      await bubble(page, 'Is anybody there?').waitFor();
      return undefined;
    },
  },
  {
    name: 'has a fetch that never answers',
    expects: 'fallback',
    head: script(() => {
      window.fetch = () => new Promise(() => undefined);
    }),
    async act(page) {
      await openPanel(page);
      await openChat(page);
      await say(page, 'Is anybody there?');
      await bubble(page, 'Is anybody there?').waitFor();
      return undefined;
    },
  },
  {
    name: 'has a Promise that is none',
    expects: 'fallback',
    head: script(() => {
      (window as unknown as Loose)['Promise'] = function () {
        throw new TypeError('of the page');
      };
    }),
  },
  {
    name: 'wraps customElements.define so that what is known is passed over',
    expects: 'works',
    head: script(() => {
      const define = customElements.define;
      customElements.define = function (this: CustomElementRegistry, name, element, options) {
        if (!customElements.get(name)) define.call(customElements, name, element, options);
      };
    }),
  },
  {
    name: 'forbids customElements.define',
    expects: 'fallback',
    head: script(() => {
      customElements.define = () => {
        throw new DOMException('of the page', 'NotSupportedError');
      };
    }),
  },
  {
    name: 'defines nothing with customElements.define',
    expects: 'fallback',
    head: script(() => {
      customElements.define = () => undefined;
    }),
  },
  {
    name: 'has taken our element’s name for one of its own',
    expects: 'fallback',
    head: script(() => {
      customElements.define('moothall-contact', class extends HTMLElement {});
    }),
  },
  {
    name: 'has an old lit, with the supports that old browsers needed',
    expects: 'works',
    // After lit/lit: lit-html 1.3 and lit-element 2.4 name themselves; the polyfill supports of 2.0 patch every lit.
    head: script(() => {
      const page = window as unknown as Loose;
      page['litHtmlVersions'] = ['1.3.0'];
      page['litElementVersions'] = ['2.4.0'];
      page['reactiveElementVersions'] = ['1.0.0'];
      const patch = () => {
        throw new TypeError('An old support was handed a lit that it does not know.');
      };
      for (const name of [
        'litHtmlPolyfillSupport',
        'litElementPolyfillSupport',
        'reactiveElementPolyfillSupport',
      ])
        page[name] = patch;
      page['litElementHydrateSupport'] = patch;
    }),
  },
  {
    name: 'has the storage of a browser that keeps nothing: each touch throws',
    expects: 'works',
    head: script(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('of the browser', 'SecurityError');
          },
        });
    }),
  },
  {
    name: 'has used up all its storage',
    expects: 'works',
    head: script(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('of the browser', 'QuotaExceededError');
      };
    }),
  },
  {
    name: 'lacks locks, broadcast channels and random ids, as pages without https do',
    expects: 'works',
    head: script(() => {
      for (const [holder, name] of [
        [Navigator.prototype, 'locks'],
        [window, 'BroadcastChannel'],
        [Crypto.prototype, 'randomUUID'],
        [Crypto.prototype, 'subtle'],
      ] as [object, string][])
        Reflect.deleteProperty(holder, name);
    }),
  },
  {
    name: 'moves the element about and copies it',
    expects: 'works',
    async act(page) {
      await contact(page).locator('[part~=launcher]').waitFor();
      await page.evaluate(() => {
        const element = document.querySelector('moothall-contact');
        const main = document.createElement('main');
        if (!element) return;
        document.body.append(main);
        main.append(element);
        document.body.prepend(element);
        const copy = element.cloneNode(true);
        document.body.append(copy);
        (copy as Element).remove();
      });
      return undefined;
    },
  },
];
