/** What the doors of a council say now. */
export { createAvailability, type Availability } from './service.js';
