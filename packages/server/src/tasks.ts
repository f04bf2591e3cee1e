/** Tasks of the command line that need the database and no listening hall. */
import { createCitizens, createCitizenStore, type Citizens } from './citizens/index.js';
import { createCouncils, createCouncilStore, type Councils } from './councils/index.js';
import { openDatabase } from './hall-database.js';
import { systemClock } from './platform/clock.js';
import type { Configuration } from './platform/configuration.js';
import { randomIds } from './platform/ids.js';
import { createLog } from './platform/log.js';

/** Brings the schema up to date. @returns the names of the migrations applied */
export async function migrateDatabase(
  configuration: Configuration,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const opened = await openDatabase(configuration, createLog(configuration.logLevel), say);
  await opened.close();
  return opened.applied;
}

/** Does something with the councils of a hall that need not run; the embedded database is started where it does not. */
export async function withCouncils<Result>(
  configuration: Configuration,
  say: (line: string) => void,
  work: (rooms: { councils: Councils; citizens: Citizens }) => Promise<Result>,
): Promise<Result> {
  const opened = await openDatabase(configuration, createLog(configuration.logLevel), say);
  try {
    const parts = { clock: systemClock, ids: randomIds };
    const councils = createCouncils({
      ...parts,
      store: createCouncilStore(opened.database),
      publicUrl: configuration.publicUrl,
    });
    return await work({
      councils,
      citizens: createCitizens({ ...parts, store: createCitizenStore(opened.database), councils }),
    });
  } finally {
    await opened.close();
  }
}
