/** PostgreSQL's processes: started, found again after a kill -9, and ended. */
import { execFile, spawn } from 'node:child_process';
import { open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

import { StartRefused } from '../start-refused.js';
import type { Binaries } from './binaries.js';
import type { DatabaseHome } from './database-home.js';

const run = promisify(execFile);

export interface Postmaster {
  readonly pid: number;
  /** Resolves with how it ended, for whatever reason. */
  readonly ended: Promise<string>;
}

/** Starts the server and returns at once; `waitUntilReady` says when it answers. */
export async function launch(
  home: DatabaseHome,
  binaries: Binaries,
  settings: Record<string, string>,
): Promise<Postmaster> {
  return process.platform === 'win32'
    ? launchOnWindows(home, binaries, settings)
    : launchDirectly(home, binaries, settings);
}

/** Resolves when the server takes connections; rejects when it ends first. Recovery takes as long as it takes. */
export async function waitUntilReady(
  home: DatabaseHome,
  postmaster: Postmaster,
  onSlow: (seconds: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const slowAfterSeconds = 10;
  const begun = performance.now();
  let nextWordSeconds = slowAfterSeconds;
  let end: string | undefined;
  void postmaster.ended.then((how) => (end = how));
  for (;;) {
    signal.throwIfAborted();
    if (end !== undefined) throw new Error(`PostgreSQL ended while starting (${end})`);
    const file = await readPostmasterFile(home);
    if (file?.pid === postmaster.pid && file.status === 'ready') return;
    const seconds = (performance.now() - begun) / 1000;
    if (seconds > nextWordSeconds) {
      onSlow(Math.round(seconds));
      nextWordSeconds *= 2;
    }
    await sleep(seconds < 2 ? 15 : 100);
  }
}

/** Asks the server to end its sessions, write everything and stop; insists when it does not. */
export async function stopPostmaster(home: DatabaseHome, binaries: Binaries, pid: number): Promise<void> {
  if (process.platform === 'win32') {
    const stop = (mode: string) =>
      run(binaries.pgCtl, ['stop', '-D', home.cluster, '-m', mode, '-w', '-t', '30']);
    await stop('fast').catch(() => stop('immediate').catch(() => undefined));
    return;
  }
  // Fast, then immediate (the next start recovers), then what no process can refuse.
  for (const [signal, patienceMs] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!sendSignal(pid, signal)) return;
    if (await gone(pid, patienceMs)) return;
  }
}

/**
 * Ends whatever still runs for this database: a server that outlived its hall, and the sessions that outlive a killed
 * server for a moment. To be called with the hall's lock held, so that no living hall is behind them.
 */
export async function endLeftOvers(
  home: DatabaseHome,
  binaries: Binaries,
  log: (line: string) => void,
): Promise<void> {
  const file = await readPostmasterFile(home);
  const left = await processesOf(home);
  if (file !== undefined) {
    if (process.platform === 'win32' || left.includes(file.pid)) {
      if (sendSignal(file.pid, 0)) {
        log(`Stopping the PostgreSQL (process ${file.pid}) that an earlier hall left running`);
        await stopPostmaster(home, binaries, file.pid);
      }
    } else if (sendSignal(file.pid, 0)) {
      await refuseForeignServer(home, file);
      // The number belongs to some other program by now, which PostgreSQL itself would not dare to assume.
      await rm(join(home.cluster, 'postmaster.pid'), { force: true });
    }
  }
  // Without their server they can commit nothing more, and their shared memory would keep a new server out.
  for (let round = 0; round < 50; round += 1) {
    const remaining = await processesOf(home);
    if (remaining.length === 0) return;
    if (round % 5 === 4) for (const pid of remaining) sendSignal(pid, 'SIGKILL');
    await sleep(20);
  }
}

/** A small environment: nothing of the hall's secrets, messages in English. On Windows programs need the inherited one. */
export function environment(): { env?: Record<string, string> } {
  if (process.platform === 'win32') return {};
  return { env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } };
}

export function logFile(home: DatabaseHome): string {
  return join(home.folder, 'postgres.log');
}

