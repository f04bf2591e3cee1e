/** The panel's chunk: whoever loads it has panel and home view defined; the shell in the page becomes the panel. */
import { MoothallHome } from './home/home.js';
import { define } from './panel/define.js';
import { MoothallPanel } from './panel/panel.js';

define('moothall-home-view', MoothallHome);
define('moothall-panel', MoothallPanel);
