/** The door of the directory: services that people ask councils about, and the search that finds one by what they write. */
export { directoryServices } from './directory-data.js';
export type { DirectoryService, Language, SearchableService, Tier } from './directory-service.js';
export type { Manner } from './match-word.js';
export { searchServices, type RankedService, type ServiceSearch, type Why } from './search-services.js';
