/** A wish to be rung is taken only where it can be kept. */
import type { CommandOf } from '@moothall/protocol';
import { expect, it } from 'vitest';
import { createCallbacks } from './service.js';

const wish = (change: object): CommandOf<'request-callback'> => ({
  id: 'f1b0f1f6-0000-4000-8000-000000000001',
  enquiryId: 'f1b0f1f6-0000-4000-8000-000000000002',
  kind: 'request-callback',
  council: 'ashvale',
  locale: 'en',
  wish: { telephone: '01632 960 123', name: 'Sam', ...change },
});
const slot = { startsAt: '2026-03-02T09:00:00.000Z', endsAt: '2026-03-02T10:00:00.000Z' };

it.each([
  ['a number that can be dialled', {}, undefined],
  ['a number of another country', { telephone: '+33 1 99 00 12 34' }, undefined],
  ['no number', { telephone: 'call me maybe' }, { refusal: 'field-format', path: '/wish/telephone' }],
  ['too few digits', { telephone: '01632 96' }, { refusal: 'field-format', path: '/wish/telephone' }],
  ['a name of nothing', { name: '  ' }, { refusal: 'field-missing', path: '/wish/name' }],
  ['a time that nobody offered', { slot }, { refusal: 'slot-unavailable', path: '/wish/slot' }],
])('%s', async (_what, change, refusal) => {
  expect(await createCallbacks().guard(wish(change))).toEqual(refusal);
});
