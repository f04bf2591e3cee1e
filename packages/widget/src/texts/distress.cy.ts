/** Welsh of the help in an emergency and of the advice about card numbers. */
import type { DistressTexts } from './distress.en.js';

export const distressCy: DistressTexts = {
  title: 'Os oes angen help arnoch nawr',
  lines: {
    danger: { label: 'Perygl i fywyd', telephone: '999', when: 'Heddlu, ambiwlans a thân, ddydd a nos.' },
    samaritans: {
      label: 'Y Samariaid',
      telephone: '116 123',
      when: 'Rhywun i siarad ag ef, am ddim, ddydd a nos.',
    },
    gas: {
      label: 'Nwy neu garbon monocsid',
      telephone: '0800 111 999',
      when: 'Ewch allan yn gyntaf. Am ddim, ddydd a nos.',
    },
    power: {
      label: 'Llinellau trydan',
      telephone: '105',
      when: 'Cadwch yn ddigon pell. Am ddim, ddydd a nos.',
    },
  },
  note: 'Gallwch anfon eich neges o hyd. Efallai na fydd neb yn ei darllen ar unwaith.',
  dismiss: 'Cuddio hwn',
  card: 'Tynnwch rif y cerdyn o’ch neges, yna anfonwch hi. Nid ydym byth yn gofyn am rifau cardiau yma.',
};
