/** Conditions mean what their words say, whatever they are made of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, Condition, FormDefinition } from '@moothall/protocol';
import { holds } from './condition.js';
import { checkSubmission, shownAnswers, visiblePages } from './form.js';

const IDS = ['a', 'b', 'c'] as const;
const CHOICES = ['x', 'y', 'z'] as const;
const field = fc.constantFrom(...IDS);
const choice = fc.constantFrom(...CHOICES);
const test = fc.oneof(fc.record({ field, equals: choice }), fc.record({ field, contains: choice }));
const combined = (inner: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.oneof(
    inner,
    fc.record({ all: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: inner }),
  ) as fc.Arbitrary<Condition>;
const condition = combined(combined(test));
const answer = fc.oneof(choice, fc.uniqueArray(choice));
const answers: fc.Arbitrary<Answers> = fc.dictionary(field, answer);

describe('holds', () => {
  it('not turns it round, all and any of one thing are that thing', () => {
    fc.assert(
      fc.property(condition, answers, (one, given) => {
        const held = holds(one, given);
        expect(holds({ not: one as never }, given)).toBe(!held);
        expect(holds({ all: [one as never] }, given)).toBe(held);
        expect(holds({ any: [one as never] }, given)).toBe(held);
      }),
    );
  });

  it('“not all” is “any not” (De Morgan)', () => {
    fc.assert(
      fc.property(fc.array(test, { minLength: 1, maxLength: 4 }), answers, (tests, given) => {
        const notAll = holds({ not: { all: tests } }, given);
        expect(notAll).toBe(holds({ any: tests.map((one) => ({ not: one })) }, given));
      }),
    );
  });

  it('nothing equals or contains what was not answered', () => {
    fc.assert(fc.property(test, (one) => !holds(one, {})));
  });
});

/** Three pages of one field each, the later ones conditional. */
const definition: fc.Arbitrary<FormDefinition> = fc
  .tuple(
    fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    fc.array(fc.option(condition, { nil: undefined }), { minLength: 3, maxLength: 3 }),
    fc.array(fc.option(condition, { nil: undefined }), { minLength: 3, maxLength: 3 }),
  )
  .map(([isMany, pageConditions, choiceConditions]) => ({
    id: 'form',
    version: 1,
    title: { en: 'Form' },
    pages: IDS.map((id, index) => {
      const showWhen = pageConditions[index];
      const offeredWhen = choiceConditions[index];
      return {
        id,
        title: { en: id },
        ...(showWhen && { showWhen }),
        fields: [
          {
            id,
            type: isMany[index] ? ('choice-many' as const) : ('choice-one' as const),
            label: { en: id },
            choices: CHOICES.map((one) => ({
              id: one,
              label: { en: one },
              ...(one === 'z' && offeredWhen && { showWhen: offeredWhen }),
            })),
          },
        ],
      };
    }),
  }));

describe('visiblePages', () => {
  it('depends on nothing that is not shown, and only on what comes before', () => {
    fc.assert(
      fc.property(definition, answers, (form, given) => {
        const pages = visiblePages(form, given);
        expect(visiblePages(form, shownAnswers(form, given))).toEqual(pages);
        pages.forEach((page, index) => {
          const before = new Set(pages.slice(0, index).map(({ id }) => id));
          const earlier = Object.fromEntries(Object.entries(given).filter(([id]) => before.has(id)));
          expect(visiblePages(form, earlier)).toContainEqual(page);
        });
      }),
    );
  });

  it('offers a choice that has a condition when it holds, and the hall takes no other', () => {
    fc.assert(
      fc.property(definition, answers, (form, given) => {
        const { problems } = checkSubmission(form, { form: 'form', version: 1, answers: given });
        for (const { id, fields } of visiblePages(form, given)) {
          const [asked] = fields;
          if (!asked || !('choices' in asked)) continue;
          const offered = asked.choices.map((one) => one.id);
          const isRight =
            given[id] !== undefined &&
            Array.isArray(given[id]) === (asked.type === 'choice-many') &&
            [given[id]].flat().length > 0 &&
            [given[id]].flat().every((one) => typeof one === 'string' && offered.includes(one));
          expect(problems.some((problem) => problem.field === id)).toBe(!isRight);
        }
      }),
    );
  });
});
