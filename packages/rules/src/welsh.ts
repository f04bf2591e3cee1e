/** Welsh initial mutations, as a sentence asks for them before a name. */

/** Longer beginnings first: “Ll” is one letter, and “Ch” does not mutate as “C” does. */
const MUTATED = {
  soft: [
    [/^(ch|ph|th|dd|ff|ng)/i, (all) => all],
    [/^ll/i, (all) => all.charAt(0)],
    [/^rh/i, (all) => all.charAt(0)],
    [/^c/i, () => 'g'],
    [/^p/i, () => 'b'],
    [/^t/i, () => 'd'],
    [/^g/i, () => ''],
    [/^b/i, () => 'f'],
    [/^d/i, () => 'dd'],
    [/^m/i, () => 'f'],
  ],
  aspirate: [
    [/^(ch|ph|th)/i, (all) => all],
    [/^[cpt]/i, (all) => `${all}h`],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [RegExp, (beginning: string) => string])[]>>;

export type Mutation = keyof typeof MUTATED;

/** The text with its beginning mutated; capital where it was: “Cyngor” → “Gyngor”, “Gwynedd” → “Wynedd”. */
export function mutate(text: string, mutation: Mutation): string {
  for (const [beginning, change] of MUTATED[mutation]) {
    const found = beginning.exec(text)?.[0];
    if (found === undefined) continue;
    const changed = change(found) + text.slice(found.length);
    return /^\p{Lu}/u.test(text) ? changed.charAt(0).toUpperCase() + changed.slice(1) : changed;
  }
  return text;
}
