/** Starts the loader: learns the settings, defines the elements, drains the queue. Nothing is ever thrown into the page. */
import type { LoaderSettings } from '@moothall/protocol';
import { makeApi, type MoothallApi } from './api.js';
import { MoothallContact } from './contact.js';
import { knownOf, learn } from './registry.js';
import { know, type Chunks } from './settings.js';
import { warn } from './warn.js';

declare global {
  interface Window {
    Moothall?: unknown;
  }
}

/** The loader's part of the global, by which a second loader of the page finds the first. */
interface Running extends MoothallApi {
  learn(settings: LoaderSettings | undefined, url: string, chunks?: Chunks): void;
}

/**
 * @param settings what the hall wrote in; `undefined` for the pinned loader
 * @param url the loader's own address
 * @param chunks the chunks of the build
 */
export function start(settings: LoaderSettings | undefined, url: string, chunks?: Chunks): void {
  try {
    const earlier = window.Moothall as Partial<Running> | undefined;
    if (earlier?.learn) {
      earlier.learn(settings, url, chunks);
      return;
    }
    const api = Object.assign(makeApi(), {
      learn(...found: Parameters<Running['learn']>) {
        learn(know(...found));
        for (const one of elements()) one.refresh();
      },
    });
    learn(know(settings, url, chunks));
    const queue: unknown = earlier;
    window.Moothall = api;
    for (const kind of ['contact', 'chat', 'callback', 'form'])
      if (!customElements.get(`moothall-${kind}`))
        customElements.define(
          `moothall-${kind}`,
          kind === 'contact' ? MoothallContact : class extends MoothallContact {},
        );
    whenParsed(() => {
      if (!elements().length) document.body.append(document.createElement('moothall-contact'));
      if (Array.isArray(queue)) api.push(...queue);
      whenLoaded(reportUnknown);
    });
  } catch (error) {
    warn('start-failed', String(error));
  }
}

function elements(): MoothallContact[] {
  return [
    ...document.querySelectorAll<MoothallContact>(
      'moothall-contact,moothall-chat,moothall-callback,moothall-form',
    ),
  ];
}

/** By now every loader of the page has run: an element without settings names a council that has none here. */
function reportUnknown(): void {
  for (const { council } of elements())
    if (!knownOf(council))
      warn(
        'unknown-council',
        `No loader of this page belongs to the council ${council ?? ''}. Compare the attribute with the address of the script.`,
        knownOf(null)?.hall,
      );
}

function whenParsed(then: () => void): void {
  if (document.body) then();
  else addEventListener('DOMContentLoaded', then);
}

function whenLoaded(then: () => void): void {
  if (document.readyState === 'complete') then();
  else addEventListener('load', then);
}
