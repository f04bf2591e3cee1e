/** Warnings for whoever builds the page: coded, once each, with an address. Never thrown. */
const given = new Set<string>();

/** `hall` is where the explanation stands. */
export function warn(code: string, sentence: string, hall = ''): void {
  if (given.has(code + sentence)) return;
  given.add(code + sentence);
  console.warn(`Moothall: ${sentence} ${hall}/docs/warnings#${code}`);
}
