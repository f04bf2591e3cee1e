/** Staff: who they are, how they sign in, who is here now. */
export { mayUseCookie } from './cookie.js';
export { createDemonstrationAdvisers, type DemonstrationAdviser } from './demonstration.js';
export { createPresence } from './presence.js';
export { createStaff, type Staff } from './service.js';
export { createStaffSessions } from './sessions.js';
export { createPresenceStore } from './presence-store.sql.js';
export { createStaffStore } from './store.sql.js';
