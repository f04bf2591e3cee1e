/** The command line: finds the command, runs it, and turns refusals into one clear line. */
import { StartRefused } from '@moothall/server';
import type { CommandInput } from './command-input.js';
import { council } from './council.js';
import { doctor } from './doctor.js';
import { form } from './form.js';
import { migrateCommand } from './migrate.js';
import { printLine } from './print.js';
import { start } from './start.js';

interface CommandEntry {
  readonly summary: string;
  readonly usage: string;
  readonly flags: readonly string[];
  /** @returns the exit code */
  run(input: CommandInput): Promise<number>;
}

const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  start: {
    summary: 'Start the hall',
    usage: 'moothall start [--demonstration]',
    flags: ['demonstration'],
    run: start,
  },
  migrate: {
    summary: 'Bring the database’s schema up to date',
    usage: 'moothall migrate [--json]',
    flags: [],
    run: migrateCommand,
  },
  council: {
    summary: 'Check, add and list councils; make a key for a client without a web origin',
    usage: 'moothall council check FOLDER | add FOLDER | list | key COUNCIL NAME [--json]',
    flags: [],
    run: council,
  },
  form: {
    summary: 'Check a form’s file: what is wrong with it, where, and what to do',
    usage: 'moothall form check FILE [--json]',
    flags: [],
    run: form,
  },
  doctor: {
    summary: 'Say whether the hall could start here, and with which settings',
    usage: 'moothall doctor [--json]',
    flags: [],
    run: doctor,
  },
};

/** @param args what stands after `moothall`. @returns the exit code */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    printLine(overview());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    printLine(`There is no command “${name}”.\n\n${overview()}`);
    return 2;
  }
  const flags = new Set(rest.filter((word) => word.startsWith('--')).map((word) => word.slice(2)));
  if (flags.has('help')) {
    printLine(`${command.summary}.\n\n  ${command.usage}`);
    return 0;
  }
  const unknown = [...flags].find((flag) => flag !== 'json' && !command.flags.includes(flag));
  if (unknown !== undefined) {
    printLine(`“moothall ${name}” has no option --${unknown}. Its usage is: ${command.usage}`);
    return 2;
  }
  try {
    return await command.run({ words: rest.filter((word) => !word.startsWith('--')), flags });
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    printLine(
      flags.has('json') ? JSON.stringify({ code: error.code, message: error.message }) : error.message,
    );
    return 1;
  }
}

function overview(): string {
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
  return ['moothall COMMAND [--json] [--help]', '', ...lines].join('\n');
}
