/** Brings chunks from the hall: warmed when a pointer or the focus comes near, never on idle. */
import { element } from './dom.js';
import type { Known } from './settings.js';

const warmed: Record<string, Promise<unknown> | undefined> = {};

/**
 * Starts to fetch a chunk and what it imports. Resolves when they are there and, where their hashes are known, right;
 * rejects otherwise. A failed attempt is forgotten, so that the next one can succeed.
 */
export function warm({ base, chunks }: Pick<Known, 'base' | 'chunks'>, name: string): Promise<unknown> {
  const href = base + name;
  const { integrity = '', imports = [] } = chunks[name] ?? {};
  warmed[href] ??= new Promise((onload, reject) => {
    const onerror = (): void => {
      delete warmed[href];
      reject(new Error(href));
    };
    // The nonce of a script of the page, as strict policies want it on what scripts add.
    const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
    const link = element('link', {
      rel: 'modulepreload',
      href,
      crossorigin: '',
      integrity,
      nonce,
      onload,
      onerror,
    });
    document.head.append(link);
    // Where preloading is unknown (Safari 16) nothing would tell; a chunk without a hash need not wait.
    if (!integrity || !link.relList.supports('modulepreload')) onload(0);
  });
  return Promise.all([warmed[href], ...imports.map((one) => warm({ base, chunks }, one))]);
}
