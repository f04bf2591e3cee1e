/** Brings chunks from the hall: warmed when a pointer or the focus comes near, never on idle. */
import { element } from './dom.js';
import type { Known } from './settings.js';

/** The nonce of a script of the page, as strict policies want it on what scripts add. */
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
const warmed = new Map<string, Promise<unknown>>();

/**
 * Starts to fetch a chunk and what it imports. Resolves when they are there and, where their hashes are known, right;
 * rejects otherwise. A failed attempt is forgotten, so that the next one can succeed.
 */
export function warm(known: Pick<Known, 'base' | 'chunks'>, name: string): Promise<unknown> {
  const href = known.base + name;
  const { integrity, imports = [] } = known.chunks[name] ?? {};
  const begun =
    warmed.get(href) ??
    new Promise((resolve, reject) => {
      const link = element('link', { rel: 'modulepreload', href, crossorigin: '' });
      link.nonce = nonce;
      link.integrity = integrity ?? '';
      link.onload = resolve;
      link.onerror = reject;
      document.head.append(link);
      // Where preloading is unknown (Safari 16) nothing would tell; a chunk without a hash need not wait.
      if (!integrity || !link.relList.supports('modulepreload')) resolve(0);
    });
  warmed.set(href, begun);
  begun.catch(() => warmed.delete(href));
  return Promise.all([begun, ...imports.map((one) => warm(known, one))]);
}
