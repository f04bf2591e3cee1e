/** Callbacks: promises to ring back, the times for them, and what a wish for one must keep. */
export { createCallbacks, type Callbacks } from './service.js';
