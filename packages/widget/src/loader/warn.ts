/** Warnings for whoever builds the page: coded, once each, with an address. Never thrown. */
const given = new Set<string>();

/** `hall` is where the explanation stands; without it the code alone must do. */
export function warn(code: string, sentence: string, hall = ''): void {
  const text = `Moothall ${code}: ${sentence}${hall && ` See ${hall}/docs/warnings#${code}`}`;
  if (given.size < 50 && given.size !== given.add(text).size) console.warn(text);
}
