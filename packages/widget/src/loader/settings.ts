/** What the loader knows: the council's settings from the hall, and what its own address says. */
import type { LoaderSettings } from '@moothall/protocol';

/** The chunks of the build by file name: their hash where it is known, and what they import. */
export type Chunks = Readonly<
  Record<string, { readonly integrity?: string; readonly imports?: readonly string[] }>
>;

/** Settings of one council, or of none for the pinned loader, which elements then complete by attributes. */
export interface Known extends Partial<LoaderSettings> {
  /** Where the chunks are, with a slash at the end. */
  readonly base: string;
  readonly hall: string;
  /** From the loader's own query: `?position=start`. */
  readonly query: URLSearchParams;
  readonly chunks: Chunks;
}

/** @param url the loader's own address */
export function know(settings: LoaderSettings | undefined, url: string, chunks: Chunks = {}): Known {
  const { searchParams, origin, pathname } = new URL(url, location.href);
  const base = settings
    ? `${settings.hall}/embed/${settings.version}/`
    : origin + pathname.replace(/[^/]*$/, '');
  return { ...settings, base, hall: base.replace(/\/embed\/.*/, ''), query: searchParams, chunks };
}
