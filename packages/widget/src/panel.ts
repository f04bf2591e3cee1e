/** The panel's chunk: whoever loads it starts it; then the shell in the page becomes the panel. */
import type { Words } from './loader/panel-contract.js';
import { define } from './panel/define.js';
import { MoothallPanel } from './panel/panel.js';
import { addCatalogue } from './texts/texts.js';

/** @param words of the page's language, so that nothing is read in English first */
export function start(language = 'en', words?: Words | false): void {
  if (words) addCatalogue(language, words.catalogue);
  // All of it stands on promises: where a page has something else in their place, this fails before anything is defined, and
  // the loader says what to do instead.
  void new Promise(() => undefined).then();

  define('moothall-panel', MoothallPanel);
}

// What several views share stands here, so that no chunk of its own has to be fetched for it.
export { MESSAGE_MAX_CHARACTERS } from '@moothall/protocol/constants';
export { textsIn } from './texts/texts.js';
