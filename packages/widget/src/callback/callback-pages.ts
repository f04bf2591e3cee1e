/** The questions of a callback request, as pages like those of any form. */
import type { FormPage, Slot } from '@moothall/protocol';
import type { CallbackTexts } from '../texts/callback.en.js';

/** The choice of no particular time. */
export const SOONEST = 'soonest';

/** Field ids are the names in a `CallbackWish`, so that what the hall says of a field finds it; `needs` joins `adjustments`. */
export function callbackPages(
  texts: CallbackTexts,
  slots: readonly Slot[],
  slotWords: (slot: Slot) => string,
): readonly FormPage[] {
  const when: FormPage = {
    id: 'when',
    title: say(texts.when),
    fields: [
      {
        id: 'slot',
        type: 'choice-one',
        label: say(texts.when),
        choices: [
          { id: SOONEST, label: say(texts.soonest) },
          ...slots.map((slot) => ({ id: slot.startsAt, label: say(slotWords(slot)) })),
        ],
      },
    ],
  };
  return [
    {
      id: 'details',
      title: say(texts.title),
      fields: [
        { id: 'name', type: 'text', label: say(texts.name), maxLength: 200 },
        {
          id: 'telephone',
          type: 'telephone',
          label: say(texts.telephone),
          hint: say(texts.telephoneHint),
          maxLength: 40,
        },
        {
          id: 'about',
          type: 'long-text',
          label: say(texts.about),
          hint: say(texts.aboutHint),
          required: false,
          maxLength: 2000,
        },
      ],
    },
    ...(slots.length ? [when] : []),
    {
      id: 'help',
      title: say(texts.help),
      fields: [
        {
          id: 'needs',
          type: 'choice-many',
          label: say(texts.needs),
          required: false,
          choices: [
            { id: 'relay', label: say(texts.relay) },
            { id: 'no-message', label: say(texts.noMessage) },
          ],
        },
        {
          id: 'adjustments',
          type: 'text',
          label: say(texts.other),
          hint: say(texts.otherHint),
          required: false,
          maxLength: 300,
        },
      ],
    },
  ];
}

/** The texts are in the citizen’s language already. */
function say(text: string): FormPage['title'] {
  return { en: text };
}
