/** Starts and stops a hall: database, schema, councils, server, in this order. */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp, type App } from './app.js';
import { bankHolidayNote, loadCouncilFolder } from './councils/index.js';
import { createNodeLink } from './gateway/index.js';
import { openDatabase } from './hall-database.js';
import { systemClock } from './platform/clock.js';
import type { Configuration } from './platform/configuration.js';
import { createFolderFiles } from './platform/files.js';
import { randomIds } from './platform/ids.js';
import { createLog } from './platform/log.js';
import { sharedSecret } from './platform/secrets.js';
import { StartRefused } from './platform/start-refused.js';

export interface HallOptions {
  readonly configuration: Configuration;
  readonly version: string;
  readonly isRelease: boolean;
  readonly embedFolder: string;
  readonly consoleFolder: string;
  readonly documentationFolder: string;
  /** Told in plain sentences what an operator may want to know of the start. */
  readonly say: (line: string) => void;
}

export interface Hall {
  readonly app: App;
  readonly url: string;
  /** Port on which it listens, also where 0 asked for any. */
  readonly port: number;
  /** Ends everything in order; what was acknowledged stays. */
  stop(): Promise<void>;
}

/** @throws StartRefused with the one sentence that an operator needs */
export async function startHall(options: HallOptions): Promise<Hall> {
  const { configuration, say } = options;
  const log = createLog(configuration.logLevel);
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const opened = await openDatabase(configuration, log, say);
    const { database } = opened;
    undo.push(() => opened.close());
    const nodeLink =
      configuration.redisUrl === undefined ? undefined : createNodeLink(configuration.redisUrl, log);
    if (nodeLink !== undefined) undo.push(() => nodeLink.close());
    const app = await createApp({
      publicUrl: configuration.publicUrl,
      trustProxy: configuration.trustProxy,
      version: options.version,
      isRelease: options.isRelease,
      database,
      files: createFolderFiles(join(configuration.dataDirectory, 'files')),
      clock: systemClock,
      ids: randomIds,
      log,
      cookieSecret: await sharedSecret(database, 'cookie'),
      embedFolder: options.embedFolder,
      consoleFolder: options.consoleFolder,
      documentationFolder: options.documentationFolder,
      ...(nodeLink === undefined ? {} : { nodeLink }),
    });
    undo.push(() => app.close());
    if (configuration.councilsFolder !== undefined) {
      await app.councils.save(await loadCouncilFolder(configuration.councilsFolder));
    }
    const bankHolidays = bankHolidayNote(systemClock.now());
    if (bankHolidays.endsSoon) say(`Bank holidays are ${bankHolidays.line}.`);
    await listen(app, configuration);
    const { port } = app.server.server.address() as AddressInfo;
    return { app, url: configuration.publicUrl, port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listen(app: App, { host, port }: Configuration): Promise<void> {
  try {
    await app.server.listen({ host, port });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new StartRefused(
      'port-in-use',
      `Port ${String(port)} is in use by another program. Stop that one, or choose another port with PORT.`,
      { cause: error },
    );
  }
}
