/** `moothall migrate`: the schema alone, for where a node may not change it at its start. */
import { migrateDatabase, readConfiguration } from '@moothall/server';
import type { CommandInput } from './command-input.js';
import { printLine } from './print.js';

export async function migrateCommand({ flags }: CommandInput): Promise<number> {
  const applied = await migrateDatabase(readConfiguration(), printLine);
  if (flags.has('json')) printLine(JSON.stringify({ applied }));
  else printLine(applied.length === 0 ? 'The schema is up to date.' : `Applied ${applied.join(', ')}.`);
  return 0;
}
