/** Constants of the build: what differs between the loaders is decided there, so that nobody pays for the other's code. */

declare global {
  /** True in the pinned loader, which knows no council but the hash of every chunk. */
  const MOOTHALL_PINNED: boolean;
  /** In a council's own loader the token in whose place the hall writes the settings; in the pinned one `null`. */
  const MOOTHALL_COUNCIL: LoaderSettings | null;
  /** The chunks with their hashes; empty where they are not pinned. */
  const MOOTHALL_CHUNKS: Chunks;
  const MOOTHALL_CLASSIC: boolean;
}

import type { LoaderSettings } from '@moothall/protocol';
import type { Chunks } from './settings.js';
