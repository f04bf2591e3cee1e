/** What is sent and kept is the same on every page. */
import { afterEach, expect, it } from 'vitest';
import { toJson } from './to-json.js';

const list = Array.prototype as { toJSON?: () => string };

afterEach(() => {
  delete list.toJSON;
});

it('writes arrays as arrays, where the page has given them a toJSON too', () => {
  const value = { answers: { days: ['Monday', ['Friday']], note: 'x', none: undefined }, count: 2 };
  const meant = JSON.stringify(value);
  list.toJSON = () => 'of the page';
  expect(JSON.stringify(value)).not.toBe(meant);
  expect(toJson(value)).toBe(meant);
});
