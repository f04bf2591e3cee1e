/** What the doors of a council say now. */
export { createAvailability } from './service.js';
