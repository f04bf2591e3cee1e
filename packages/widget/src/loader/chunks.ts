/** Fetches the pinned loader's chunks ahead and holds them to their hashes; a council's own loader just imports them. */
import type { Chunks } from './build.js';

const warmed: Record<string, Promise<unknown> | undefined> = {};

/**
 * Resolves when the chunk and what it imports are there and right, rejects otherwise; a failed attempt is forgotten, so
 * that the next one can succeed.
 */
export function warm(base: string, chunks: Chunks, name: string): Promise<unknown> {
  const href = base + name;
  const { integrity = '', imports = [] } = chunks[name] ?? {};
  const begun = (warmed[href] ??= new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), {
      rel: 'modulepreload',
      href,
      crossOrigin: '',
      integrity,
      // The nonce of a script of the page, as strict policies want it on what scripts add.
      nonce: document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '',
      onload: resolve,
      onerror() {
        warmed[href] = undefined;
        reject(new Error(href));
      },
    });
    document.head.append(link);
    // Where preloading is unknown (Safari 16) nothing would tell.
    if (!link.relList.supports('modulepreload')) resolve(0);
  }));
  return Promise.all([begun, ...imports.map((one) => warm(base, chunks, one))]);
}
