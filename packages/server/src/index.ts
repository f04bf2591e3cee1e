/** The hall, for whoever starts it: the command line and tests. */
export { startHall, type Hall, type HallOptions } from './hall.js';
export { configurationFields, readConfiguration, type Configuration } from './platform/configuration.js';
export { StartRefused } from './platform/start-refused.js';
export { createDemonstrationAdvisers, type DemonstrationAdviser } from './staff/index.js';
export { bankHolidayNote, loadCouncilFolder, loadFormFile } from './councils/index.js';
export { migrateDatabase, withCouncils } from './tasks.js';
