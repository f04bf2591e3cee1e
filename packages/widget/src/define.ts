/** For pages with a bundler: registers every element, with the panel's code at once. Name hall and council as attributes. */
import { start } from './loader/start.js';
import { start as startPanel } from './panel.js';

startPanel();
start(undefined, location.href, undefined, () => Promise.resolve());
