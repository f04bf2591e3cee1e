/** Forms: their definitions by council, and what a submission must keep. */
export { createForms } from './service.js';
