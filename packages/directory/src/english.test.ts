/** English words in their forms have one stem, and different words stay different. */
import { expect, it } from 'vitest';
import { rootEnglish, soundOf, stemEnglish } from './english.js';

it.each([
  [['empty', 'emptied', 'empties', 'emptying'], 'empty'],
  [['collect', 'collected', 'collecting', 'collection', 'collections'], 'collect'],
  [['dump', 'dumps', 'dumped', 'dumping'], 'dump'],
  [['recycle', 'recycled', 'recycling'], 'recycl'],
  [['box', 'boxes'], 'box'],
  [['stop', 'stopped', 'stopping'], 'stop'],
  [['bins', 'bin'], 'bin'],
  [['break', 'broke', 'broken', 'breaking'], 'break'],
])('%o', (words, stem) => {
  expect(words.map(stemEnglish)).toEqual(words.map(() => stem));
});

it.each([
  ['park', 'parking'],
  ['plan', 'planning'],
  ['build', 'building'],
  ['new', 'news'],
  ['car', 'caring'],
])('%s is not %s', (one, other) => {
  expect(stemEnglish(one)).not.toBe(stemEnglish(other));
});

it.each([
  ['lite', 'light'],
  ['garidge', 'garage'],
  ['skool', 'school'],
  ['fotograph', 'photograph'],
])('%s sounds like %s', (one, other) => {
  expect(soundOf(one)).toBe(soundOf(other));
});

it.each([
  ['homelessness', 'homeless'],
  ['cleaner', 'clean'],
  ['vandalism', 'vandal'],
])('%s is made of %s', (word, base) => {
  expect(rootEnglish(word)).toBe(rootEnglish(base));
});
