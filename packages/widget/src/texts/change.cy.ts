/** Welsh of looking a callback up, moving and cancelling it; a chunk of its own, which comes with the view. */
import type { changeEn } from './change.en.js';

export const changeCy: typeof changeEn = {
  hints: {
    reference: 'Cawsoch hwn gennym pan ofynnoch am yr alwad yn ôl. Er enghraifft ABC-1D2E-3F4G.',
    telephone: 'Y rhif y gofynnoch i ni ei ffonio, mewn unrhyw fformat.',
  },
  notFound: 'Ni allwn ddod o hyd i alwad yn ôl â’r cyfeirnod hwn a’r rhif ffôn hwn. Gwiriwch y ddau',
  tooMany: (minutes) =>
    `Bu gormod o gynigion anghywir, felly mae chwilio wedi’i oedi. Rhowch gynnig arall arni ymhen ${
      minutes > 1 ? `${minutes} munud` : 'munud'
    }, neu ffoniwch ni.`,
  over: 'Ni ellir newid yr alwad yn ôl hon mwyach: rydym wedi eich ffonio eisoes, neu cafodd ei chanslo. Ffoniwch ni, neu gofynnwch am un arall.',
  yours: 'Eich galwad yn ôl',
  when: 'Pryd byddwn yn ffonio',
  about: 'Am beth',
  number: 'Eich rhif',
  numberEnds: (digits) => `yn gorffen â ${digits}`,
  soonest: 'Cyn gynted ag y gallwn',
  another: 'Dewis amser arall',
  cancel: 'Canslo’r alwad yn ôl',
  noneFree: 'Nid oes amser arall yn rhydd ar hyn o bryd. Mae eich galwad yn ôl yn aros fel y mae.',
  same: 'Rydym eisoes yn eich ffonio cyn gynted ag y gallwn. Dewiswch amser',
  checkTime: 'Gwiriwch yr amser newydd',
  old: (time) => `Yr amser sydd gennych nawr: ${time}.`,
  move: 'Newid yr amser',
  moved: 'Rydym wedi newid eich galwad yn ôl',
  cancelQuestion: 'Canslo’r alwad yn ôl hon?',
  cancelYes: 'Ie, ei chanslo',
  cancelNo: 'Na, ei chadw',
  cancelled: 'Mae eich galwad yn ôl wedi’i chanslo',
  willNot: (slot) =>
    slot
      ? `Ni fyddwn yn eich ffonio ${slot.replace(/^Dydd/, 'ddydd')}.`
      : 'Ni fyddwn yn eich ffonio ynglŷn â hyn.',
  calendar: 'Os gwnaethoch ei chadw yn eich calendr, dilëwch hi yno.',
  again: 'Gallwch ofyn i ni eich ffonio eto unrhyw bryd.',
};
