/** Form checks: which pages, which problems, which definitions can work. */
import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '@moothall/protocol';
import { checkPage, checkSubmission, shownAnswers, visiblePages } from './form.js';

const text = (en: string) => ({ en });
const definition: FormDefinition = {
  id: 'pothole',
  version: 1,
  title: text('Report a pothole'),
  pages: [
    {
      id: 'danger',
      title: text('Is it dangerous?'),
      fields: [
        {
          id: 'danger',
          type: 'choice-one',
          label: text('Is it dangerous?'),
          choices: [
            { id: 'yes', label: text('Yes'), stops: text('Ring us.') },
            { id: 'no', label: text('No') },
            { id: 'unsure', label: text('I am not sure') },
          ],
        },
      ],
    },
    {
      id: 'why',
      title: text('Why?'),
      showWhen: { field: 'danger', equals: 'unsure' },
      fields: [
        {
          id: 'kinds',
          type: 'choice-many',
          label: text('What is there?'),
          choices: [
            { id: 'water', label: text('Water') },
            { id: 'dark', label: text('No light') },
          ],
        },
      ],
    },
    {
      id: 'water',
      title: text('How deep?'),
      showWhen: { field: 'kinds', contains: 'water' },
      fields: [{ id: 'depth', type: 'number', label: text('Depth') }],
    },
    {
      id: 'you',
      title: text('You'),
      fields: [
        { id: 'name', type: 'text', label: text('Name'), maxLength: 5 },
        { id: 'email', type: 'email', label: text('E-mail'), required: false },
        { id: 'telephone', type: 'telephone', label: text('Telephone'), required: false },
        { id: 'postcode', type: 'postcode', label: text('Postcode'), required: false },
        { id: 'seen', type: 'date', label: text('Seen on'), required: false },
      ],
    },
  ],
};
const ids = (pages: readonly { readonly id: string }[]) => pages.map(({ id }) => id);

describe('visiblePages', () => {
  it('shows a page whose condition holds, for one choice and for one among several', () => {
    expect(ids(visiblePages(definition, {}))).toEqual(['danger', 'you']);
    expect(ids(visiblePages(definition, { danger: 'unsure', kinds: ['dark', 'water'] }))).toEqual([
      'danger',
      'why',
      'water',
      'you',
    ]);
  });
  it('does not count answers on pages that are no longer shown', () => {
    const answers = { danger: 'no', kinds: ['water'], depth: '3', name: 'Jo' };
    expect(ids(visiblePages(definition, answers))).toEqual(['danger', 'you']);
    expect(shownAnswers(definition, answers)).toEqual({ danger: 'no', name: 'Jo' });
  });
});

describe('checkPage', () => {
  const you = definition.pages[3]!;
  it('asks for what is required only', () => {
    expect(checkPage(you, { name: ' ' })).toEqual([
      { field: 'name', code: 'field-missing', params: { type: 'text' } },
    ]);
  });
  it('counts characters as people do', () => {
    expect(checkPage(you, { name: '👋👋👋👋👋' })).toEqual([]);
    expect(checkPage(you, { name: 'Joanna' })).toEqual([
      { field: 'name', code: 'field-too-long', params: { type: 'text', maxLength: 5, length: 6 } },
    ]);
  });
  it.each([
    ['email', 'jo', 'format'],
    ['telephone', '0163', 'too-short'],
    ['postcode', 'ZZ1', 'partial'],
  ])('passes on what is wrong with an answer of type %s', (field, answer, problem) => {
    expect(checkPage(you, { name: 'Jo', [field]: answer })).toEqual([
      { field, code: 'field-format', params: { type: field, problem } },
    ]);
  });
  it('names the parts of a date that are wrong, and lets an empty one be left out', () => {
    expect(checkPage(you, { name: 'Jo', seen: { day: '', month: '', year: '' } })).toEqual([]);
    expect(checkPage(you, { name: 'Jo', seen: { day: '30', month: '', year: '2026' } })).toEqual([
      { field: 'seen', code: 'field-format', params: { type: 'date', problem: 'missing', parts: 'month' } },
    ]);
  });
  it.each([
    ['danger', 'perhaps'],
    ['danger', ['no']],
    ['kinds', 'water'],
    ['kinds', ['fire']],
    ['kinds', ['water', 'water']],
    ['name', ['Jo']],
    ['seen', '2026-01-01'],
    ['depth', 'deep'],
  ])('refuses an answer of the wrong kind: %s = %j', (field, answer) => {
    const page = definition.pages.find(({ fields }) => fields.some(({ id }) => id === field))!;
    expect(checkPage(page, { name: 'Jo', [field]: answer })).toMatchObject([{ field, code: 'field-format' }]);
  });
});

describe('checkSubmission', () => {
  const submission = { form: 'pothole', version: 1 };
  it('checks the pages that are shown and no others', () => {
    expect(checkSubmission(definition, { ...submission, answers: { danger: 'no', name: 'Jo' } })).toEqual({
      problems: [],
    });
    expect(
      checkSubmission(definition, { ...submission, answers: { danger: 'unsure', name: 'Jo' } }).problems,
    ).toMatchObject([{ field: 'kinds', code: 'field-missing' }]);
  });
  it('finds the choice that ends the form', () => {
    expect(
      checkSubmission(definition, { ...submission, answers: { danger: 'yes', name: 'Jo' } }).stop,
    ).toEqual({ field: 'danger', choice: 'yes', text: text('Ring us.') });
  });
});
