/** No command carries a card's number into the record, whatever its field. */
import type { Command } from '@moothall/protocol';
import { expect, it } from 'vitest';
import { refuseCardNumber } from './card-numbers.js';

const CARD = '4111 1111 1111 1111';
const common = {
  id: 'f1b0f1f6-0000-4000-8000-000000000001',
  enquiryId: 'f1b0f1f6-0000-4000-8000-000000000002',
};
const opening = { ...common, council: 'ashvale', locale: 'en' };
const wish = { name: 'Sam', telephone: '01632 960 123' };

it.each<[string, Command, string | undefined]>([
  ['an opening', { ...opening, kind: 'open-chat', text: `pay with ${CARD}` }, '/text'],
  ['a name', { ...opening, kind: 'open-chat', text: 'hi', citizen: { name: CARD } }, '/citizen/name'],
  ['a message', { ...common, kind: 'post', text: CARD }, '/text'],
  ['a note', { ...common, kind: 'note', text: CARD }, '/text'],
  ['a wish', { ...opening, kind: 'request-callback', wish: { ...wish, about: CARD } }, '/wish/about'],
  [
    'an answer',
    {
      ...opening,
      kind: 'submit-form',
      submission: { form: 'missed-bin', version: 1, answers: { what: ['x', CARD] } },
    },
    '/submission/answers/what/1',
  ],
  [
    'the address of a page',
    { ...opening, kind: 'open-chat', text: 'hi', page: `https://x.example/${CARD}` },
    undefined,
  ],
  ['a message without one', { ...common, kind: 'post', text: 'My reference is 12345678' }, undefined],
])('%s is checked', (_what, command, path) => {
  expect(refuseCardNumber(command)).toEqual(path && { refusal: 'card-number', path });
});
