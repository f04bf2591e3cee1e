/** Welsh of a council's plain pages. */
import { inWelsh, withCouncil } from '@moothall/rules';
import { html } from '../html.js';
import type { PagesTexts } from './pages.en.js';

export const pagesCy: PagesTexts = {
  skip: 'Neidio i’r prif gynnwys',
  language: 'Iaith',
  about: 'Am y gwasanaeth hwn',
  links: { contact: 'Cysylltu', privacy: 'Preifatrwydd', accessibility: 'Hygyrchedd' },
  named: inWelsh,
  answeredBy: (other, council) =>
    `Pan fyddwch yn cysylltu â ni ar-lein, staff ${inWelsh(other)} sy’n ateb ar ran ${inWelsh(council)}.`,
  contact: {
    title: (council) => `Cysylltu ${withCouncil(council)}`,
    controller: (name) => `${name} sy’n gyfrifol am eich data.`,
    privacy: 'Sut rydym yn defnyddio’r hyn a ddywedwch wrthym',
    telephone: 'Dros y ffôn',
    emergency: 'Mewn argyfwng',
    website: 'Ar ein gwefan',
    goToWebsite: (council) => `Mynd i wefan ${inWelsh(council)}`,
  },
  privacy: {
    title: (council) => `Preifatrwydd – ${inWelsh(council)}`,
    heading: 'Preifatrwydd pan fyddwch yn cysylltu â ni yma',
    about: (council) => `Mae’r dudalen hon yn ymwneud â gwasanaeth cysylltu ${inWelsh(council)}.`,
    notice: (link) =>
      html`Darllenwch ${link('hysbysiad preifatrwydd y cyngor')} i weld sut mae’n defnyddio gwybodaeth
      amdanoch.`,
    kept: 'Beth rydym yn ei gadw',
    keptWords: (council) =>
      `Rydym yn cadw’r hyn a ysgrifennwch mewn sgwrs, mewn cais i gael eich ffonio ac mewn ffurflen, gyda’r amser a’r atebion, o dan gyfeirnod. ${inWelsh(council)} sy’n gyfrifol amdano.`,
    stored: 'Beth sy’n cael ei storio yn eich porwr',
    storedWords:
      'Nid oes dim yn cael ei storio nes i chi anfon rhywbeth atom. Nid oes cwcis. Mae popeth sy’n cael ei storio yn storfa’r porwr ar gyfer y wefan rydych yn cysylltu â ni ohoni. Gallwch ei glirio yng ngosodiadau’r porwr unrhyw bryd.',
    columns: ['Beth', 'Pryd mae’n cael ei storio', 'Am ba hyd'],
    rows: [
      [
        'Cyfrinach sy’n dangos i ni mai chi sydd yno',
        'pan fyddwch yn anfon rhywbeth am y tro cyntaf',
        'tan 30 diwrnod ar ôl i chi ei defnyddio ddiwethaf',
      ],
      ['Rhif y sgwrs sydd gennych ar agor', 'pan fyddwch yn dechrau sgwrs', 'nes i’r sgwrs ddod i ben'],
      [
        'Pa mor bell rydych wedi darllen yn y sgwrs',
        'pan fydd ateb yn cael ei ddangos',
        'nes i chi glirio data’r wefan',
      ],
      [
        'Yr hyn rydych wedi’i anfon ac nad ydym wedi’i gadarnhau eto',
        'pan fyddwch yn anfon rhywbeth',
        'nes i ni ei gadarnhau',
      ],
    ],
    ask: 'Holi am eich gwybodaeth',
    askWords: (telephone) => html`Ffoniwch ${telephone}. Os oes gennych gyfeirnod, cadwch ef wrth law.`,
  },
  accessibility: {
    title: (council) => `Hygyrchedd – ${inWelsh(council)}`,
    heading: 'Hygyrchedd ein gwasanaeth cysylltu',
    words:
      'Rydym am i bawb allu ei ddefnyddio. Mae wedi’i adeiladu i fodloni lefel AA Canllawiau Hygyrchedd Cynnwys y We (WCAG) 2.2. Mae wedi’i brofi ag offer awtomatig. Nid yw wedi’i brofi eto gan bobl y tu allan i’r prosiect.',
    madeFor: 'Mae wedi’i wneud i’w ddefnyddio:',
    uses: [
      'gyda’r bysellfwrdd yn unig',
      'gyda darllenydd sgrin',
      'gyda thestun ar 400% ac ar sgrin fach',
      'gyda llai o symud a mwy o gyferbyniad, pan fydd eich dyfais wedi’i gosod felly',
    ],
    cannot: 'Os na allwch ei ddefnyddio',
    cannotWords: (telephone) =>
      html`Ffoniwch ${telephone} a dywedwch wrthym beth nad yw’n gweithio, neu beth sydd ei angen arnoch ar
      ffurf arall.`,
  },
  unknown: {
    title: 'Heb ddod o hyd i’r cyngor',
    words: 'Nid oes cyngor o’r enw hwn yma. Gwiriwch y cyfeiriad.',
  },
};
