/** Services are found by the beginnings of words. */
import type { Service } from '@moothall/protocol';
import { expect, it } from 'vitest';
import { suggestServices } from './services.js';

const services: readonly Service[] = [
  {
    id: 'bins',
    name: { en: 'Bin collections', cy: 'Casglu biniau' },
    tier: 'district',
    searchWords: { en: ['rubbish', 'recycling'] },
  },
  { id: 'roads', name: { en: 'Potholes and roads' }, tier: 'county', link: 'https://www.example/roads' },
  {
    id: 'tax',
    name: { en: 'Council Tax', cy: 'Treth y Cyngor' },
    tier: 'district',
    searchWords: { en: ['bin'], cy: ['tŷ'] },
  },
];
const found = (query: string) => suggestServices(services, query).map(({ id }) => id);

it.each([
  ['', ['bins', 'roads', 'tax']],
  ['RUBB', ['bins']],
  ['coll bin', ['bins']],
  ['ty', ['tax']],
  ['road!', ['roads']],
  ['oad', []],
  ['bin tax', ['tax']],
])('%o finds %o', (query, ids) => {
  expect(found(query)).toEqual(ids);
});

it('puts names before search words', () => {
  expect(found('bin')).toEqual(['bins', 'tax']);
});
