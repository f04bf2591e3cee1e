/** Welsh of files. */
import type { attachmentsEn } from './attachments.en.js';

const NUMBERS = new Intl.NumberFormat(['cy', 'en-GB'], { maximumFractionDigits: 1 });

export const attachmentsCy: typeof attachmentsEn = {
  list: 'Ffeiliau i’w hanfon',
  kilobytes: (count) => `${NUMBERS.format(count)} KB`,
  megabytes: (count) => `${NUMBERS.format(count)} MB`,
  reading: 'Wrthi’n ei pharatoi',
  sending: (percent) => `${percent}% wedi’i anfon`,
  waiting: 'Heb ei hanfon eto. Byddwn yn rhoi cynnig arall arni pan fydd gennych gysylltiad.',
  ready: 'Yn barod i’w hanfon',
  remove: 'Tynnu',
  removed: (name) => `Tynnwyd ${name}`,
  file: 'Ffeil',
  opens: 'yn agor mewn tab newydd',
  lost: 'Ni chyrhaeddodd y ffeiliau cyn i’r dudalen gael ei chau. Ychwanegwch nhw at neges newydd.',
  tooMany: (most) =>
    `Dim ond ${most} ffeil all fynd gydag un neges. Anfonwch y rhain yn gyntaf, yna ychwanegwch ragor.`,
  heic: 'Cadwodd y ffôn hwn y llun fel HEIC, ac ni allwn ei agor. Ychwanegwch sgrinlun ohono, neu ei gadw fel JPEG yn gyntaf.',
  errors: {
    'file-too-large': 'Mae’r ffeil hon yn fwy na 10 MB. Ychwanegwch un lai.',
    'file-type-refused':
      'Ni allwn dderbyn y math hwn o ffeil. Ychwanegwch lun (JPEG neu PNG), PDF, ffeil Word neu OpenDocument, neu destun plaen.',
    'file-damaged': 'Mae’r ffeil hon yn wag neu wedi’i difrodi. Ychwanegwch un arall.',
    'picture-too-large':
      'Mae gormod o bicseli yn y llun hwn. Gwnewch ef yn llai, neu tynnwch sgrinlun ohono.',
    'file-too-many':
      'Rydych wedi ychwanegu llawer o ffeiliau heb eu hanfon. Anfonwch neu tynnwch rai yn gyntaf.',
  },
  choose: 'Dewis ffeiliau',
  takePhoto: 'Tynnu llun',
  limits: (most) =>
    `${most === 1 ? 'Un ffeil' : `Hyd at ${most} ffeil`}, pob un hyd at 10 MB: lluniau, PDF, Word, OpenDocument neu destun`,
  formFull: (most) =>
    `Gallwch ychwanegu ${most === 1 ? 'un ffeil' : `${most} ffeil`} yma. Tynnwch un yn gyntaf.`,
  notKept: 'Ni chedwir ffeiliau ar y ddyfais hon. Os gadewch y dudalen hon, ychwanegwch nhw eto.',
  removeFailed: 'Tynnwch y ffeil na ellir ei hanfon',
  lostInForm: 'Ychwanegwch y ffeiliau eto: ni wnaethant ein cyrraedd',
  failed: 'Nid oedd modd anfon y ffeil hon. Tynnwch hi a rhowch gynnig arall arni, neu ychwanegwch un arall.',
};
