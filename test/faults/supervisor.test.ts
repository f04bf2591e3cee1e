/** Kill -9 of the hall, of PostgreSQL and of both, while it writes: whatever was acknowledged is there afterwards. */
import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { startHall, type HallUnderTest } from './hall-under-test.js';

/** MOOTHALL_FAULTS=full kills twenty times each, otherwise three times. */
const times = process.env['MOOTHALL_FAULTS'] === 'full' ? 20 : 3;
const patienceMs = 20_000 + times * 10_000;
const numbersPerHall = 1_000_000;

let folder: string;
let halls: HallUnderTest[];
let acknowledged: Set<number>;

beforeEach(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'moothall-faults-'));
  // As root, PostgreSQL runs as another user; where that one may not enter, the database would go elsewhere.
  await chmod(parent, 0o755);
  folder = join(parent, 'database');
  halls = [];
  acknowledged = new Set();
});

afterEach(async () => {
  for (const hall of halls) {
    hall.process.kill('SIGTERM');
    await Promise.race([hall.ended(), sleep(15_000)]);
    hall.process.kill('SIGKILL');
  }
  await rm(join(folder, '..'), { recursive: true, force: true, maxRetries: 5 });
});

describe('kill -9 during writes', () => {
  it(`of the hall, ${times} times`, { timeout: patienceMs }, async () => {
    const backMs: number[] = [];
    let hall = nextHall();
    await hall.writes(50);
    for (let n = 0; n < times; n += 1) {
      kill(hall.process.pid);
      await hall.ended();
      hall = nextHall();
      backMs.push(await hall.writes(1));
      await hall.writes(50 + Math.round(Math.random() * 100));
    }
    await verify(hall, `kill -9 of the hall x${times}`, backMs);
  });

  it(`of PostgreSQL, ${times} times`, { timeout: patienceMs }, async () => {
    const backMs: number[] = [];
    const hall = nextHall();
    await hall.writes(50);
    for (let n = 0; n < times; n += 1) {
      const killed = hall.databasePid();
      kill(killed);
      const begun = performance.now();
      // Sessions may finish a commit or two after their server is gone; back is when the next server is named.
      while (hall.databasePid() === killed) await sleep(5);
      await hall.writes(1);
      backMs.push(performance.now() - begun);
      await hall.writes(50 + Math.round(Math.random() * 100));
      // Long enough to count as steady; a server that ends at once is started with longer and longer pauses.
      await sleep(1_100);
    }
    await verify(hall, `kill -9 of PostgreSQL x${times}`, backMs);
  });

  it(`of both, ${times} times`, { timeout: patienceMs }, async () => {
    const backMs: number[] = [];
    let hall = nextHall();
    await hall.writes(50);
    for (let n = 0; n < times; n += 1) {
      // Either order, as a machine's memory killer might.
      const victims = [hall.process.pid, hall.databasePid()];
      if (n % 2 === 1) victims.reverse();
      victims.forEach(kill);
      await hall.ended();
      hall = nextHall();
      backMs.push(await hall.writes(1));
      await hall.writes(50 + Math.round(Math.random() * 100));
    }
    await verify(hall, `kill -9 of both x${times}`, backMs);
  });

  it('of the hall in the middle of initdb: the next start begins again', { timeout: 60_000 }, async () => {
    let draftsSeen = 0;
    for (const delayMs of [250, 400, 550, 700]) {
      const hall = nextHall();
      await sleep(delayMs);
      kill(hall.process.pid);
      await hall.ended();
      draftsSeen += (await readdir(folder)).filter((entry) => entry.startsWith('cluster.draft-')).length;
    }
    const hall = nextHall();
    await hall.writes(20);
    report(`kill -9 during initdb x4: ${draftsSeen} half-made databases seen, a whole one afterwards`);
    expect(draftsSeen).toBeGreaterThan(0);
    expect(hall.lines.filter((line) => line.startsWith('refused'))).toEqual([]);
  });
});

describe('one hall per folder', () => {
  it('refuses the second in one sentence, and the first goes on', { timeout: 60_000 }, async () => {
    const first = nextHall();
    await first.writes(20);
    const second = nextHall();
    await second.ended();
    expect(second.process.exitCode).toBe(1);
    expect(second.lines).toEqual([
      expect.stringMatching(
        new RegExp(
          `^refused data-folder-in-use Another hall \\(process ${first.process.pid}\\) already uses `,
        ),
      ),
    ]);
    await first.writes(20);
    report('second hall on the same folder: refused, the first unharmed');
  });

  it('lets exactly one of four that start together win', { timeout: 60_000 }, async () => {
    const four = [nextHall(), nextHall(), nextHall(), nextHall()];
    const results = await Promise.allSettled(four.map((hall) => hall.writes(5)));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    const refusals = four.flatMap((hall) => hall.lines.filter((line) => line.startsWith('refused')));
    expect(refusals).toHaveLength(3);
    for (const line of refusals) expect(line).toMatch(/^refused data-folder-in-use /);
    report('four halls at once on a new folder: one runs, three refused');
  });

  it('starts where a dead hall left its process number to another program', { timeout: 60_000 }, async () => {
    const hall = nextHall();
    await hall.writes(20);
    kill(hall.process.pid);
    kill(hall.databasePid());
    await hall.ended();
    // As after a restart of the machine: the files name a process that lives and is somebody else.
    await sleep(300);
    await writeFile(join(folder, 'hall.pid'), `${process.pid}\n`);
    await renumber(join(folder, 'cluster', 'postmaster.pid'), process.pid);
    const next = nextHall();
    await verify(next, 'process number taken by another program', [await next.writes(1)]);
  });
});

