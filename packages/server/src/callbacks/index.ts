/** Callbacks: promises to ring back, and what a wish for one must keep. */
export { createCallbacks } from './service.js';
