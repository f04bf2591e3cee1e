/** Welsh of how a chat stands. */
import { plural } from './welsh.js';
import type { standingEn } from './standing.en.js';

export const standingCy: typeof standingEn = {
  next: 'Chi sydd nesaf.',
  place: (ahead) => `Mae ${plural(ahead, { two: 'berson', other: 'o bobl', one: 'person' })} o’ch blaen.`,
  nobody: 'Nid oes neb yn rhydd i ateb ar hyn o bryd. Gallwch aros yma, neu ofyn i ni eich ffonio.',
  call: 'Gofyn i ni eich ffonio yn lle hynny',
  called: (telephone) => `Byddwn yn eich ffonio ar ${telephone}. Gallwch barhau i ysgrifennu yma.`,
  closes: (time) => `Nid ydym wedi clywed gennych ers tro. Bydd y sgwrs hon yn cau am ${time}.`,
  stay: 'Ei chadw ar agor',
  read: 'Darllenwyd',
};
