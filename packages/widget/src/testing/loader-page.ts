/** For tests: a page with one element and a loader whose panel comes when the test says. */
import type { LoaderSettings } from '@moothall/protocol';
import type { Built, MoothallContact } from '../loader/contact.js';
import { shellMarkup } from '../loader/markup.js';
import { start } from '../loader/start.js';
import { launcherStyles } from '../loader/styles.js';
import { loaderEn } from '../texts/loader.en.js';

const telephone = { display: '01632 960 000', uri: 'tel:+441632960000' };

export const SETTINGS: LoaderSettings = {
  base: 'https://hall.invalid/embed/1.0.0/',
  council: 'ashvale',
  shell: { en: shellMarkup(loaderEn, telephone) },
  css: launcherStyles({ primary: '#1f4d36', 'on-primary': '#ffffff', focus: '#0b57d0', radius: '8px' }),
};

/** Runs the loader for `ashvale`; its panel comes from `load`. */
export function startLoader(load: () => Promise<unknown>): void {
  start(SETTINGS, 'https://hall.invalid/embed/v1/ashvale.js', undefined, load);
}

/** Puts an element with fall-back children on the page. */
export function place(attributes = 'council="ashvale"', tag = 'moothall-contact'): MoothallContact & Built {
  const holder = document.createElement('div');
  holder.innerHTML = `<${tag} ${attributes}><a href="tel:01632960000">01632 960 000</a></${tag}>`;
  document.body.replaceChildren(holder);
  return holder.firstElementChild as MoothallContact & Built;
}

/** The focused element, through every shadow root. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** What happened on the page that a visitor who asks nothing must not pay for, and what was thrown into it. */
export function watchPage(): { readonly seen: string[]; stop(): void } {
  const seen: string[] = [];
  const undo: (() => void)[] = [];
  const spy = (holder: object, name: string): void => {
    const target = holder as Record<string, (...values: unknown[]) => unknown>;
    const original = target[name];
    if (!original) return;
    target[name] = function (this: unknown, ...values: unknown[]) {
      seen.push(name);
      return original.apply(this, values);
    };
    undo.push(() => {
      target[name] = original;
    });
  };
  for (const name of ['fetch', 'setTimeout', 'setInterval', 'requestAnimationFrame', 'WebSocket'])
    spy(window, name);
  spy(Storage.prototype, 'setItem');
  spy(Storage.prototype, 'removeItem');
  const note = (event: Event): void => {
    seen.push(event.type);
    event.preventDefault();
  };
  for (const type of ['error', 'unhandledrejection']) {
    addEventListener(type, note);
    undo.push(() => removeEventListener(type, note));
  }
  return {
    seen,
    stop() {
      for (const one of undo) one();
    },
  };
}

/** Collects console warnings. */
export function watchWarnings(): { readonly said: string[]; stop(): void } {
  const said: string[] = [];
  const page = globalThis.console;
  const { warn } = page;
  page.warn = (...values: unknown[]) => void said.push(values.join(' '));
  return {
    said,
    stop() {
      page.warn = warn;
    },
  };
}

export const settle = (ms = 30): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
