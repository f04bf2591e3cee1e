/** Citizens' sessions: a bearer secret for each, started from pages and clients that may speak for the council. */
export { createCitizens, type Citizens } from './service.js';
export { createCitizenStore } from './store.sql.js';
