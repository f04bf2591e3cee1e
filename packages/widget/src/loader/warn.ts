/** Warnings for whoever builds the page: coded, once each, with an address. Never thrown. */
const given = new Set<string>();

/** `hall` is where the explanation stands. */
export function warn(code: string, sentence: string, hall = ''): void {
  const text = `Moothall: ${sentence} ${hall}/docs/warnings#${code}`;
  if (given.has(text)) return;
  given.add(text);
  console.warn(text);
}