describe('users and space', () => {
  it('runs as an ordinary user, in a folder of its own', { timeout: 60_000 }, async (context) => {
    if (process.getuid?.() !== 0) context.skip('every other test ran as an ordinary user');
    const daemon = { uid: 1, gid: 1 };
    await chown(join(folder, '..'), daemon.uid, daemon.gid);
    const hall = startHall({ folder, firstNumber: 0, runAs: daemon });
    halls.push(hall);
    await hall.writes(20);
    expect((await stat(join(folder, 'cluster'))).uid).toBe(daemon.uid);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await verify(hall, 'hall run by an ordinary user', []);

    hall.process.kill('SIGTERM');
    await hall.ended();
    const nobody = startHall({ folder, firstNumber: 0, runAs: { uid: 65534, gid: 65534 } });
    halls.push(nobody);
    await nobody.ended();
    expect(nobody.lines).toEqual([
      expect.stringMatching(/^refused data-folder-unwritable .*MOOTHALL_DATA_DIR/),
    ]);
    report('folder of another user: refused');
  });

  it(
    'stays up when the storage is full, and goes on when there is space',
    { timeout: 120_000 },
    async (context) => {
      await mkdir(folder);
      const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', folder]);
      if (mount.status !== 0) {
        report('skipped: storage full: needs the right to mount a small file system');
        context.skip('needs the right to mount a small file system');
      }
      try {
        const hall = nextHall();
        await hall.writes(20);
        const ballast = join(folder, 'ballast');
        // Everything that is left, while rows are being written. First tables cannot grow, and rows are refused …
        spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=1M', 'count=200']);
        while (!hall.failures.has('53100')) await sleep(20);
        expect(hall.process.exitCode).toBeNull();
        // … then PostgreSQL's log cannot, and PostgreSQL ends.
        await useUpLog(hall);
        await hall.line(/^log PostgreSQL ended unexpectedly/);
        await hall.line(/^log PostgreSQL does not start: .*no space left/i);
        expect(hall.process.exitCode).toBeNull();
        await rm(ballast);
        await verify(hall, 'storage full (a tmpfs of 160 MB)', [await hall.writes(20)]);
        hall.process.kill('SIGTERM');
        await hall.ended();
      } finally {
        spawnSync('umount', ['-l', folder]);
      }
    },
  );
});

/** Begins new files of PostgreSQL's write-ahead log until it cannot make another. */
async function useUpLog(hall: HallUnderTest): Promise<void> {
  const client = new pg.Client({ connectionString: hall.ownerUrl() });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (;;)
      await client.query(
        `SELECT pg_logical_emit_message(false, 'faults', repeat('x', 1000000)), pg_switch_wal()`,
      );
  } catch {
    await client.end().catch(() => undefined);
  }
}

function nextHall(): HallUnderTest {
  const hall = startHall({ folder, firstNumber: halls.length * numbersPerHall });
  halls.push(hall);
  return hall;
}

function kill(pid: number | undefined): void {
  if (pid === undefined || pid === 0) throw new Error('There is nothing to kill');
  process.kill(pid, 'SIGKILL');
}

async function renumber(file: string, pid: number): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^\d+/, String(pid)));
}

/** Every number that any hall was told is safe must be in the table, once. */
async function verify(hall: HallUnderTest, what: string, backMs: number[]): Promise<void> {
  for (const each of halls) for (const n of each.acknowledged) acknowledged.add(n);
  const client = new pg.Client({ connectionString: hall.ownerUrl() });
  await client.connect();
  const { rows } = await client.query<{ n: string }>('SELECT n FROM written');
  await client.end();
  const present = new Set(rows.map((row) => Number(row.n)));
  const lost = [...acknowledged].filter((n) => !present.has(n));
  const sorted = backMs.toSorted((a, b) => a - b);
  const [median, longest] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((ms = 0) =>
    Math.round(ms),
  );
  const back =
    sorted.length === 0 ? '' : `; writing again after ${median} ms (median), ${longest} ms (longest)`;
  report(`${what}: ${acknowledged.size} acknowledged, ${lost.length} lost${back}`);
  expect(lost).toEqual([]);
}

function report(line: string): void {
  process.stdout.write(`faults: ${line}\n`);
}
