/** The panel's chunk: whoever loads it has the panel defined; the shell in the page becomes the panel. */
import { define } from './panel/define.js';
import { MoothallPanel } from './panel/panel.js';

define('moothall-panel', MoothallPanel);

// Views and suggestions share it: here it costs them no request of its own.
export { textsIn } from './texts/texts.js';
