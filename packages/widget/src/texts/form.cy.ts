/** Welsh of forms: what every form says around its own questions, and about answers of the types that only forms have. */
import type { FormTexts } from './form.en.js';
import { subjectCy } from './questions.cy.js';
import { welshDate } from './welsh.js';

const PARTS: Readonly<Record<string, string>> = { day: 'diwrnod', month: 'mis', year: 'blwyddyn' };

export const formCy: FormTexts = {
  send: 'Anfon eich atebion',
  done: 'Rydym wedi cael eich atebion',
  next: 'Byddwn yn darllen eich atebion ac yn cysylltu â chi os bydd angen i ni wybod mwy.',
  keep: 'Cadwch y cyfeirnod: gallwch ei ddyfynnu pan fyddwch yn cysylltu â ni.',
  stopped: 'Beth i’w wneud nawr',
  unavailable: 'Nid yw’r ffurflen hon ar gael',
  unknown: 'Gallwch gysylltu â ni mewn ffordd arall o hyd.',
  cannotLoad: 'Ni allem lwytho’r ffurflen hon. Gwiriwch eich cysylltiad, yna rhowch gynnig arall arni.',
  changed:
    'Newidiodd y ffurflen wrth i chi ei llenwi. Rydym wedi cadw’r atebion sy’n dal i gyd-fynd. Gwiriwch nhw cyn i chi anfon.',
  date: (date) => welshDate(date, { dateStyle: 'long', timeZone: 'UTC' }),
  selectOne: 'Dewiswch un',
  keepHere: 'Cadw fy atebion ar y ddyfais hon nes i mi eu hanfon',
  keepHereHint: 'Gadewch hwn yn wag os yw pobl eraill yn defnyddio’r ddyfais hon hefyd.',
  kept: 'Dyma’r atebion a gadwyd gennych ar y ddyfais hon. Ewch ymlaen o’r man lle stopioch.',
  day: 'Diwrnod',
  month: 'Mis',
  year: 'Blwyddyn',
  wrong: {
    email: () => 'Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@example.com',
    postcode: (_label, { problem }) =>
      problem === 'partial' ? 'Rhowch god post llawn' : 'Rhowch god post llawn yn y DU, fel ZZ1 1AA',
    date: (label, { problem, parts }) =>
      problem === 'missing'
        ? `Rhaid i ${subjectCy(label)} gynnwys ${String(parts)
            .split(' ')
            .map((part) => PARTS[part])
            .join(' a ')}`
        : `Rhaid i ${subjectCy(label)} fod yn ddyddiad go iawn, fel 27 3 2026`,
    number: (label, { problem, min, max }) =>
      `Rhaid i ${subjectCy(label)} fod yn ${
        problem !== 'range'
          ? 'rhif, fel 12'
          : min === undefined
            ? `${max} neu lai`
            : max === undefined
              ? `${min} neu fwy`
              : `rhif rhwng ${min} a ${max}`
      }`,
  },
};
