/** Starts PostgreSQL in a folder, keeps it running, and stops it cleanly. */
import { copyFile, readFile, stat, truncate } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { StartRefused } from '../start-refused.js';
import { findBinaries, prepareBinaries, type Binaries } from './binaries.js';
import {
  checkVersion,
  clusterVersion,
  createCluster,
  lastErrorLine,
  OWNER,
  ownerPassword,
  removeDrafts,
  storageFull,
} from './cluster.js';
import { findHome, makeDataFolder, type DatabaseHome } from './database-home.js';
import { lockDataFolder, type HallLock } from './hall-lock.js';
import { makePlace, removePlace, socketFile, type Place } from './place.js';
import {
  endLeftOvers,
  launch,
  logFile,
  stopPostmaster,
  waitUntilReady,
  type Postmaster,
} from './postmaster.js';
import { settingsFor } from './settings.js';

export interface EmbeddedPostgresOptions {
  /** A folder for the database alone. It is made where it does not exist. */
  readonly dataDirectory: string;
  /** One line for the operator, without a line end. */
  readonly log: (line: string) => void;
  /** How many sessions at once; default 50. */
  readonly maxConnections?: number;
  /** PostgreSQL ended by itself. It is being started again, with back-off, until it runs or `stop` is called. */
  readonly onUnavailable?: (reason: string) => void;
  /** PostgreSQL answers again after `onUnavailable`. */
  readonly onAvailable?: () => void;
  /** Gives up a start that is under way; what was started is stopped and `startEmbeddedPostgres` rejects. */
  readonly signal?: AbortSignal;
}

export interface EmbeddedPostgres {
  /** `postgres://` address of the hall's database for the role `owner`, a superuser. The same after every restart. */
  readonly ownerUrl: string;
  /** Of the server process; another one after a restart. */
  readonly pid: number;
  /** Where the files are, which is not always the data folder. */
  readonly folder: string;
  /** Ends all sessions, writes everything, stops the server and lets the data folder go. Never rejects. */
  stop(): Promise<void>;
}

/**
 * Starts the database of that folder, making it first where there is none.
 * Rejects with a `StartRefused` whose sentence can be shown as it is.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, signal } = options;
  const dataDirectory = await makeDataFolder(options.dataDirectory);
  const lock = await lockDataFolder(dataDirectory);
  let supervisor: Supervisor | undefined;
  try {
    const home = await findHome(dataDirectory, log);
    const found = await findBinaries();
    const version = await clusterVersion(home);
    if (version !== undefined) checkVersion(home, version, found.major);
    signal?.throwIfAborted();
    const binaries = await prepareBinaries(found, home, log);
    await endLeftOvers(home, binaries, log);
    await removeDrafts(home);
    if (version === undefined) {
      log(`Making a new database in ${home.folder}`);
      await createCluster(home, binaries, signal);
    }
    const password = await ownerPassword(home, { make: false });
    const place = await makePlace(home);
    supervisor = new Supervisor({ home, binaries, place, password, lock, options });
    await supervisor.start();
    signal?.throwIfAborted();
    return supervisor;
  } catch (error) {
    await supervisor?.stop();
    lock.release();
    signal?.throwIfAborted();
    throw toRefusal(error, dataDirectory);
  }
}

interface Parts {
  readonly home: DatabaseHome;
  readonly binaries: Binaries;
  readonly place: Place;
  readonly password: string;
  readonly lock: HallLock;
  readonly options: EmbeddedPostgresOptions;
}

const DATABASE = 'moothall';
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** A server that has run so long starts the back-off anew when it ends. */
const STEADY_AFTER_MS = 1_000;
const FIRST_START_ATTEMPTS = 4;
const CHECK_EVERY_MS = 60_000;
const LONGEST_LOG_BYTES = 10 * 1024 * 1024;

