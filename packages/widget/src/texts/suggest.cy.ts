/** Welsh of the suggested services. */
import type { suggestEn } from './suggest.en.js';
import { plural } from './welsh.js';

export const suggestCy: typeof suggestEn = {
  label: 'Gwasanaethau',
  found: (count) =>
    `Cafwyd ${plural(count, { two: 'wasanaeth', other: 'gwasanaeth' })}. Defnyddiwch y saethau i fyny ac i lawr i ddewis.`,
  none: 'Ni chafwyd gwasanaeth. Gallwch ddal i ysgrifennu a chysylltu â ni.',
  chosen: (service) => `Dewiswyd ${service}.`,
  online: (service) => `${service} ar ein gwefan`,
  orContact: 'Neu cysylltwch â ni amdano:',
  other: 'Sefydliad arall sy’n gofalu am hyn',
  otherNext: 'Nid ni sy’n gofalu am hyn. Cysylltwch â ni ac fe ddywedwn wrthych pwy sydd.',
};
