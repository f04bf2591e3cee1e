/** Answers of the types that have their own checks: what is taken, and what is said about the rest. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, FormField } from '@moothall/protocol';
import { FIELD_CHECKS } from './field-checks.js';
import { checkPage } from './form.js';

const label = { en: 'Label' };
const title = { en: 'Page' };
const check = (field: FormField, answer: Answer) =>
  checkPage({ id: 'page', title, fields: [field] }, { [field.id]: answer })[0];
const choice = (id: string, more = {}) => ({ id, label, ...more });

describe('a number', () => {
  const bins: FormField = { id: 'bins', type: 'number', label, min: 1, max: 1200.5 };
  it.each(['1', ' 2 ', '1,200', '1200.50'])('may be %s', (answer) => {
    expect(check(bins, answer)).toBeUndefined();
  });
  it.each([
    ['0', 'range'],
    ['1,201', 'range'],
    ['-3', 'range'],
    ['two', 'format'],
    ['1e3', 'format'],
  ])('may not be %s: %s', (answer, problem) => {
    expect(check(bins, answer)?.params).toMatchObject({ problem });
  });
  it('names only the limits that there are', () => {
    const { max: _max, ...from } = bins;
    expect(check(from, '0')?.params).toEqual({ type: 'number', problem: 'range', min: 1 });
  });
});

describe('an address', () => {
  const home: FormField = { id: 'home', type: 'address', label };
  const right = { line1: '1 High Street', line2: '', town: 'Thornwick', county: '', postcode: 'zz1 1aa' };
  it('needs a first line, a town and a whole postcode', () => {
    expect(check(home, right)).toBeUndefined();
    expect(check(home, { ...right, line1: ' ', postcode: '' })?.params).toMatchObject({
      problem: 'missing',
      parts: 'line1 postcode',
    });
    expect(check(home, { ...right, postcode: 'ZZ1' })?.params).toMatchObject({
      problem: 'partial',
      parts: 'postcode',
    });
  });
  it('is missing where every line is empty', () => {
    const empty = { line1: '', line2: ' ', town: '', county: '', postcode: '' };
    expect(check(home, empty)?.code).toBe('field-missing');
    expect(check({ ...home, required: false }, empty)).toBeUndefined();
  });
});

describe('a place', () => {
  const where: FormField = { id: 'where', type: 'place', label };
  const nowhere = { postcode: '', description: '', position: '', accuracyMetres: '' };
  it.each([{ postcode: 'ZZ1 1AA' }, { description: 'By the oak' }, { position: '51.50101,-0.12457' }])(
    'is known by %j alone',
    (known) => {
      expect(check(where, { ...nowhere, ...known })).toBeUndefined();
    },
  );
  it('is missing where nothing says where, and wrong where the postcode is', () => {
    expect(check(where, nowhere)?.code).toBe('field-missing');
    expect(check(where, { ...nowhere, description: 'By the oak', postcode: 'oak' })?.params).toMatchObject({
      problem: 'format',
      parts: 'postcode',
    });
  });
});

describe('several choices', () => {
  const kinds: FormField = {
    id: 'kinds',
    type: 'choice-many',
    label,
    choices: [choice('water'), choice('dark'), choice('none', { exclusive: true })],
  };
  it('go together, but for the one that goes with no other', () => {
    expect(check(kinds, ['water', 'dark'])).toBeUndefined();
    expect(check(kinds, ['none'])).toBeUndefined();
    expect(check(kinds, ['none', 'dark'])?.params).toMatchObject({ problem: 'exclusive' });
  });
  it('are one where a list is asked for one', () => {
    const select: FormField = { ...kinds, type: 'select' };
    expect(check(select, 'dark')).toBeUndefined();
    expect(check(select, ['dark'])?.code).toBe('field-format');
  });
});

describe('files', () => {
  const photos: FormField = { id: 'photos', type: 'files', label: { en: 'Photos' }, maxCount: 2 };
  const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

  it('are ids of uploads, each once, and no more than the field takes', () => {
    expect(check(photos, [id(1), id(2)])).toBeUndefined();
    expect(check(photos, [id(1), id(2), id(3)])?.params).toMatchObject({ problem: 'count', max: 2 });
    for (const wrong of [[id(1), id(1)], ['reading'], id(1)])
      expect(check(photos, wrong)?.code).toBe('field-format');
    expect(check(photos, [])?.code).toBe('field-missing');
  });
});

it('answers of any other shape are refused by every check, and throw in none', () => {
  const shapes: fc.Arbitrary<Answer> = fc.oneof(
    fc.string(),
    fc.array(fc.string()),
    fc.record({ day: fc.string(), month: fc.string(), year: fc.string() }),
    fc.record({
      line1: fc.string(),
      line2: fc.string(),
      town: fc.string(),
      county: fc.string(),
      postcode: fc.string(),
    }),
    fc.record({
      postcode: fc.string(),
      description: fc.string(),
      position: fc.string(),
      accuracyMetres: fc.string(),
    }),
  );
  const shapeOf = (answer: Answer) =>
    typeof answer === 'string' ? 'text' : Array.isArray(answer) ? 'list' : Object.keys(answer).join();
  const wanted: Readonly<Record<string, string>> = {
    'choice-many': 'list',
    files: 'list',
    date: 'day,month,year',
    address: 'line1,line2,town,county,postcode',
    place: 'postcode,description,position,accuracyMetres',
  };
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(FIELD_CHECKS) as FormField['type'][])),
      shapes,
      (type, answer) => {
        const field = { id: 'a', type, label, choices: [choice('a'), choice('b')] } as FormField;
        const found = FIELD_CHECKS[type](answer, field);
        if (shapeOf(answer) !== (wanted[type] ?? 'text')) expect(found).toBeDefined();
      },
    ),
  );
});
