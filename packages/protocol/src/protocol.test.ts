import { Compile } from 'typebox/compile';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { asyncApiDocument } from './asyncapi.js';
import {
  AUDIENCES,
  Command,
  COMMANDS,
  Fact,
  FACTS,
  type CitizenCommand,
  type EnquirySnapshot,
} from './index.js';

const id = '0190f6a5-1c5e-7d3a-8a4b-0123456789ab';

describe('commands', () => {
  const check = Compile(Command);

  test('a message passes', () => {
    expect(check.Check({ id, kind: 'post', enquiryId: id, text: 'My bin was missed' })).toBe(true);
  });

  test('a message may be files alone', () => {
    const files = { id, kind: 'post', enquiryId: id, text: '', attachments: [id] };
    expect(check.Check(files)).toBe(true);
    for (const attachments of [
      [],
      ['x'],
      [id, id],
      Array.from({ length: 6 }, (_, n) => `${id.slice(0, -1)}${n}`),
    ])
      expect(check.Check({ ...files, attachments })).toBe(false);
  });

  test.each([
    ['an empty text', { id, kind: 'post', enquiryId: id, text: ' \n ' }],
    ['a text beyond the limit', { id, kind: 'post', enquiryId: id, text: 'x'.repeat(4001) }],
    ['a field it does not know', { id, kind: 'post', enquiryId: id, text: 'x', admin: true }],
    ['an id that is none', { id: 'x', kind: 'post', enquiryId: id, text: 'x' }],
    ['a kind that is none', { id, kind: 'delete-all', enquiryId: id }],
  ])('%s is refused', (_name, command) => {
    expect(check.Check(command)).toBe(false);
  });

  test('a citizen has no word for what only staff may do', () => {
    expectTypeOf<CitizenCommand['kind']>().toEqualTypeOf<
      | 'open-chat'
      | 'request-callback'
      | 'move-callback'
      | 'cancel-callback'
      | 'submit-form'
      | 'post'
      | 'close'
      | 'ask-callback'
      | 'stay'
      | 'rate'
    >();
  });
});

describe('one source', () => {
  test('every kind of command and fact is in its union', () => {
    expect(Command.anyOf).toHaveLength(Object.keys(COMMANDS).length);
    expect(Fact.anyOf).toHaveLength(Object.keys(FACTS).length + 1);
    expect(Object.keys(AUDIENCES)).toEqual(Object.keys(FACTS));
  });

  test('schemas keep their types', () => {
    expectTypeOf<EnquirySnapshot['channel']>().toEqualTypeOf<'chat' | 'callback' | 'form'>();
  });

  test('the AsyncAPI document names every command and fact', () => {
    const text = JSON.stringify(asyncApiDocument('0.0.0'));
    for (const kind of [...Object.keys(COMMANDS), ...Object.keys(FACTS), 'withheld'])
      expect(text).toContain(`(${kind})`);
  });
});
