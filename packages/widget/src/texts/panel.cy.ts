/** Welsh of the panel and the home view. */
import type { panelEn } from './panel.en.js';

export const panelCy: typeof panelEn = {
  back: 'Yn ôl',
  options: 'Dewisiadau',
  privacy: 'Sut rydym yn defnyddio’r hyn a ysgrifennwch',
  controller: (name) => `${name} sy’n gyfrifol am eich data.`,
  loading: 'Wrthi’n llwytho',
  unread: (count) => `${count} newydd`,
  doorsLabel: 'Ffyrdd o gysylltu â ni',
  changeCallback: 'Newid neu ganslo galwad yn ôl',
};
