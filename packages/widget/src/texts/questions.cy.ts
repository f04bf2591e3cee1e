/** Welsh of everything that asks: buttons, errors, the check page, and what is said when sending fails. */
import type { QuestionsTexts } from './questions.en.js';
import { plural } from './welsh.js';

export const questionsCy: QuestionsTexts = {
  back: 'Yn ôl',
  continue: 'Parhau',
  change: 'Newid',
  tryAgain: 'Rhoi cynnig arall arni',
  sending: 'Wrthi’n anfon',
  loading: 'Wrthi’n llwytho',
  finish: 'Yn ôl i’r dechrau',
  problem: 'Mae problem wedi codi',
  error: 'Gwall:',
  optional: '(dewisol)',
  notProvided: 'Heb ei roi',
  selectAll: 'Dewiswch bob un sy’n berthnasol',
  check: 'Gwiriwch eich atebion',
  reference: 'Eich cyfeirnod',
  next: 'Beth fydd yn digwydd nesaf',
  ring: (telephone) => `Ffoniwch ${telephone}`,
  left: (count) => `Mae gennych ${characters(Math.abs(count))} ${count < 0 ? 'yn ormod' : 'ar ôl'}`,
  upTo: (limit) => `Gallwch roi hyd at ${characters(limit)}`,
  tooLong: (label, limit) => `Rhaid i ${subjectCy(label)} fod yn ${characters(limit)} neu lai`,
  // A label that begins with “Eich” can follow “Rhowch” as it is; others would mutate, so they are quoted.
  missing: (label, type) =>
    /^Eich\b/.test(label) && !label.endsWith('?') && !isChosen(type)
      ? `Rhowch ${label.charAt(0).toLowerCase()}${label.slice(1)}`
      : `${isChosen(type) ? 'Dewiswch' : 'Rhowch'} ateb i “${label}”`,
  checkEntry: (label) => `Gwiriwch yr hyn a roesoch ar gyfer “${label}”`,
  wrong: {
    telephone: () => 'Rhowch rif ffôn, fel 01632 960 001, 07700 900 982 neu +44 808 157 0192',
  },
  failed: {
    'too-many-requests':
      'Mae gormod o bobl yn anfon atom ar hyn o bryd. Mae eich atebion yma o hyd. Arhoswch funud, yna rhowch gynnig arall arni.',
    'storage-full':
      'Ni allwn dderbyn dim byd newydd ar hyn o bryd. Mae eich atebion yma o hyd. Rhowch gynnig arall arni yn nes ymlaen.',
    retryable:
      'Ni allem anfon hwn. Mae eich atebion yma o hyd. Gwiriwch eich cysylltiad, yna rhowch gynnig arall arni.',
    final: 'Ni allem anfon hwn. Mae eich atebion yma o hyd.',
  },
};

/** What a sentence about an answer is about; quoted, because “i” would soften it. */
export function subjectCy(label: string): string {
  return label.endsWith('?') ? 'eich ateb' : `“${label}”`;
}

function isChosen(type: string): boolean {
  return /^(choice|select|files)/.test(type);
}

function characters(count: number): string {
  return plural(count, { one: 'nod', other: 'o nodau' });
}
