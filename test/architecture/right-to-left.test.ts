/** Styles of the citizen's side know no left and right: a language that is read the other way turns everything with it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesUnder, fromRoot, inRoot } from '../../packages/tooling/src/support/workspace.mjs';

/** A declaration up to its end; what is put in by `${…}` counts as one value. */
const DECLARATION = /(?<=[\s;{`'"])([a-z-]+)\s*:\s*((?:\$\{[^}]*\}|[^;{}`])+)/g;

/** Declarations that name a side, or that give one another value than the opposite one. */
function sidedStyles(text: string): readonly string[] {
  return [...text.matchAll(DECLARATION)].flatMap(([whole, property = '', value = '']) => {
    const names = /(^|-)(left|right)(-|$)/.test(property);
    const aligns = /^(float|clear|text-align)$/.test(property) && /^(left|right)\b/.test(value);
    const moves = value.includes('translateX');
    return names || aligns || moves || isLopsided(property, value) ? [whole.trim()] : [];
  });
}

/** `margin: 0 1px 0 2px`, `border-radius: 5px 5px 5px 0`. */
function isLopsided(property: string, value: string): boolean {
  const values = value.trim().split(/\s+(?![^(]*\))/);
  const [first, second = first, third = first, fourth = second] = values;
  // The width of a border draws arrows and ticks, which `:dir(rtl)` turns where they point.
  if (property === 'border-radius') return first !== second || third !== fourth;
  return /^(margin|padding|inset|border-style|border-color)$/.test(property) && second !== fourth;
}

const files = ['packages/widget/src', 'packages/server/src/pages'].flatMap((folder) =>
  filesUnder(inRoot(folder), (path) => /(styles|style)\.ts$/.test(path)),
);

describe('styles', () => {
  it.each(files.map(fromRoot))('%s has no side', (path) => {
    expect(sidedStyles(readFileSync(inRoot(path), 'utf8'))).toEqual([]);
  });

  it.each([
    'p{margin-left:1px}',
    'p { right: 0 }',
    'p{text-align:left}',
    'p{float: right}',
    'p{padding:1px 2px 3px 4px}',
    'p{border-radius:5px 5px 5px 0}',
    'p{border-left-color:red}',
    'p{transform:translateX(4px)}',
  ])('%s has one', (style) => {
    expect(sidedStyles(style)).not.toEqual([]);
  });

  it('without a side are left alone', () => {
    expect(
      sidedStyles(
        'p{margin-inline-start:1px;inset-inline:auto 16px;text-align:start;padding:1px 2px;margin:0 4px 2px 4px}',
      ),
    ).toEqual([]);
  });
});
