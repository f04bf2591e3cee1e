/** Checks that a form’s definition can work: what its schema cannot see. */
import type { FormDefinition, FormField } from '@moothall/protocol';

/** What is wrong with a definition, and where. */
export interface DefinitionProblem {
  /** JSON pointer into the definition. */
  readonly path: string;
  readonly problem:
    | 'page-id-repeated'
    | 'field-id-repeated'
    | 'choice-id-repeated'
    | 'condition-field-unknown'
    | 'condition-field-later'
    | 'condition-choice-unknown';
}

/** What the schema cannot see: ids that repeat, conditions that can never hold. */
export function checkDefinition(definition: FormDefinition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const pageIds = new Set<string>();
  const earlier = new Map<string, FormField>();
  const later = new Set(definition.pages.flatMap(({ fields }) => fields.map(({ id }) => id)));
  definition.pages.forEach((page, index) => {
    const path = `/pages/${index}`;
    if (pageIds.has(page.id)) problems.push({ path: `${path}/id`, problem: 'page-id-repeated' });
    pageIds.add(page.id);
    if (page.showWhen !== undefined) {
      const { field, equals } = page.showWhen;
      const asked = earlier.get(field);
      if (asked === undefined) {
        const problem = later.has(field) ? 'condition-field-later' : 'condition-field-unknown';
        problems.push({ path: `${path}/showWhen/field`, problem });
      } else if ('choices' in asked && !asked.choices.some(({ id }) => id === equals)) {
        problems.push({ path: `${path}/showWhen/equals`, problem: 'condition-choice-unknown' });
      }
    }
    page.fields.forEach((field, fieldIndex) => {
      const fieldPath = `${path}/fields/${fieldIndex}`;
      if (earlier.has(field.id)) problems.push({ path: `${fieldPath}/id`, problem: 'field-id-repeated' });
      earlier.set(field.id, field);
      if (!('choices' in field)) return;
      const choiceIds = field.choices.map(({ id }) => id);
      choiceIds.forEach((id, choiceIndex) => {
        if (choiceIds.indexOf(id) < choiceIndex) {
          problems.push({ path: `${fieldPath}/choices/${choiceIndex}/id`, problem: 'choice-id-repeated' });
        }
      });
    });
  });
  return problems;
}
