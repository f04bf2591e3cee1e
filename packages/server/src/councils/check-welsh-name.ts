/** A council that speaks Welsh is named in Welsh sentences, which change the beginning of its name. */
import type { CouncilDefinition } from '@moothall/protocol';
import { mutate } from '@moothall/rules';
import type { Problem } from './problem.js';

/** @returns what is wrong, with its place in the file */
export function checkWelshName({ languages, name, nameCy }: CouncilDefinition): readonly Problem[] {
  if (nameCy === undefined) {
    return languages.includes('cy')
      ? [
          {
            path: '/nameCy',
            reason: `is missing, and the council’s languages include Welsh: give plain, soft and aspirate, of “${name}” if it has no other name`,
          },
        ]
      : [];
  }
  return (['soft', 'aspirate'] as const).flatMap((form) => {
    const expected = mutate(nameCy.plain, form);
    // A name that a language took from another one often stays as it is.
    return [expected, nameCy.plain].includes(nameCy[form])
      ? []
      : [
          {
            path: `/nameCy/${form}`,
            reason: `is neither “${expected}” nor, for a name that does not change, “${nameCy.plain}”`,
          },
        ];
  });
}
