/** What each reader gets of each kind of fact; a kind without a line here does not compile. */
import type { FactKind, RecordedFact } from '@moothall/protocol';
import { expect, it } from 'vitest';
import { viewOf } from './view.js';

const SEEN_BY_CITIZENS: Readonly<Record<FactKind, boolean>> = {
  opened: true,
  posted: true,
  noted: false,
  'callback-requested': true,
  'callback-moved': true,
  'callback-cancelled': true,
  'form-submitted': true,
  assigned: true,
  released: true,
  closed: true,
  warned: true,
  stayed: true,
  rated: true,
  erased: true,
};

it.each(Object.entries(SEEN_BY_CITIZENS))('%s', (kind, seen) => {
  // Only the kind decides, so the rest need not be complete.
  const fact = { enquiryId: 'e', n: 7, kind, text: 'between us' } as unknown as RecordedFact;
  expect(viewOf(fact, 'staff')).toBe(fact);
  expect(viewOf(fact, 'everyone')).toEqual(seen ? fact : { enquiryId: 'e', n: 7, kind: 'withheld' });
});
