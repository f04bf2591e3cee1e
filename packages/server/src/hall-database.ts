/** The hall's database, ready for use: found or started, with its schema up to date. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from './platform/configuration.js';
import { createDatabase, type Database } from './platform/database.js';
import { startEmbeddedPostgres } from './platform/embedded-postgres/index.js';
import type { Log } from './platform/log.js';
import { migrate } from './platform/migrations.js';
import { StartRefused } from './platform/start-refused.js';

export interface OpenedDatabase {
  readonly database: Database;
  /** Names of the migrations that were missing. */
  readonly applied: readonly string[];
  close(): Promise<void>;
}

/** PostgreSQL may be reached by so many more than the application's pool: migrations, back-ups, a person looking. */
const SPARE_CONNECTIONS = 10;

/** @throws StartRefused with the one sentence that an operator needs */
export async function openDatabase(
  configuration: Configuration,
  log: Log,
  say: (line: string) => void,
): Promise<OpenedDatabase> {
  await makeDataFolder(configuration.dataDirectory);
  const server = await findServer(configuration, log, say);
  try {
    const applied = await prepare(server.ownerUrl);
    const database = createDatabase({
      url: server.applicationUrl,
      connections: configuration.databaseConnections,
      onIdleError: (error) => {
        log.warn({ reason: error.message }, 'an idle database connection was lost');
      },
    });
    return {
      database,
      applied,
      async close() {
        await database.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function makeDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new StartRefused(
      'data-folder-unwritable',
      `The data folder ${folder} cannot be made. Choose another with MOOTHALL_DATA_DIR, or give this user the right to write there.`,
      { cause: error },
    );
  }
}

interface DatabaseServer {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  stop(): Promise<void>;
}

async function findServer(
  { databaseUrl, migrationUrl, databaseConnections, dataDirectory }: Configuration,
  log: Log,
  say: (line: string) => void,
): Promise<DatabaseServer> {
  if (databaseUrl !== undefined) {
    return {
      ownerUrl: migrationUrl ?? databaseUrl,
      applicationUrl: databaseUrl,
      stop: () => Promise.resolve(),
    };
  }
  const embedded = await startEmbeddedPostgres({
    dataDirectory: join(dataDirectory, 'database'),
    maxConnections: databaseConnections + SPARE_CONNECTIONS,
    log: say,
    onUnavailable: (reason) => {
      log.warn({ reason }, 'the database is away; it is being started again');
    },
    onAvailable: () => {
      log.info('the database is back');
    },
  });
  return { ownerUrl: embedded.ownerUrl, applicationUrl: embedded.ownerUrl, stop: () => embedded.stop() };
}

/** A database that is somebody else's may be away; the operator gets one sentence instead of a stack. */
async function prepare(ownerUrl: string): Promise<readonly string[]> {
  try {
    return await migrate(ownerUrl);
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = (error instanceof Error && error.message) || code || String(error);
    throw new StartRefused(
      'database-unreachable',
      `The database could not be prepared (${reason}). Check MOOTHALL_DATABASE_URL, and that its user may make tables and roles.`,
      { cause: error },
    );
  }
}
