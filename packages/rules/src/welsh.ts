/** Welsh initial mutations, and councils' names in the forms that sentences ask for. */
import type { CouncilName } from '@moothall/protocol';

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

/** A council's name after “o”, “i” or “gan”: “o Gyngor Sir …”. A name without a Welsh form stays as it is. */
export function softened({ name, nameCy }: Named): string {
  return nameCy?.soft ?? name;
}

/** “â Chyngor Sir …”, “ag Awdurdod …”. */
export function withCouncil({ name, nameCy }: Named): string {
  const named = nameCy?.aspirate ?? name;
  return `${/^[aeiouwyâêîôûŵŷ]/i.test(named) ? 'ag' : 'â'} ${named}`;
}

/** Where nothing changes its beginning: “Cyngor Sir …”. */
export function inWelsh({ name, nameCy }: Named): string {
  return nameCy?.plain ?? name;
}

type Named = Pick<CouncilName, 'name' | 'nameCy'>;
