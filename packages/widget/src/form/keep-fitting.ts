/** What survives a change of the form: the answers whose field still takes them. */
import type { Answers, FormDefinition, FormField } from '@moothall/protocol';

/** Drops answers to fields that are gone, of another shape, or with a choice that is gone. */
export function keepFitting(definition: FormDefinition, answers: Answers): Answers {
  const fields = definition.pages.flatMap((page) => page.fields);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const answer = answers[field.id];
      return answer !== undefined && fits(field, answer) ? [[field.id, answer]] : [];
    }),
  );
}

/** Of the answers that have several. */
const PARTS: Readonly<Record<string, readonly string[] | undefined>> = {
  date: ['day', 'month', 'year'],
  address: ['line1', 'line2', 'town', 'county', 'postcode'],
  place: ['postcode', 'description', 'position', 'accuracyMetres'],
};

function fits(field: FormField, answer: unknown): boolean {
  const isMany = ['choice-many', 'files'].includes(field.type);
  if (Array.isArray(answer) !== isMany) return false;
  if ('choices' in field) {
    const known = field.choices.map(({ id }) => id);
    return [answer].flat().every((one) => typeof one === 'string' && known.includes(one));
  }
  const parts = PARTS[field.type];
  return parts
    ? answer instanceof Object && parts.every((part) => typeof Reflect.get(answer, part) === 'string')
    : isMany || typeof answer === 'string';
}
