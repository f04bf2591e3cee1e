/** The console's elements, for whoever builds a page of their own around them. */
export { MoothallConsole } from './shell/moothall-console.js';
