/** The loader that a page's script tag names. The build makes three of it: a council's own, the same as classic script, and the pinned one. */
import './build.js';
import { start } from './start.js';

start(
  MOOTHALL_COUNCIL ?? undefined,
  MOOTHALL_CLASSIC
    ? (document.currentScript as HTMLScriptElement | null)?.src || location.href
    : import.meta.url,
  MOOTHALL_CHUNKS,
);
