/** Brings chunks from the hall: warmed when a pointer or the focus comes near, never on idle. */
import { PINNED } from './build.js';
import { element } from './dom.js';
import type { Known } from './settings.js';

const warmed: Record<string, Promise<unknown> | undefined> = {};

/**
 * Starts to fetch a chunk. In the pinned loader it resolves when the chunk and what it imports are there and right, and
 * rejects otherwise; a failed attempt is forgotten, so that the next one can succeed. Else it resolves at once.
 */
export function warm({ base, chunks = {} }: Pick<Known, 'base' | 'chunks'>, name: string): Promise<unknown> {
  const href = base + name;
  const { integrity = '', imports = [] } = PINNED ? (chunks[name] ?? {}) : {};
  const begun = (warmed[href] ??= new Promise((resolve, reject) => {
    const link = element('link', {
      rel: 'modulepreload',
      href,
      crossorigin: '',
      // The nonce of a script of the page, as strict policies want it on what scripts add.
      nonce: document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '',
      ...(PINNED && { integrity }),
    });
    if (PINNED) {
      link.onload = resolve;
      link.onerror = () => {
        warmed[href] = undefined;
        reject(new Error(href));
      };
    }
    document.head.append(link);
    // Where preloading is unknown (Safari 16) nothing would tell.
    if (!PINNED || !link.relList.supports('modulepreload')) resolve(0);
  }));
  return PINNED ? Promise.all([begun, ...imports.map((one) => warm({ base, chunks }, one))]) : begun;
}
