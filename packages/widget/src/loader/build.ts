/** Constants of the build: what differs between the loaders is decided there, so that nobody pays for the other's code. */
import type { LoaderSettings } from '@moothall/protocol';

/** The chunks of the build by file name: their hash where it is known, and what they import. */
export type Chunks = Readonly<
  Record<string, { readonly integrity?: string; readonly imports?: readonly string[] }>
>;

declare global {
  const MOOTHALL_PINNED: boolean;
  /** In a council's own loader the token in whose place the hall writes the settings; in the pinned one `null`. */
  const MOOTHALL_COUNCIL: LoaderSettings | null;
  /** The chunks with their hashes; empty where they are not pinned. */
  const MOOTHALL_CHUNKS: Chunks;
  const MOOTHALL_CLASSIC: boolean;
}

/** True in the pinned loader, which knows no council but the hash of every chunk; and where there was no build, as from npm. */
export const PINNED = typeof MOOTHALL_PINNED === 'undefined' || MOOTHALL_PINNED;
