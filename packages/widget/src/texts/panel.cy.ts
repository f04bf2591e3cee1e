/** Welsh of the panel and the home view. */
import type { panelEn } from './panel.en.js';

export const panelCy: typeof panelEn = {
  back: 'Yn ôl',
  options: 'Dewisiadau',
  privacy: 'Sut rydym yn defnyddio’r hyn a ysgrifennwch',
  loading: 'Wrthi’n llwytho',
  unread: (count) => `${count} newydd`,
  doorsLabel: 'Ffyrdd o gysylltu â ni',
};
