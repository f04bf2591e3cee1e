/** `moothall doctor`: whether the hall could start here, and with which settings. */
import { existsSync } from 'node:fs';
import { bankHolidayNote, configurationFields, readConfiguration } from '@moothall/server';
import type { CommandInput } from './command-input.js';
import { consoleFolder, documentationFolder, embedFolder, softwareVersion } from './paths.js';
import { printLine } from './print.js';

export async function doctor({ flags }: CommandInput): Promise<number> {
  const configuration = readConfiguration();
  const findings = [
    { name: 'version', value: softwareVersion() },
    { name: 'node', value: process.version },
    { name: 'address', value: configuration.publicUrl },
    { name: 'data folder', value: configuration.dataDirectory },
    { name: 'database', value: configuration.databaseUrl === undefined ? 'embedded' : 'given' },
    { name: 'nodes', value: configuration.redisUrl === undefined ? 'one' : 'many, by Redis' },
    { name: 'bank holidays', value: bankHolidayNote(new Date()).line },
    { name: 'widget', value: existsSync(`${embedFolder}council.js`) ? 'built' : 'not built' },
    { name: 'console', value: existsSync(`${consoleFolder}index.html`) ? 'built' : 'not built' },
    {
      name: 'documentation',
      value: existsSync(`${documentationFolder}index.html`) ? 'built' : 'not built',
    },
  ];
  if (flags.has('json')) {
    printLine(JSON.stringify({ findings, settings: configurationFields.map(({ name }) => name) }));
  } else {
    for (const { name, value } of findings) printLine(`${name.padEnd(13)} ${value}`);
  }
  return Promise.resolve(0);
}
