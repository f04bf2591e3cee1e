/** Starts the loader: learns the settings, defines the elements, drains the queue. Nothing is ever thrown into the page. */
import { MoothallContact } from './contact.js';
import { knownOf, learn } from './settings.js';
import { warn } from './warn.js';

type Entry = readonly [string, ...unknown[]] | ((api: MoothallApi) => void);

/** `window.Moothall`: the one name that the widget takes on the page. Every other method is that of the first element. */
export interface MoothallApi {
  push(...entries: Entry[]): void;
  /** The element of a council; without a name the first of the page. */
  get(council?: string): MoothallContact | undefined;
  /** By which a second loader of the page tells the first what it knows. */
  readonly learn: typeof learn;
}

declare global {
  interface Window {
    Moothall?: unknown;
  }
}

const KINDS = ['contact', 'chat', 'callback', 'form'];

/** @param found the settings that the hall wrote in (`undefined` for the pinned loader), the loader's own address, the chunks */
export function start(...found: Parameters<typeof learn>): void {
  try {
    const earlier = window.Moothall as (Entry[] & Partial<MoothallApi>) | undefined;
    if (earlier?.learn) return earlier.learn(...found);
    learn(...found);
    const api = makeApi();
    window.Moothall = api;
    for (const kind of KINDS)
      customElements.define(
        `moothall-${kind}`,
        kind === 'contact' ? MoothallContact : class extends MoothallContact {},
      );
    when(document.body, 'DOMContentLoaded', () => {
      if (!elements()[0]) document.body.append(document.createElement('moothall-contact'));
      api.push(...(earlier ?? []));
    });
    // By now every loader of the page has run: an element without settings names a council that has none here.
    when(document.readyState === 'complete', 'load', () => {
      for (const { known, council } of elements())
        if (!known)
          warn(
            'unknown-council',
            `No loader of this page is for the council ${council}.`,
            knownOf(null)?.hall,
          );
    });
  } catch (error) {
    warn('start-failed', String(error));
  }
}

function makeApi(): MoothallApi {
  const own: MoothallApi = {
    push(...entries) {
      for (const entry of entries)
        try {
          if (typeof entry === 'function') entry(api);
          else
            (api as unknown as Record<string, (...values: unknown[]) => void>)[entry[0]]?.(...entry.slice(1));
        } catch (error) {
          warn('entry-failed', String(error));
        }
    },
    get: (council) => elements().find((one) => !council || one.council === council),
    learn(...found) {
      learn(...found);
      for (const one of elements()) one.refresh();
    },
  };
  const api: MoothallApi = new Proxy(own, {
    get(_own, name): unknown {
      if (name in own) return own[name as 'push'];
      const first = own.get();
      const value: unknown = first?.[name as 'isOpen'];
      return typeof value === 'function' ? (value as () => void).bind(first) : value;
    },
  });
  return api;
}

function elements(): MoothallContact[] {
  return [...document.querySelectorAll<MoothallContact>(KINDS.map((kind) => `moothall-${kind}`).join())];
}

function when(isNow: unknown, event: string, then: () => void): void {
  if (isNow) then();
  else addEventListener(event, then);
}
