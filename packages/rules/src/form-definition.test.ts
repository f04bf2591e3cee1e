/** Definitions that cannot work are found, each with its place. */
import { describe, expect, it } from 'vitest';
import type { Condition, FormDefinition, FormField } from '@moothall/protocol';
import { checkDefinition, definitionReason } from './form-definition.js';

type ChoiceField = Extract<FormField, { readonly choices: unknown }>;
const text = (en: string) => ({ en });
const choice = (id: string, more = {}) => ({ id, label: text(id), ...more });
const danger: ChoiceField = {
  id: 'danger',
  type: 'choice-one',
  label: text('Danger'),
  choices: [choice('yes', { stops: text('Ring us.') }), choice('no'), choice('unsure')],
};
const kinds: ChoiceField = {
  id: 'kinds',
  type: 'choice-many',
  label: text('Kinds'),
  choices: [choice('water'), choice('dark'), choice('none', { exclusive: true })],
};
const seen: FormField = { id: 'seen', type: 'date', label: text('Seen') };

/** A page with the field under test after one with a field of each sort. */
function form(field: FormField, showWhen?: Condition): FormDefinition {
  const pages = [
    { id: 'first', title: text('First'), fields: [danger, kinds, seen] },
    { id: 'second', title: text('Second'), fields: [field], ...(showWhen && { showWhen }) },
    {
      id: 'third',
      title: text('Third'),
      fields: [{ id: 'name', type: 'text' as const, label: text('Name') }],
    },
  ];
  return { id: 'pothole', version: 1, title: text('Pothole'), pages };
}
/** A form that asks for files twice. */
function withFiles(...counts: (number | undefined)[]): FormDefinition {
  const pages = counts.map((maxCount, index) => ({
    id: `files-${index}`,
    title: text('Files'),
    fields: [
      { id: `files-${index}`, type: 'files' as const, label: text('Files'), ...(maxCount && { maxCount }) },
    ],
  }));
  return { ...form(where), pages: [...form(where).pages.slice(0, 1), ...pages] };
}
const where: FormField = { id: 'where', type: 'place', label: text('Where') };
const among = (...choices: ReturnType<typeof choice>[]): FormField => ({ ...danger, id: 'which', choices });

describe('checkDefinition', () => {
  it('finds nothing in a definition that works', () => {
    const condition: Condition = {
      any: [{ field: 'danger', equals: 'unsure' }, { not: { field: 'kinds', contains: 'none' } }],
    };
    expect(checkDefinition(form(where, condition))).toEqual([]);
  });

  it.each<[string, string, FormDefinition]>([
    ['/pages/1/fields/0/id', 'field-id-repeated', form({ ...where, id: 'danger' })],
    ['/pages/1/fields/0/choices/1/id', 'choice-id-repeated', form(among(choice('a'), choice('a')))],
    [
      '/pages/1/fields/0/choices/1/exclusive',
      'choice-exclusive',
      form(among(choice('a'), choice('b', { exclusive: true }))),
    ],
    [
      '/pages/1/fields/0/choices',
      'choices-all-conditional',
      form(among(...['a', 'b'].map((id) => choice(id, { showWhen: { field: 'danger', equals: 'no' } })))),
    ],
    [
      '/pages/1/fields/0/min',
      'number-range',
      form({ id: 'n', type: 'number', label: text('N'), min: 2, max: 1 }),
    ],
    ['/pages/2/fields/0/maxCount', 'files-too-many', withFiles(3, 3)],
    ['/pages/2/fields/0/maxCount', 'files-too-many', withFiles(1, undefined)],
    ['/pages/1/showWhen/field', 'condition-field-unknown', form(where, { field: 'x', equals: 'x' })],
    ['/pages/1/showWhen/field', 'condition-field-later', form(where, { field: 'name', equals: 'x' })],
    ['/pages/1/showWhen/field', 'condition-field-later', form(where, { field: 'where', equals: 'x' })],
    ['/pages/1/showWhen/field', 'condition-field-parts', form(where, { field: 'seen', equals: 'x' })],
    ['/pages/1/showWhen/equals', 'condition-choice-unknown', form(where, { field: 'danger', equals: 'x' })],
    ['/pages/1/showWhen/equals', 'condition-choice-stops', form(where, { field: 'danger', equals: 'yes' })],
    [
      '/pages/1/showWhen/equals',
      'condition-needs-contains',
      form(where, { field: 'kinds', equals: 'water' }),
    ],
    [
      '/pages/1/showWhen/contains',
      'condition-needs-equals',
      form(where, { field: 'danger', contains: 'no' }),
    ],
    [
      '/pages/1/showWhen/all/1/not/any/0/contains',
      'condition-choice-unknown',
      form(where, {
        all: [
          { field: 'danger', equals: 'no' },
          { not: { any: [{ field: 'kinds', contains: 'x' }] } as never },
        ],
      }),
    ],
    [
      '/pages/1/fields/0/choices/1/showWhen/field',
      'condition-field-later',
      form(among(choice('a'), choice('b', { showWhen: { field: 'which', equals: 'a' } }))),
    ],
  ])('finds at %s: %s', (path, problem, definition) => {
    expect(checkDefinition(definition)).toEqual([{ path, problem }]);
  });

  it('lets several fields share the files that a form carries', () => {
    expect(checkDefinition(withFiles(2, 3))).toEqual([]);
    expect(checkDefinition(withFiles(undefined))).toEqual([]);
  });

  it('finds a page whose id is repeated', () => {
    const [first, ...others] = form(where).pages;
    const definition = {
      ...form(where),
      pages: [first!, ...others.map((page) => ({ ...page, id: 'first' }))],
    };
    expect(checkDefinition(definition).map(({ path }) => path)).toEqual(['/pages/1/id', '/pages/2/id']);
  });

  it('gives each reason as a sentence', () => {
    expect(definitionReason('condition-needs-contains')).toMatch(/^The field takes several choices\. Use/u);
  });
});
