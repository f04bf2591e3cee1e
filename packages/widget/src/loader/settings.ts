/** What the loader knows: the council's settings from the hall, and what its own address says. */
import { PINNED, type Chunks } from './build.js';
import type { LoaderSettings } from '@moothall/protocol';

/** Settings of one council, or of none for the pinned loader, which elements then complete by attributes. */
export interface Known extends Partial<LoaderSettings> {
  /** Where the chunks are, with a slash at the end. */
  readonly base: string;
  readonly hall: string;
  /** From the loader's own query: `?position=start`. */
  readonly query: URLSearchParams;
  /** Missing where nothing is to be fetched ahead. */
  readonly chunks: Chunks | undefined;
  /** Brings the panel's code. */
  readonly load: () => Promise<unknown>;
}

/**
 * @param url the loader's own address
 * @param load brings the panel's code; by default from where the chunks are
 */
export function know(
  settings: LoaderSettings | undefined,
  url: string,
  chunks?: Chunks,
  load?: Known['load'],
): Known {
  const base =
    PINNED || !settings ? url.replace(/[^/]*$/, '') : `${settings.hall}/embed/${settings.version}/`;
  return {
    hall: PINNED ? base.replace(/\/embed\/.*/, '') : '',
    ...settings,
    base,
    query: new URL(url).searchParams,
    chunks,
    load: load ?? (() => import(`${base}panel.js`)),
  };
}

const all: Known[] = [];

/** Remembers a council's settings, or the pinned loader's. */
export function learn(...found: Parameters<typeof know>): void {
  all.push(know(...found));
}

/** What is known for an element: its council's settings, else the pinned loader's; for an element without a name the first. */
export function knownOf(council: string | null): Known | undefined {
  return all.find((known) => !council || known.council === council || !known.council);
}
