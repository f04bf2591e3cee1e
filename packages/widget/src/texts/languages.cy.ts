/** Welsh of the switch between languages. */
import type { languagesEn } from './languages.en.js';

export const languagesCy: typeof languagesEn = {
  label: 'Iaith',
  changed: 'Mae hyn yn Gymraeg nawr.',
};
