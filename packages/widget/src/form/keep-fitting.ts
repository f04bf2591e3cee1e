/** What survives a change of the form: the answers whose field still takes them. */
import type { Answer, Answers, FormDefinition, FormField } from '@moothall/protocol';

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

function fits(field: FormField, answer: Answer): boolean {
  const isMany = field.type === 'choice-many';
  if (Array.isArray(answer) !== isMany) return false;
  if ('choices' in field) {
    const known = field.choices.map(({ id }) => id);
    return [answer].flat().every((one) => typeof one === 'string' && known.includes(one));
  }
  return (typeof answer === 'string') !== (field.type === 'date');
}
