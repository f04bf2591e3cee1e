/** The loader that a page's script tag names. The build makes three of it: a council's own, the same as classic script, and the pinned one. */
import type { LoaderSettings } from '@moothall/protocol';
import type { Chunks } from './settings.js';
import { start } from './start.js';

/** In a council's own loader the token in whose place the hall writes the settings; in the pinned one `null`. */
declare const MOOTHALL_COUNCIL: LoaderSettings | null;
/** The chunks; the pinned loader knows their hashes. */
declare const MOOTHALL_CHUNKS: Chunks;
declare const MOOTHALL_CLASSIC: boolean;

start(
  MOOTHALL_COUNCIL ?? undefined,
  MOOTHALL_CLASSIC
    ? ((document.currentScript as HTMLScriptElement | null)?.src ?? location.href)
    : import.meta.url,
  MOOTHALL_CHUNKS,
);
