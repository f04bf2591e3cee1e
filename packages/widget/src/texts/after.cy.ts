/** Welsh of what is offered once a chat is over. */
import { withCouncil } from '@moothall/rules';
import type { afterEn } from './after.en.js';

export const afterCy: typeof afterEn = {
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
