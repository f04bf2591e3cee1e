/** Who is in the hall: each council's identity, look, languages, services, forms and origins. */
export { createCouncils, type Councils } from './service.js';
export { createCouncilStore } from './store.sql.js';
export { loadCouncilFolder, loadFormFile } from './folder.js';
export { nameOf } from './council.js';
export { hoursOf, noticesAt, stateOf } from './opening.js';
export { bankHolidayNote } from './bank-holiday-note.js';
