/** Welsh of the chat. */
import { inWelsh, softened } from '@moothall/rules';
import type { chatEn } from './chat.en.js';
import { plural, welshDate } from './welsh.js';

export const chatCy: typeof chatEn = {
  message: 'Eich neges',
  hint: 'Dywedwch wrthym beth sydd ei angen arnoch, yn eich geiriau eich hun. Peidiwch â chynnwys rhifau banc na rhifau cardiau.',
  send: 'Anfon',
  addFile: 'Ychwanegu ffeil',
  takePhoto: 'Tynnu llun',
  noFiles: 'Nid oes modd ychwanegu ffeiliau ar hyn o bryd. Rhowch gynnig arall arni yn nes ymlaen.',
  log: 'Negeseuon',
  you: 'Chi',
  hall: 'Gwasanaeth cysylltu',
  date: welshDate,
  named: inWelsh,
  erased: 'Cafodd y neges hon ei dileu.',
  tooLong: (over) =>
    `Mae eich neges ${plural(over, { other: 'nod' })} yn rhy hir. Byrhewch hi, neu anfonwch hi fesul rhan.`,
  left: (count) => `Mae gennych ${plural(count, { one: 'nod', other: 'o nodau' })} ar ôl.`,
  sending: 'Wrthi’n anfon',
  queued: 'Heb ei hanfon eto. Byddwn yn ei hanfon pan fydd gennych gysylltiad eto.',
  sent: 'Anfonwyd',
  failed: 'Heb ei hanfon.',
  retry: 'Anfon eto',
  discard: 'Dileu',
  opened: (reference) => `Eich cyfeirnod yw ${reference}.`,
  waiting: 'Rydym wedi cael eich neges. Bydd ymgynghorydd yn ateb yma cyn gynted ag y bydd un yn rhydd.',
  meanwhile: 'Gallwch ychwanegu at eich neges, neu gau hwn a dod yn ôl: byddwn yn cadw eich lle.',
  answering: (name, council) => `Mae ${name} o ${softened(council)} yn ateb.`,
  answeringFor: (name, adviserCouncil, council) =>
    `Mae ${name} o ${softened(adviserCouncil)} yn ateb ar ran ${inWelsh(council)}.`,
  typing: (name) => `Mae ${name} yn ysgrifennu`,
  offline:
    'Nid oes gennych gysylltiad. Bydd yr hyn a ysgrifennwch yn cael ei gadw, a’i anfon pan fydd gennych gysylltiad eto.',
  ended: 'Mae’r sgwrs hon wedi dod i ben.',
  endedNext: (reference) =>
    reference
      ? `Eich cyfeirnod yw ${reference}. Dyfynnwch ef os byddwch yn cysylltu â ni am hyn eto.`
      : 'Cysylltwch â ni eto pryd bynnag y bydd angen.',
  again: 'Dechrau sgwrs newydd',
  end: 'Dod â’r sgwrs hon i ben',
  endQuestion: 'Dod â’r sgwrs hon i ben? Ni fydd yr ymgynghorydd yn gallu ateb yma wedyn.',
  endYes: 'Dod â hi i ben',
  endNo: 'Parhau â’r sgwrs',
  lost: 'Ni allwn ddangos y sgwrs hon ar y ddyfais hon mwyach.',
  ring: (telephone) => `Ffoniwch ${telephone}`,
  received: (name, text) => `${name}: ${text}`,
};
