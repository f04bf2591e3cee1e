/** Forms: their definitions by council, and what a submission must keep. */
export { createForms, type Forms } from './service.js';
