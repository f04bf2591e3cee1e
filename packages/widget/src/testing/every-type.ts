/** For tests: a form with the types of field that few forms have, a condition made of others, and a choice on a condition. */
import type { FormDefinition } from '@moothall/protocol';

const say = (en: string) => ({ en });
const choice = (id: string, label: string, more = {}) => ({ id, label: say(label), ...more });

export const EVERY_TYPE: FormDefinition = {
  id: 'housing-repair',
  version: 2,
  title: say('Ask for a repair'),
  pages: [
    {
      id: 'what',
      title: say('What is broken?'),
      fields: [
        {
          id: 'what',
          type: 'choice-many',
          label: say('What is broken?'),
          choices: [
            choice('heating', 'Heating'),
            choice('door', 'A door'),
            choice('none', 'None of these', { exclusive: true }),
          ],
        },
      ],
    },
    {
      id: 'which-door',
      title: say('Which door?'),
      showWhen: {
        all: [{ field: 'what', contains: 'door' }, { not: { field: 'what', contains: 'heating' } }],
      },
      fields: [
        {
          id: 'which-door',
          type: 'select',
          label: say('Which door?'),
          hint: say('The one that is worst'),
          choices: [choice('front', 'The front door'), choice('back', 'The back door')],
        },
      ],
    },
    {
      id: 'urgent',
      title: say('How urgent is it?'),
      fields: [
        {
          id: 'urgent',
          type: 'choice-one',
          label: say('How urgent is it?'),
          choices: [
            choice('today', 'It cannot wait', { showWhen: { field: 'what', contains: 'heating' } }),
            choice('soon', 'It can wait some days'),
            choice('gas', 'I smell gas', { stops: say('Ring 0800 111 999 now.') }),
          ],
        },
      ],
    },
    {
      id: 'more',
      title: say('About your home'),
      fields: [
        { id: 'rooms', type: 'number', label: say('Number of rooms'), min: 1, max: 20 },
        { id: 'since', type: 'date', label: say('Broken since') },
        { id: 'home', type: 'address', label: say('Home address') },
        { id: 'where', type: 'place', label: say('Where is it?'), required: false },
      ],
    },
  ],
};

/** Enough for the last page, by control. */
export const AT_HOME = {
  rooms: '4',
  'since.day': '1',
  'since.month': '11',
  'since.year': '2026',
  'home.line1': '1 High Street',
  'home.town': 'Thornwick',
  'home.postcode': 'ZZ1 1AA',
};
