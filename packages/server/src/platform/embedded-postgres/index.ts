/** The door to the embedded database: a real PostgreSQL that the hall starts, watches and stops. */
export { startEmbeddedPostgres } from './supervisor.js';
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './supervisor.js';
