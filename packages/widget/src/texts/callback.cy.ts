/** Welsh of the callback request. */
import { inWelsh } from '@moothall/rules';
import type { CallbackTexts } from './callback.en.js';

export const callbackCy: CallbackTexts = {
  title: 'Gofyn i ni eich ffonio',
  questions: {
    name: 'Eich enw',
    telephone: 'Eich rhif ffôn',
    about: 'Am beth yr hoffech siarad?',
    slot: 'Pryd dylem eich ffonio?',
    needs: 'Oes angen unrhyw un o’r rhain arnoch?',
    language: 'Eich iaith, os nad Cymraeg na Saesneg',
    adjustments: 'Unrhyw beth arall sy’n helpu',
  },
  hints: {
    telephone:
      'Mewn unrhyw fformat, er enghraifft 07700 900 982. Byddwn yn ei ddefnyddio i’ch ffonio am hyn yn unig.',
    about:
      'Ychydig eiriau er mwyn i’r person cywir ffonio. Peidiwch â chynnwys rhifau banc na rhifau cardiau.',
  },
  soonest: 'Cyn gynted ag y gallwch',
  soonestWords: (hours: string) => `Byddwn yn ffonio cyn gynted ag y gallwn yn ystod oriau agor: ${hours}.`,
  moreTimes: 'Dangos mwy o amseroedd',
  slot: (day, time) => `${day}, ${time}`,
  taken: 'Mae’r amser hwnnw newydd gael ei gymryd. Dewiswch amser arall',
  noneLeft:
    'Mae’r amser hwnnw newydd gael ei gymryd, ac nid oes rhai eraill ar ôl. Gallwch ofyn o hyd i ni ffonio cyn gynted ag y gallwn.',
  help: 'Cymorth gyda’r alwad',
  needs: {
    relayUk: 'Ffoniwch fi drwy Relay UK',
    noMessage: 'Peidiwch â gadael neges',
    discreet: 'Peidiwch â dweud mai’r cyngor sydd yno',
  },
  send: 'Gofyn am yr alwad',
  done: 'Rydym wedi cael eich cais',
  nextSlot: (slot: string) => `Byddwn yn eich ffonio ${slot.replace(/^Dydd/, 'ddydd')}.`,
  calendar: 'Ei gadw ar gyfer eich calendr',
  calendarTitle: (council) => `Mae ${inWelsh(council)} yn eich ffonio`,
  keep: 'Cadwch y cyfeirnod: gallwch ei ddyfynnu pan fyddwn yn siarad.',
};
