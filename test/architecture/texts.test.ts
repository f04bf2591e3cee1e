/** The check of languages finds what is missing, stale or unrecorded, and is not disturbed by comments. */
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../packages/tooling/src/support/catalogues.mjs';
import { compare } from '../../packages/tooling/src/texts.mjs';

const ENGLISH = `
/** English. */
const WORDS = ['one', 'two'];
export const someEn = {
  send: 'Send',
  door: { open: 'Open' } as Record<string, string>,
  left: (count: number) => \`\${characters(count)} left\`,
};
function characters(count: number) { return count + WORDS[0]; }
`;

const hashes = (source: string) => readCatalogue(source).messages;

describe('a catalogue', () => {
  it('is read with the path of each message', () => {
    expect([...hashes(ENGLISH).keys()]).toEqual(['send', 'door.open', 'left']);
    expect(readCatalogue('export const some = { ...others, send: 1 };').spreads).toBe(true);
  });

  it('changes with its text and its helpers, not with comments or layout', () => {
    const before = hashes(ENGLISH);
    const same = hashes(ENGLISH.replace("  send: 'Send',", "// Why.\n\n  send:   'Send',"));
    expect([...same]).toEqual([...before]);
    const helped = hashes(ENGLISH.replace("'one'", "'uno'"));
    expect(helped.get('left')).not.toBe(before.get('left'));
    expect(helped.get('send')).toBe(before.get('send'));
  });
});

describe('the comparison', () => {
  const english = new Map([
    ['a', '1'],
    ['b', '1'],
    ['c', '1'],
    ['d', '1'],
  ]);

  it('names what is missing, stale, unrecorded and gone', () => {
    const welsh = new Map([
      ['a', 'x'],
      ['b', 'y'],
      ['c', 'z'],
      ['e', 'x'],
    ]);
    const recorded = {
      a: { english: '1', welsh: 'x' },
      b: { english: '0', welsh: 'y' },
      c: { english: '0', welsh: 'y', reviewedBy: 'Alys' },
      f: { english: '1', welsh: 'x' },
    };
    expect(compare(english, welsh, recorded)).toEqual({
      missing: ['d'],
      stale: ['b'],
      unrecorded: ['c'],
      gone: ['e', 'f'],
    });
  });
});
