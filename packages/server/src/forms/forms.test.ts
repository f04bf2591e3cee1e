/** Submissions are checked by the hall as by the page. */
import type { Answers, CommandOf } from '@moothall/protocol';
import { describe, expect, it } from 'vitest';
import { testServer } from '../api/testing.js';
import { aForm } from '../councils/testing.js';
import { formRoutes } from './http.js';
import { createForms } from './service.js';

const form = aForm('bins', {
  version: 2,
  pages: [
    {
      id: 'what',
      title: { en: 'What is it?' },
      fields: [
        {
          id: 'kind',
          type: 'choice-one',
          label: { en: 'Kind' },
          choices: [
            { id: 'missed', label: { en: 'Missed' } },
            { id: 'other', label: { en: 'Other' } },
            { id: 'fire', label: { en: 'Fire' }, stops: { en: 'Call 999' } },
          ],
        },
        { id: 'street', type: 'text', label: { en: 'Street' }, maxLength: 10 },
        { id: 'email', type: 'email', label: { en: 'E-mail' }, required: false },
        { id: 'photos', type: 'files', label: { en: 'Photos' }, required: false, maxCount: 1 },
      ],
    },
    {
      id: 'more',
      title: { en: 'What happened?' },
      showWhen: { field: 'kind', equals: 'other' },
      fields: [{ id: 'text', type: 'long-text', label: { en: 'In your words' } }],
    },
  ],
});
const forms = createForms({
  councils: {
    form: (council, id) => Promise.resolve(council === 'ashvale' && id === 'bins' ? form : undefined),
  },
});
const right: Answers = { kind: 'missed', street: 'High St' };
const submit = (answers: Answers, change = {}): CommandOf<'submit-form'> => ({
  id: 'f1b0f1f6-0000-4000-8000-000000000001',
  enquiryId: 'f1b0f1f6-0000-4000-8000-000000000002',
  kind: 'submit-form',
  council: 'ashvale',
  locale: 'en',
  submission: { form: 'bins', version: 2, answers, ...change },
});

describe('guard', () => {
  it.each([[submit(right)], [submit({ kind: 'other', street: 'High St', text: 'A bear' })]])(
    'takes what is right',
    async (command) => {
      expect(await forms.guard(command)).toBeUndefined();
    },
  );

  it.each([
    [
      'a choice that ends the form',
      submit({ ...right, kind: 'fire' }),
      'field-format',
      '/submission/answers/kind',
    ],
    [
      'an answer that nobody asked for',
      submit({ ...right, extra: 'x' }),
      'malformed-command',
      '/submission/answers/extra',
    ],
    ['an unknown form', submit(right, { form: 'roads' }), 'form-unknown', '/submission/form'],
    ['an earlier version', submit(right, { version: 1 }), 'form-changed', '/submission/version'],
    ['a missing answer', submit({ kind: 'missed' }), 'field-missing', '/submission/answers/street'],
    [
      'a missing answer of a page that is shown',
      submit({ ...right, kind: 'other' }),
      'field-missing',
      '/submission/answers/text',
    ],
    [
      'an answer that is too long',
      submit({ ...right, street: 'A very long street' }),
      'field-too-long',
      '/submission/answers/street',
    ],
    [
      'a choice that is not offered',
      submit({ ...right, kind: 'stolen' }),
      'field-format',
      '/submission/answers/kind',
    ],
    [
      'an address that is none',
      submit({ ...right, email: 'nobody' }),
      'field-format',
      '/submission/answers/email',
    ],
  ])('refuses %s', async (_what, command, refusal, path) => {
    expect(await forms.guard(command)).toEqual({ refusal, path });
  });
});

it('takes files that come along, and refuses an answer that names others', async () => {
  const [mine, other] = ['f1b0f1f6-0000-4000-8000-00000000000a', 'f1b0f1f6-0000-4000-8000-00000000000b'];
  const command = submit({ ...right, photos: [mine] });
  expect(await forms.guard({ ...command, attachments: [mine] })).toBeUndefined();
  for (const attachments of [undefined, [other]])
    expect(await forms.guard({ ...command, ...(attachments && { attachments }) })).toEqual({
      refusal: 'attachment-unknown',
      path: '/submission/answers/photos',
    });
  expect(
    await forms.guard({ ...submit({ ...right, photos: [mine, other] }), attachments: [mine, other] }),
  ).toEqual({
    refusal: 'field-format',
    path: '/submission/answers/photos',
  });
});

it('shows a form, and says which is unknown', async () => {
  const server = await testServer(formRoutes({ forms }));
  expect((await server.inject({ url: '/v1/councils/ashvale/forms/bins' })).json()).toEqual(form);
  const unknown = await server.inject({ url: '/v1/councils/ashvale/forms/roads' });
  expect([unknown.statusCode, unknown.json()]).toMatchObject([404, { error: { code: 'form-unknown' } }]);
  await server.close();
});
