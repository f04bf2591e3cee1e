/** What the reference says of the elements is what they have: attributes, parts and the methods of the page's object. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Named {
  readonly name: string;
}
interface Element {
  readonly tagName: string;
  readonly attributes: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
  readonly events: readonly Named[];
  readonly members: readonly Named[];
}

const { modules } = JSON.parse(read('docs/reference/custom-elements.json')) as {
  readonly modules: readonly [{ readonly declarations: readonly Element[] }];
};
const elements = modules[0].declarations;
const names = (all: readonly Named[]): string[] => all.map(({ name }) => name).sort();
const form = elements.find(({ tagName }) => tagName === 'moothall-form');

it('knows four elements', () => {
  expect(elements.map(({ tagName }) => tagName)).toEqual([
    'moothall-contact',
    'moothall-chat',
    'moothall-callback',
    'moothall-form',
  ]);
});

it('has every attribute that is not warned of', () => {
  const [, known = ''] =
    /const KNOWN = '([^']+)'/.exec(read('packages/widget/src/panel/check-attributes.ts')) ?? [];
  expect(names(form?.attributes ?? [])).toEqual(known.split(' ').sort());
});

it('has every part that goes through to the page', () => {
  const [, parts = ''] = /PARTS =\s*'([^']+)'/.exec(read('packages/widget/src/panel/host.ts')) ?? [];
  expect(names(form?.cssParts ?? [])).toEqual([...parts.split(','), 'launcher', 'panel'].sort());
});

it('names the same tokens, events and methods as the guides', () => {
  const theme = read('docs/guides/theme.md');
  const tokens = new Set(
    [...theme.matchAll(/^\|.*$/gm)].flatMap(([row]) => row.match(/--moothall-[a-z-]+/g) ?? []),
  );
  expect([...tokens].sort()).toEqual(names(form?.cssProperties ?? []));
  const api = read('docs/guides/api.md');
  const missing = [
    ...names(form?.events ?? []).map((name) => name.replace('moothall:', '')),
    ...names(form?.members ?? []),
  ].filter((name) => !new RegExp(`\`${name}[\`(]`).test(api));
  expect(missing).toEqual([]);
});
