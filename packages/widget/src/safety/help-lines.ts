/** Which numbers help in which emergency. The council's own come after those that the whole country has. */
import type { Emergency } from '@moothall/rules';
import type { DistressTexts, HelpLine } from '../texts/distress.en.js';

/** Numbers of Great Britain by kind; where none helps with more than danger to life, 999 alone. */
const FIRST: Readonly<Partial<Record<Emergency, keyof DistressTexts['lines']>>> = {
  suicide: 'samaritans',
  gas: 'gas',
  wires: 'power',
};

/** @param council what the council's profile says for emergencies, where it is known */
export function helpLines(
  kinds: readonly Emergency[],
  { lines }: Pick<DistressTexts, 'lines'>,
  council: readonly HelpLine[] = [],
): readonly HelpLine[] {
  const named = kinds.flatMap((kind) => FIRST[kind] ?? []).map((name) => lines[name]);
  const all = [lines.danger, ...named, ...council];
  const digits = ({ telephone }: HelpLine) => telephone.replace(/\D/g, '');
  // A council may well name 999 itself.
  return all.filter((line, at) => all.findIndex((other) => digits(other) === digits(line)) === at);
}
