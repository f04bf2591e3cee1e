/** Welsh, whole: one chunk, which only those load who read it. */
import { afterCy } from './after.cy.js';
import { attachmentsCy } from './attachments.cy.js';
import { callCy } from './call.cy.js';
import { callbackCy } from './callback.cy.js';
import type { Catalogue } from './catalogue.js';
import { chatCy } from './chat.cy.js';
import { formCy } from './form.cy.js';
import { languagesCy } from './languages.cy.js';
import { listsCy } from './lists.cy.js';
import { loaderCy } from './loader.cy.js';
import { panelCy } from './panel.cy.js';
import { placesCy } from './places.cy.js';
import { questionsCy } from './questions.cy.js';
import { standingCy } from './standing.cy.js';
import { distressCy } from './distress.cy.js';
import { suggestCy } from './suggest.cy.js';

export const catalogue: Catalogue = {
  after: afterCy,
  attachments: attachmentsCy,
  call: callCy,
  callback: callbackCy,
  chat: chatCy,
  form: formCy,
  languages: languagesCy,
  lists: listsCy,
  loader: loaderCy,
  panel: panelCy,
  places: placesCy,
  questions: questionsCy,
  standing: standingCy,
  distress: distressCy,
  suggest: suggestCy,
};
