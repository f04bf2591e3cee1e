/** What the loader knows: the council's settings from the hall, and what its own address says. */
import type { LoaderSettings } from '@moothall/protocol';
import { PINNED, type Chunks } from './build.js';
import { warm } from './chunks.js';
import type { Panel, Words } from './panel-contract.js';

/** Settings of one council, or of none for the pinned loader, which elements then complete by attributes. */
export interface Known extends Partial<LoaderSettings> {
  /** Where the chunks are, with a slash at the end. */
  readonly base: string;
  /** From the loader's own query: `?position=start`. */
  readonly query: URLSearchParams;
  /** By the pinned loader, before a chunk is imported: rejects one that was changed. */
  readonly bring?: ((chunk: string) => Promise<unknown>) | undefined;
  /** Brings the panel's code, and its words in a language. */
  readonly load: (language?: string) => Promise<unknown>;
}

const all: Known[] = [];

/**
 * Remembers a council's settings, or the pinned loader's.
 * @param url the loader's own address
 * @param load brings the panel's code; by default from where the chunks are
 */
export function learn(
  settings: LoaderSettings | undefined,
  url: string,
  chunks?: Chunks,
  load?: Known['load'],
): void {
  const base = settings?.base ?? url.replace(/[^/]*$/, '');
  const bring = PINNED && chunks && ((chunk: string) => warm(base, chunks, chunk));
  all.push({
    ...settings,
    base,
    query: new URL(url).searchParams,
    ...(bring && { bring }),
    load:
      load ??
      (async (language = 'en') => {
        // Beside the panel, which begins with them. A page in English, as the pinned loader's always is at first, needs none.
        const words =
          language !== 'en' && (import(`${base}${language}.js`) as Promise<Words>).catch(() => undefined);
        if (bring) await bring('panel.js');
        const { start } = (await import(`${base}panel.js`)) as Panel;
        start(language, await words);
      }),
  });
}

/** What is known for an element: its council's settings, else the pinned loader's; for an element without a name the first. */
export function knownOf(council: string | null): Known | undefined {
  return all.find((known) => !council || known.council === council || !known.council);
}
