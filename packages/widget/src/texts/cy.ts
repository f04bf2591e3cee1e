/** Welsh, whole: one chunk, which only those load who read it. */
import type { Catalogue } from './catalogue.js';
import { chatCy } from './chat.cy.js';
import { suggestCy } from './suggest.cy.js';

export const catalogue: Catalogue = {
  chat: chatCy,
  suggest: suggestCy,
};
