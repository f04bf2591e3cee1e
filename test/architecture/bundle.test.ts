/** What browsers load: nothing meant for developers, nothing of the hall, nothing that a strict policy refuses. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../packages/widget/dist-embed/', import.meta.url));
const scripts = readdirSync(folder)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, text: readFileSync(`${folder}${name}`, 'utf8') }));

describe('the widget as it is served', () => {
  it('has its three loaders and its panel', () => {
    expect(scripts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['moothall.js', 'council.js', 'council.classic.js', 'panel.js']),
    );
  });

  it.each([
    ['lit for developers', /dev mode|reactive-element.*warning|litIssuedWarnings|change-in-update/i],
    ['the debug package', /\bdebug\.enable|localStorage\.debug|engine\.io-client:|socket\.io-client:/],
    ['the schema library', /typebox|TypeBoxError|\[Kind\]/i],
    ['a reference to a source map', /sourceMappingURL/],
    ['code made from text, which strict policies refuse', /\beval\(|new Function\(/],
    ['a constant that the build was to fill in', /MOOTHALL_(CHUNKS|CLASSIC|VERSION)|(?<!__)MOOTHALL_COUNCIL/],
  ])('holds no trace of %s', (_, pattern) => {
    expect(scripts.filter(({ text }) => pattern.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('keeps the texts of a language apart: the panel waits for them, so that they may wait for nothing', () => {
    expect(scripts.find(({ name }) => name === 'cy.js')?.text).not.toMatch(/\bimport\b/);
    // A view that few people open brings its own words.
    expect(scripts.filter(({ text }) => text.includes('Rhowch')).map(({ name }) => name)).toEqual([
      'change.cy.js',
      'cy.js',
    ]);
  });

  it('has one place for a council’s settings in each loader of a council, and none in the pinned one', () => {
    const places = (name: string) =>
      scripts.find((script) => script.name === name)?.text.match(/"__MOOTHALL_COUNCIL__"/g)?.length ?? 0;
    expect(['council.js', 'council.classic.js', 'moothall.js'].map(places)).toEqual([1, 1, 0]);
  });

  it('knows in the pinned loader the hash of every chunk', () => {
    const pinned = scripts.find(({ name }) => name === 'moothall.js')?.text ?? '';
    const loaders = ['moothall.js', 'council.js', 'council.classic.js'];
    for (const { name } of scripts.filter((script) => !loaders.includes(script.name)))
      expect(pinned).toMatch(new RegExp(`"?${name.replaceAll('.', '\\.')}"?:\\{integrity:"sha384-`));
  });
});
