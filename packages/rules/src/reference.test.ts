/** A reference is read however it was copied or heard. */
import { expect, it } from 'vitest';
import { parseReference } from './reference.js';

it.each([
  ['ASH-4F7K-92QX', 'ASH-4F7K-92QX'],
  [' ash 4f7k 92qx ', 'ASH-4F7K-92QX'],
  ['ash4f7k92qx', 'ASH-4F7K-92QX'],
  ['ASH–4F7K–92QX', 'ASH-4F7K-92QX'],
  ['ASH.4F7K.92QX', 'ASH-4F7K-92QX'],
  ['OAK-4O7I-92LU', 'OAK-4071-921V'],
  ['ＡＳＨ-4F7K-92QX', 'ASH-4F7K-92QX'],
  ['4F7K-92QX', undefined],
  ['ASH-4F7K-92Q', undefined],
  ['ASH-4F7K-92QX1', undefined],
  ['', undefined],
])('%j', (typed, reference) => {
  expect(parseReference(typed)).toBe(reference);
});
