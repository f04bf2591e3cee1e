/** Checks that a form’s definition can work: what its schema cannot see. */
import { ATTACHMENTS_PER_MESSAGE } from '@moothall/protocol/constants';
import type { Condition, FormDefinition, FormField } from '@moothall/protocol';
import { mostFiles } from './files.js';

/** What is wrong with a definition, and where. */
export interface DefinitionProblem {
  /** JSON pointer into the definition. */
  readonly path: string;
  readonly problem: keyof typeof REASONS;
}

/** What each problem means for whoever wrote the definition. */
const REASONS = {
  'page-id-repeated': 'Another page has this id. Give each page its own.',
  'field-id-repeated':
    'Another field of the form has this id. Give each field its own: answers are kept by it.',
  'choice-id-repeated': 'Another choice of this field has this id. Give each choice its own.',
  'choice-exclusive': 'Only among several choices can one go with no other. Make the field a choice-many.',
  'choices-all-conditional': 'Every choice has a condition, so that none may be left. Offer one without.',
  'number-range': 'The smallest number is larger than the largest. Exchange them.',
  'files-too-many': `One form carries ${ATTACHMENTS_PER_MESSAGE} files at most. Give each of its fields for files a “maxCount”, together no more than that.`,
  'condition-field-unknown': 'No field of the form has this id.',
  'condition-field-later':
    'This field is asked on the same page or a later one. A condition can only look back.',
  'condition-choice-unknown': 'The field has no choice with this id.',
  'condition-choice-stops': 'This choice ends the form, so that the condition never holds.',
  'condition-needs-contains': 'The field takes several choices. Use “contains” instead of “equals”.',
  'condition-needs-equals': 'The field takes one answer. Use “equals” instead of “contains”.',
  'condition-field-parts':
    'An answer of this type is no text and no choice, so that no condition can compare it.',
} as const;

/** The reason in a sentence that says what to do. */
export function definitionReason(problem: DefinitionProblem['problem']): string {
  return REASONS[problem];
}

/** Everything that is wrong, in the order in which it stands in the definition. */
export function checkDefinition({ pages }: FormDefinition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const report = (path: string, problem: DefinitionProblem['problem']) =>
    void problems.push({ path, problem });
  const earlier = new Map<string, FormField>();
  const all = new Set(pages.flatMap(({ fields }) => fields.map(({ id }) => id)));
  const check = (condition: Condition | undefined, path: string) => {
    if (condition) checkCondition(condition, path, { earlier, all, report });
  };
  let files = 0;
  const ids = repeats();
  const pageIds = repeats();
  pages.forEach((page, index) => {
    const path = `/pages/${index}`;
    if (pageIds(page.id)) report(`${path}/id`, 'page-id-repeated');
    check(page.showWhen, `${path}/showWhen`);
    page.fields.forEach((field, fieldIndex) => {
      const fieldPath = `${path}/fields/${fieldIndex}`;
      if (ids(field.id)) report(`${fieldPath}/id`, 'field-id-repeated');
      if (field.type === 'number' && (field.min ?? -Infinity) > (field.max ?? Infinity))
        report(`${fieldPath}/min`, 'number-range');
      const most = mostFiles(field);
      files += most;
      // Said where the sum is first too large.
      if (files > ATTACHMENTS_PER_MESSAGE && files - most <= ATTACHMENTS_PER_MESSAGE)
        report(`${fieldPath}/maxCount`, 'files-too-many');
      if (!('choices' in field)) return;
      const choiceIds = repeats();
      field.choices.forEach(({ id, exclusive, showWhen }, choiceIndex) => {
        const choicePath = `${fieldPath}/choices/${choiceIndex}`;
        if (choiceIds(id)) report(`${choicePath}/id`, 'choice-id-repeated');
        if (exclusive && field.type !== 'choice-many') report(`${choicePath}/exclusive`, 'choice-exclusive');
        check(showWhen, `${choicePath}/showWhen`);
      });
      if (field.choices.every(({ showWhen }) => showWhen))
        report(`${fieldPath}/choices`, 'choices-all-conditional');
    });
    // Only now: a condition cannot look at its own page.
    for (const field of page.fields) earlier.set(field.id, field);
  });
  return problems;
}

interface Surroundings {
  readonly earlier: ReadonlyMap<string, FormField>;
  readonly all: ReadonlySet<string>;
  readonly report: (path: string, problem: DefinitionProblem['problem']) => void;
}

function checkCondition(condition: Condition, path: string, surroundings: Surroundings): void {
  const { earlier, all, report } = surroundings;
  if ('all' in condition) {
    condition.all.forEach((one, index) => checkCondition(one, `${path}/all/${index}`, surroundings));
  } else if ('any' in condition) {
    condition.any.forEach((one, index) => checkCondition(one, `${path}/any/${index}`, surroundings));
  } else if ('not' in condition) {
    checkCondition(condition.not, `${path}/not`, surroundings);
  } else {
    const field = earlier.get(condition.field);
    const [key, answer] =
      'equals' in condition
        ? (['equals', condition.equals] as const)
        : (['contains', condition.contains] as const);
    if (!field)
      report(`${path}/field`, all.has(condition.field) ? 'condition-field-later' : 'condition-field-unknown');
    else if (['date', 'address', 'place', 'files'].includes(field.type))
      report(`${path}/field`, 'condition-field-parts');
    else if (field.type === 'choice-many' && key === 'equals')
      report(`${path}/equals`, 'condition-needs-contains');
    else if (field.type !== 'choice-many' && key === 'contains')
      report(`${path}/contains`, 'condition-needs-equals');
    else if ('choices' in field) {
      const choice = field.choices.find(({ id }) => id === answer);
      if (!choice) report(`${path}/${key}`, 'condition-choice-unknown');
      else if (choice.stops) report(`${path}/${key}`, 'condition-choice-stops');
    }
  }
}

/** Says of each id whether it came before. */
function repeats(): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => seen.size === seen.add(id).size;
}