class Supervisor implements EmbeddedPostgres {
  readonly ownerUrl: string;
  readonly #parts: Parts;
  readonly #stopping = new AbortController();
  #postmaster: Postmaster | undefined;
  #watching: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | undefined;
  #checks: NodeJS.Timeout | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.ownerUrl = this.#url(DATABASE);
  }

  get pid(): number {
    return this.#postmaster?.pid ?? 0;
  }

  get folder(): string {
    return this.#parts.home.folder;
  }

  async start(): Promise<void> {
    const { options } = this.#parts;
    options.signal?.addEventListener('abort', this.#abandon, { once: true });
    process.once('exit', this.#leave);
    // After a kill -9 of everything the kernel may need a moment to let go of shared memory and files.
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#launch();
        break;
      } catch (error) {
        if (error instanceof StartRefused || attempt === FIRST_START_ATTEMPTS) throw error;
        await sleep(pauseMs(attempt), undefined, { signal: this.#stopping.signal });
      }
    }
    options.signal?.removeEventListener('abort', this.#abandon);
    this.#watching = this.#watch();
    this.#checks = setInterval(() => void this.#check(), CHECK_EVERY_MS).unref();
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    const { home, binaries, lock, options } = this.#parts;
    this.#stopping.abort();
    clearInterval(this.#checks);
    options.signal?.removeEventListener('abort', this.#abandon);
    await this.#watching;
    if (this.#postmaster !== undefined) await stopPostmaster(home, binaries, this.#postmaster.pid);
    process.off('exit', this.#leave);
    await removePlace(this.#parts.place);
    lock.release();
  }

  /** Waits for the server's end and starts it again, until `stop`. */
  async #watch(): Promise<void> {
    const { options } = this.#parts;
    const stopping = new Promise<undefined>((resolve) => {
      this.#stopping.signal.addEventListener('abort', () => resolve(undefined), { once: true });
    });
    let failures = 0;
    for (;;) {
      const begun = performance.now();
      const how = await Promise.race([this.#postmaster?.ended, stopping]);
      if (how === undefined || this.#stopping.signal.aborted) return;
      if (performance.now() - begun > STEADY_AFTER_MS) failures = 0;
      options.log(`PostgreSQL ended unexpectedly (${how}); starting it again`);
      options.onUnavailable?.(how);
      failures = await this.#startAgain(failures);
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- it may have been aborted while waiting
      if (this.#stopping.signal.aborted) return;
      options.onAvailable?.();
    }
  }

  /** Tries until the server runs or `stop` is called; returns how often it has failed in a row. */
  async #startAgain(failures: number): Promise<number> {
    const { options } = this.#parts;
    const begun = performance.now();
    let lastReason = '';
    for (let attempt = failures; ; attempt += 1) {
      try {
        await sleep(pauseMs(attempt), undefined, { signal: this.#stopping.signal });
        await this.#launch();
        options.log(`PostgreSQL runs again after ${Math.round(performance.now() - begun)} ms`);
        return attempt + 1;
      } catch (error) {
        if (this.#stopping.signal.aborted) return attempt;
        const reason = error instanceof Error ? error.message : String(error);
        // The same reason every few seconds would only fill the log of a machine that may have no space left.
        if (reason !== lastReason)
          options.log(`PostgreSQL does not start: ${reason} Trying again with pauses.`);
        lastReason = reason;
      }
    }
  }

  async #launch(): Promise<void> {
    const { home, binaries, place, options } = this.#parts;
    await endLeftOvers(home, binaries, options.log);
    await limitLog(home);
    const logBegins = await logLength(home);
    this.#stopping.signal.throwIfAborted();
    const postmaster = await launch(
      home,
      binaries,
      settingsFor({ place, name: home.name, maxConnections: options.maxConnections ?? 50 }),
    );
    this.#postmaster = postmaster;
    try {
      await waitUntilReady(
        home,
        postmaster,
        (seconds) =>
          options.log(`PostgreSQL is still starting after ${seconds} s: it replays its log after a crash`),
        this.#stopping.signal,
      );
      await this.#createDatabase();
    } catch (error) {
      const text = (await readFile(logFile(home), 'utf8').catch(() => '')).slice(logBegins);
      await stopPostmaster(home, binaries, postmaster.pid);
      throw explainStart(error, text, home);
    }
  }

  /** The first sign of life, and the hall's database where there is none yet. */
  async #createDatabase(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url('postgres'),
      connectionTimeoutMillis: 10_000,
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Keeps the log short, and starts the server again when something has swept its socket away. */
  async #check(): Promise<void> {
    const { home, place, options } = this.#parts;
    await limitLog(home).catch(() => undefined);
    const socket = socketFile(place);
    const swept = socket !== undefined && (await stat(socket).catch(() => undefined)) === undefined;
    if (!swept || this.#stopping.signal.aborted || this.#postmaster === undefined) return;
    options.log(`The socket ${socket} was deleted`);
    await makePlace(home).catch(() => undefined);
    process.kill(this.#postmaster.pid, 'SIGINT');
  }

  #url(database: string): string {
    const { place, password } = this.#parts;
    // The host in the query wins for pg and libpq; the one before the path keeps the address readable for `new URL`.
    const url = new URL(`postgres://${OWNER}:${password}@localhost:${place.port}/${database}`);
    url.searchParams.set('host', place.host);
    return url.href;
  }

  /** The hall ends without `stop`: nothing can be awaited any more, but the server can still be told. */
  readonly #leave = (): void => {
    try {
      if (this.#postmaster !== undefined) process.kill(this.#postmaster.pid, 'SIGINT');
    } catch {
      // It has ended already.
    }
  };

  /** A start that nobody waits for any more: a server in recovery would otherwise be waited for. */
  readonly #abandon = (): void => {
    this.#stopping.abort();
    this.#leave();
  };
}

function pauseMs(failures: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
}

function explainStart(error: unknown, serverLog: string, home: DatabaseHome): Error {
  if (/no space left|disk quota exceeded/i.test(serverLog)) return storageFull(home, error);
  const said = lastErrorLine(serverLog) ?? (error instanceof Error ? error.message : String(error));
  return new Error(`${said}${said.endsWith('.') ? '' : '.'}`, { cause: error });
}

function toRefusal(error: unknown, dataDirectory: string): StartRefused {
  if (error instanceof StartRefused) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new StartRefused(
      'database-storage-full',
      `There is no space left for the database in ${dataDirectory}. Free some space there.`,
      { cause: error },
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new StartRefused(
      'data-folder-unwritable',
      `The hall may not write to the data folder ${dataDirectory} (${message}). Give it one it may write to with MOOTHALL_DATA_DIR, or start it as the user who owns this one.`,
      { cause: error },
    );
  }
  return new StartRefused(
    'database-start-failed',
    `The database in ${dataDirectory} does not start: ${message} See postgres.log there.`,
    { cause: error },
  );
}

async function logLength(home: DatabaseHome): Promise<number> {
  return (await stat(logFile(home)).catch(() => undefined))?.size ?? 0;
}

/** Keeps one earlier part. The server appends, so its file can be emptied under it. */
async function limitLog(home: DatabaseHome): Promise<void> {
  if ((await logLength(home)) < LONGEST_LOG_BYTES) return;
  await copyFile(logFile(home), `${logFile(home)}.1`).catch(() => undefined);
  await truncate(logFile(home));
}
