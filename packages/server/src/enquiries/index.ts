/** The record: open, post, hold, close, and what readers may see of it. */
export { createEnquiries, type Enquiries } from './service.js';
export { createEnquiryStore } from './store.sql.js';
export { hasRoom } from './places.js';
export { createPlaceTeller } from './place-teller.js';
export { createStandings } from './standing.js';
export { viewOf } from './view.js';
export { SILENCE } from './silence.js';
