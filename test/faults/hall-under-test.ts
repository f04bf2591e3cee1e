/** Starts `writing-hall.mjs`, listens to what it says, and remembers every row it was told is safe. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('writing-hall.mjs', import.meta.url));

export interface HallUnderTest {
  readonly process: ChildProcess;
  readonly lines: string[];
  /** Numbers acknowledged by this hall. */
  readonly acknowledged: number[];
  /** Of the PostgreSQL it last named. */
  databasePid(): number;
  ownerUrl(): string;
  /** SQLSTATEs and messages with which rows were refused. */
  readonly failures: Set<string>;
  /** Resolves with the milliseconds until so many more rows were acknowledged; rejects when the hall ends first. */
  writes(more: number): Promise<number>;
  /** Resolves when it has said such a line. */
  line(pattern: RegExp): Promise<void>;
  /** Resolves when the process has ended. */
  ended(): Promise<void>;
}

export function startHall(options: {
  folder: string;
  firstNumber: number;
  runAs?: { uid: number; gid: number };
}): HallUnderTest {
  const runAs = options.runAs === undefined ? [] : [String(options.runAs.uid), String(options.runAs.gid)];
  const child = spawn(process.execPath, [script, options.folder, String(options.firstNumber), ...runAs], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const acknowledged: number[] = [];
  const failures = new Set<string>();
  let pid = 0;
  let url = '';
  let over = false;
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      over = true;
      resolve();
    }),
  );
  child.stderr.on('data', (text: Buffer) => lines.push(`stderr ${text.toString()}`));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [word, value = ''] = line.split(' ');
    if (word === 'ok') acknowledged.push(Number(value));
    else if (word === 'failed') failures.add(line.split(' ').slice(2).join(' '));
    else lines.push(line);
    if (word === 'pid') pid = Number(value);
    if (word === 'url') url = value;
  });
  return {
    process: child,
    lines,
    acknowledged,
    failures,
    databasePid: () => pid,
    ownerUrl: () => url,
    ended: () => ended,
    line: async (pattern) => {
      const begun = performance.now();
      while (!lines.some((line) => pattern.test(line))) {
        if (performance.now() - begun > 60_000) throw new Error(`Not said: ${pattern}\n${lines.join('\n')}`);
        await sleep(20);
      }
    },
    writes: async (more) => {
      const goal = acknowledged.length + more;
      const begun = performance.now();
      while (acknowledged.length < goal) {
        if (over) throw new Error(`The hall ended:\n${lines.join('\n')}`);
        if (performance.now() - begun > 60_000) throw new Error(`Nothing is written:\n${lines.join('\n')}`);
        await sleep(5);
      }
      return performance.now() - begun;
    },
  };
}
