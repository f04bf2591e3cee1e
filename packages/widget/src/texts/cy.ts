/** Welsh, whole: one chunk, which only those load who read it. */
import type { Catalogue } from './catalogue.js';
import { afterCy } from './after.cy.js';
import { chatCy } from './chat.cy.js';
import { suggestCy } from './suggest.cy.js';

export const catalogue: Catalogue = {
  after: afterCy,
  chat: chatCy,
  suggest: suggestCy,
};
