/** Callbacks: promises to ring back, the times for them, and what a wish for one must keep. */
export { createCapabilities } from './capability.js';
export { createLookups } from './lookup.js';
export { createLookupTries } from './store.sql.js';
export { createCallbacks, type Callbacks } from './service.js';
