/** Slips of the finger are counted as people make them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from './edit-distance.js';

it.each([
  ['bins', 'bins', 0],
  ['emptyed', 'emptied', 1],
  ['nieghbour', 'neighbour', 1],
  ['libary', 'library', 1],
  ['garidge', 'garage', 2],
  ['bins', 'roads', undefined],
])('%s to %s', (one, other, slips) => {
  expect(editDistance(one, other, 2)).toBe(slips);
});

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

it('is the same both ways, nothing only for the same word, and never less than the lengths differ', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const slips = editDistance(one, other, 8) ?? Number.NaN;
      expect(editDistance(other, one, 8)).toBe(slips);
      expect(slips === 0).toBe(one === other);
      expect(slips).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
    }),
  );
});

it('gives up exactly beyond the limit', () => {
  fc.assert(
    fc.property(words, words, fc.nat(4), (one, other, most) => {
      const slips = editDistance(one, other, 8) ?? Number.NaN;
      expect(editDistance(one, other, most)).toBe(slips <= most ? slips : undefined);
    }),
  );
});
