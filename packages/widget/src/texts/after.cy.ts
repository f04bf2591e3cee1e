/** Welsh of what goes along with a chat beyond what is said. */
import { withCouncil } from '@moothall/rules';
import type { afterEn } from './after.en.js';
import { plural } from './welsh.js';

export const afterCy: typeof afterEn = {
  next: 'Chi sydd nesaf.',
  place: (ahead) => `Mae ${plural(ahead, { two: 'berson', other: 'o bobl', one: 'person' })} o’ch blaen.`,
  nobody: 'Nid oes neb yn rhydd i ateb ar hyn o bryd. Gallwch aros yma, neu ofyn i ni eich ffonio.',
  call: 'Gofyn i ni eich ffonio yn lle hynny',
  callName: 'Eich enw',
  callTelephone: 'Eich rhif ffôn',
  callHint: 'Byddwn yn ffonio am yr hyn rydych wedi’i ysgrifennu yma. Nid oes angen ei ddweud eto.',
  callSend: 'Gofyn am yr alwad',
  callCancel: 'Parhau yma',
  callNameMissing: 'Rhowch eich enw',
  callTelephoneWrong: 'Rhowch rif ffôn, er enghraifft 01632 960 001 neu 07700 900 982',
  callFailed: 'Ni chyrhaeddodd hynny. Gwiriwch eich cysylltiad a’i anfon eto.',
  called: (telephone) => `Byddwn yn eich ffonio ar ${telephone}. Gallwch barhau i ysgrifennu yma.`,
  closes: (time) => `Nid ydym wedi clywed gennych ers tro. Bydd y sgwrs hon yn cau am ${time}.`,
  stay: 'Ei chadw ar agor',
  read: 'Darllenwyd',
  rate: 'Sut oedd y sgwrs hon?',
  scores: ['Gwael iawn', 'Gwael', 'Ddim yn dda nac yn wael', 'Da', 'Da iawn'],
  comment: 'Beth allem ni ei wneud yn well? Nid oes rhaid i chi ateb',
  rateSend: 'Anfon eich ateb',
  rateMissing: 'Dewiswch sut oedd hi',
  rateFailed: 'Ni chyrhaeddodd eich ateb. Anfonwch ef eto.',
  rated: 'Mae eich ateb wedi’i gadw. Mae’n ein helpu i wneud yn well.',
  transcript: 'Cadw’r sgwrs hon fel ffeil',
  transcriptTitle: (council) => `Eich sgwrs ${withCouncil(council)}`,
  transcriptFile: (name) => `Ffeil: ${name}`,
  transcriptEnded: (at) => `Daeth i ben ar ${at}`,
};
