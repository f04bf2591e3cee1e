/** What whoever writes a form is told about it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm } from './check-form.js';
import { aForm } from './testing.js';

const label = { en: 'Label' };
const field = { id: 'name', type: 'text', label };
const form = (...fields: object[]) => ({ ...aForm('bins'), pages: [{ id: 'p', title: label, fields }] });

describe('checkForm', () => {
  it('has nothing against a form that can be shown', () => {
    expect(checkForm(form(field))).toEqual([]);
  });

  it.each<[string, string, object]>([
    [
      '/pages/0/fields/0/type',
      '“colour” is no type of field. Use one of text, email,',
      form({ ...field, type: 'colour' }),
    ],
    ['/pages/0/fields/0/type', 'The field does not say its type.', form({ id: 'name', label })],
    ['/pages/0/fields/0/label', 'It must be object.', form({ ...field, label: 'Name' })],
    ['/pages/0/fields/0/maxlength', 'Nothing of this name is known here.', form({ ...field, maxlength: 5 })],
    ['/pages/0/fields/0/maxCount', 'It must be <= 5.', form({ ...field, type: 'files', maxCount: 9 })],
    ['/pages/0/fields', 'It must not have fewer than 1 items.', form()],
    ['/version', 'It must be integer.', { ...form(field), version: '2' }],
    [
      '/pages/0/showWhen',
      'A condition is one of { field, equals },',
      {
        ...aForm('bins'),
        pages: [{ id: 'p', title: label, fields: [field], showWhen: { field: 'a', is: 'b' } }],
      },
    ],
    [
      '/pages/0/fields/0/choices/1/showWhen',
      'A condition is one of { field, equals },',
      form({
        id: 'a',
        type: 'select',
        label,
        choices: [
          { id: 'a', label },
          { id: 'b', label, showWhen: 'always' },
        ],
      }),
    ],
    ['/pages/0/fields/1/id', 'Another field of the form has this id.', form(field, field)],
  ])('says at %s: %s', (path, reason, value) => {
    expect(checkForm(value)).toEqual([{ path, reason: expect.stringContaining(reason) as string }]);
  });

  it('says everything at once, once for each place', () => {
    const problems = checkForm(form({ ...field, label: 1, hint: 2 }, { ...field, type: 'colour' }));
    expect(problems.map(({ path }) => path)).toEqual([
      '/pages/0/fields/0/label',
      '/pages/0/fields/0/hint',
      '/pages/0/fields/1/type',
    ]);
  });

  it('has something against whatever is no form', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => checkForm(value).length > 0));
  });
});
