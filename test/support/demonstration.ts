/** The demonstration as `npm start` runs it, in a process of its own that a test may kill. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface DemonstrationAccount {
  readonly email: string;
  readonly password: string;
}

export interface Demonstration {
  readonly hallUrl: string;
  /** Address of each council's site, by slug. */
  readonly sites: ReadonlyMap<string, string>;
  readonly accounts: readonly DemonstrationAccount[];
  /** Kills the hall with -9, as a power cut would; its database lives on or not, as it happens. */
  kill(): Promise<void>;
  /** Starts it again on the same folder and ports. */
  start(): Promise<void>;
  /** Ends it cleanly and deletes its folder. */
  stop(): Promise<void>;
}

const command = join(import.meta.dirname, '../../packages/cli/bin/moothall.mjs');

/** @param environment more settings, such as a database of one's own */
export async function startDemonstration(environment: Record<string, string> = {}): Promise<Demonstration> {
  const folder = await mkdtemp(join(tmpdir(), 'moothall-demonstration-'));
  // As root, PostgreSQL runs as another user, who must be able to enter.
  await chmod(folder, 0o755);
  let port = somePort();
  let child: ChildProcess | undefined;
  let said = '';

  async function start(): Promise<void> {
    said = '';
    const started = spawn(process.execPath, [command, 'start', '--demonstration'], {
      env: {
        ...process.env,
        PORT: String(port),
        MOOTHALL_DATA_DIR: folder,
        MOOTHALL_LOG_LEVEL: 'error',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    const deadline = Date.now() + 90_000;
    while (!said.includes('Moothall is ready')) {
      if (started.exitCode !== null || Date.now() > deadline) throw new NotStarted(said);
      await sleep(50);
    }
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }

  for (let tries = 1; ; tries += 1)
    try {
      await start();
      break;
    } catch (error) {
      await end('SIGKILL');
      if (!(error instanceof NotStarted && error.isPortTaken) || tries === MOST_TRIES) throw error;
      port = somePort();
    }
  return {
    hallUrl: `http://localhost:${port}`,
    sites: new Map(
      [...said.matchAll(/^ {2}([a-z-]+) +(http:\S+)\/$/gm)].map(([, slug, url]) => [slug ?? '', url ?? '']),
    ),
    accounts: [...said.matchAll(/(\S+@\S+) +(\S+)$/gm)].map(([, email, password]) => ({
      email: email ?? '',
      password: password ?? '',
    })),
    kill: () => end('SIGKILL'),
    start,
    async stop() {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Nobody can hold five ports in a row until the hall takes them: it tries, and where one is taken others are tried. */
const MOST_TRIES = 20;

class NotStarted extends Error {
  readonly isPortTaken: boolean;

  constructor(said: string) {
    super(`The demonstration did not start:\n${said}`);
    this.isPortTaken = /^Port \d+ (is in use|of \S+ is taken)/m.test(said);
  }
}

/** Below those that systems give out by themselves. */
function somePort(): number {
  return 20_000 + 10 * Math.floor(Math.random() * 1_200);
}
