/** Warnings for whoever builds the page: coded, once each, with an address that says what to do. Never thrown. */
import type { WarningCode } from '@moothall/protocol';

const given = new Set<string>();

/** @param base of the loader that warns; the explanation stands at its hall */
export function warn(code: WarningCode, about: unknown, base = ''): void {
  const text = `Moothall: ${about as string}. ${base.replace(/embed.*/, '')}docs/warnings#${code}`;
  if (given.has(text)) return;
  given.add(text);
  console.warn(text);
}
