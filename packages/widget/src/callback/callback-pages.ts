/** The questions of a callback request, as pages like those of any form. */
import type { FormField, FormPage, OfferedSlot } from '@moothall/protocol';
import type { CallbackTexts } from '../texts/callback.en.js';

/** The choice of no particular time. */
const SOONEST = 'soonest';

/** Field ids are the names in a `CallbackWish`, so that what the hall says of a field finds it; `language` joins `needs`. */
export function callbackPages(
  texts: CallbackTexts,
  slots: readonly OfferedSlot[],
  slotWords: (slot: OfferedSlot) => string,
  locale: string,
): readonly FormPage[] {
  const { questions, hints } = texts;
  // The texts are in the citizen’s language already.
  const say = (en: string) => ({ en, [locale]: en });
  const page = (id: string, title: string, ...fields: FormField[]): FormPage => ({
    id,
    title: say(title),
    fields,
  });
  const choice = (id: string, label: string) => ({ id, label: say(label) });
  const field = <Type extends object>(id: keyof typeof questions, type: Type) => ({
    id,
    label: say(questions[id]),
    ...(hints[id] && { hint: say(hints[id]) }),
    ...type,
  });
  return [
    page(
      'details',
      texts.title,
      field('name', { type: 'text', maxLength: 200 } as const),
      field('telephone', { type: 'telephone', maxLength: 40 } as const),
      field('about', { type: 'long-text', required: false, maxLength: 2000 } as const),
    ),
    ...(slots.length
      ? [
          page(
            'when',
            questions.slot,
            field('slot', {
              type: 'choice-one',
              choices: [
                choice(SOONEST, texts.soonest),
                ...slots.map((slot) => choice(slot.startsAt, slotWords(slot))),
              ],
            } as const),
          ),
        ]
      : []),
    page(
      'help',
      texts.help,
      field('needs', {
        type: 'choice-many',
        required: false,
        choices: Object.entries(texts.needs).map(([id, label]) => choice(id, label)),
      } as const),
      field('language', { type: 'text', required: false, maxLength: 100 } as const),
      field('adjustments', { type: 'text', required: false, maxLength: 300 } as const),
    ),
  ];
}
