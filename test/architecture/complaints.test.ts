/** Each test that the page of complaints names is there, under that name. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/guides/what-citizens-complain-of.md`, 'utf8');

it('the answers to complaints are tests that exist', () => {
  const answers = [...page.matchAll(/^- `([^`]+)`: “(.+?)”(?: and |, |$)/gm)];
  const lines = page.match(/^- `/gm) ?? [];
  expect(answers.length).toBe(lines.length);
  const gone = answers.filter(([, path = '', name = '']) => {
    const text = readFileSync(root + path, 'utf8').replaceAll("\\'", "'");
    return !(text.includes(`'${name}'`) || text.includes(`"${name}"`));
  });
  expect(gone.map(([line]) => line)).toEqual([]);
});

it('each complaint has an answer, or says that it has none yet', () => {
  const bare = page
    .split(/^### /m)
    .slice(1)
    .filter((part) => !/^- (`|\*\*Not yet\*\*)/m.test(part));
  expect(bare).toEqual([]);
});
