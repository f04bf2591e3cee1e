/** The panel's chunk: whoever loads it has the panel defined; the shell in the page becomes the panel. */
import { define } from './panel/define.js';
import { MoothallPanel } from './panel/panel.js';

define('moothall-panel', MoothallPanel);

// What several views share stands here, so that no chunk of its own has to be fetched for it.
export { MESSAGE_MAX_CHARACTERS } from '@moothall/protocol/constants';
export { textsIn } from './texts/texts.js';