async function launchDirectly(
  home: DatabaseHome,
  binaries: Binaries,
  settings: Record<string, string>,
): Promise<Postmaster> {
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  // Straight into the file: a pipe would break with the hall, and the server goes on without it.
  const log = await open(logFile(home), 'a', 0o600);
  try {
    const child = spawn(binaries.postgres, ['-D', home.cluster, ...flags], {
      cwd: '/',
      ...environment(),
      // A group of its own, or Ctrl-C would stop the database under a hall that is still finishing.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...(home.user === undefined ? {} : { uid: home.user.uid, gid: home.user.gid }),
    });
    const ended = new Promise<string>((resolve) => {
      child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
      child.once('error', (error) => resolve(error.message));
    });
    if (child.pid === undefined) throw new Error(await ended);
    child.unref();
    return { pid: child.pid, ended };
  } finally {
    await log.close();
  }
}

/*
 * Windows: postgres.exe refuses administrators, pg_ctl starts it with their rights taken away; so pg_ctl it is, and the
 * process is watched by its number. Written from the manual; it has not been run on Windows yet.
 */
async function launchOnWindows(
  home: DatabaseHome,
  binaries: Binaries,
  settings: Record<string, string>,
): Promise<Postmaster> {
  const flags = Object.entries(settings).map(([key, value]) => `-c ${key}=${value.replaceAll(' ', '\\ ')}`);
  await run(binaries.pgCtl, ['start', '-D', home.cluster, '-l', logFile(home), '-w', '-o', flags.join(' ')]);
  const file = await readPostmasterFile(home);
  if (file === undefined) throw new Error('PostgreSQL ended while starting');
  return { pid: file.pid, ended: watch(file.pid) };
}

async function watch(pid: number): Promise<string> {
  while (sendSignal(pid, 0)) await sleep(500, undefined, { ref: false });
  return 'ended';
}

interface PostmasterFile {
  readonly pid: number;
  readonly cluster: string;
  readonly status: string;
}

/** `postmaster.pid`, in which PostgreSQL says who it is and how far it has come. */
async function readPostmasterFile(home: DatabaseHome): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(home.cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!(pid > 0)) return undefined;
  return { pid, cluster: lines[1] ?? '', status: (lines[7] ?? '').trim() };
}

/** Every PostgreSQL process with this database's name in its title. */
async function processesOf(home: DatabaseHome): Promise<number[]> {
  const found: number[] = [];
  for (const [pid, command] of await postgresProcesses()) if (command.includes(home.name)) found.push(pid);
  return found;
}

/** Number and command line of every PostgreSQL process that can be seen. None on Windows. */
async function postgresProcesses(): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  if (process.platform === 'linux') {
    // Not by `ps`, which small images lack; and not by folders, which root may not read of others in a container.
    for (const entry of await readdir('/proc')) {
      if (!/^\d+$/.test(entry)) continue;
      const name = await readFile(`/proc/${entry}/comm`, 'utf8').catch(() => '');
      if (name.trim() !== 'postgres') continue;
      const command = await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '');
      // One that has ended but was not yet waited for has no command line; it holds nothing any more.
      if (command !== '') found.set(Number(entry), command.replaceAll('\0', ' '));
    }
  } else if (process.platform === 'darwin') {
    const { stdout } = await run('ps', ['-axo', 'pid=,command=']);
    for (const line of stdout.split('\n')) {
      const [, pid, command] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
      if (pid !== undefined && command !== undefined && command.includes('postgres'))
        found.set(Number(pid), command);
    }
  }
  return found;
}

/** A living PostgreSQL that was started for another folder: this one was renamed or copied under it. Never guess. */
async function refuseForeignServer(home: DatabaseHome, file: PostmasterFile): Promise<void> {
  if (!(await postgresProcesses()).has(file.pid)) return;
  throw new StartRefused(
    'data-folder-in-use',
    `A PostgreSQL server (process ${file.pid}), started for ${file.cluster}, seems to use ${home.cluster}. If the folder was renamed, stop that server (kill -INT ${file.pid}); if it is a copy, delete ${join(home.cluster, 'postmaster.pid')}.`,
  );
}

/** False when there is no such process. One of another user counts as there. */
function sendSignal(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function gone(pid: number, patienceMs: number): Promise<boolean> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    if (!sendSignal(pid, 0) || (await isZombie(pid))) return true;
    await sleep(20);
  }
  return false;
}

/** A child of a killed hall is waited for by process 1; in a container without an init, by nobody. */
async function isZombie(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return /\) Z /.test(stat);
}
