/** Welsh of the lists to choose from: one's enquiries, the council's forms. */
import type { listsEn } from './lists.en.js';

export const listsCy: typeof listsEn = {
  enquiries: 'Eich ymholiadau',
  channel: { chat: 'Sgwrs', callback: 'Galwad yn ôl', form: 'Ffurflen' },
  state: { waiting: 'yn aros am ymgynghorydd', held: 'yn cael ei ateb', closed: 'wedi dod i ben' },
  chooseForm: 'Dewiswch ffurflen',
  noForms: 'Nid oes ffurflenni yma eto. Gallwch sgwrsio â ni neu ofyn i ni eich ffonio.',
};
