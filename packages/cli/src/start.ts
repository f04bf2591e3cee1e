/** `moothall start`: a hall, and with `--demonstration` its four example councils with sites and advisers. */
import { readConfiguration, startHall, type Configuration } from '@moothall/server';
import type { CommandInput } from './command-input.js';
import { startDemonstration, type Sites } from './demonstration.js';
import { languageLines } from './languages.js';
import { consoleFolder, documentationFolder, embedFolder, softwareVersion } from './paths.js';
import { printLine } from './print.js';

/** Resolves with the exit code once the hall has been told to end and has ended. */
export async function start({ flags }: CommandInput): Promise<number> {
  const asked = readConfiguration();
  const demonstration = flags.has('demonstration') && asked.councilsFolder === undefined;
  const configuration: Configuration = demonstration
    ? // Who tries the hall out reads addresses, not log lines.
      {
        ...asked,
        logLevel: process.env['MOOTHALL_LOG_LEVEL'] ? asked.logLevel : 'warn',
      }
    : asked;
  const ended = untilToldToEnd();
  const hall = await startHall({
    configuration,
    version: softwareVersion(),
    isRelease: process.env['MOOTHALL_RELEASE'] === '1',
    embedFolder,
    consoleFolder,
    documentationFolder,
    say: printLine,
  });
  let sites: Sites | undefined;
  try {
    if (demonstration) sites = await startDemonstration(hall, configuration);
    printLine(`The hall      ${hall.url}/`);
    printLine(`The console   ${hall.url}/console/`);
    printLine(`Documentation ${hall.url}/docs/`);
    for (const line of languageLines(await hall.app.councils.all())) printLine(line);
    printLine('Moothall is ready');
    await ended;
  } finally {
    await sites?.close();
    await hall.stop();
  }
  return 0;
}

/** A terminal and npm both pass Ctrl-C on, so one press arrives twice; only what comes later is a second press. */
const SAME_PRESS_MS = 1_000;

/** Ctrl-C, or whatever else asks the process to end. A second press ends it at once. */
function untilToldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    let firstAtMs: number | undefined;
    const told = () => {
      const nowMs = performance.now();
      if (firstAtMs !== undefined && nowMs - firstAtMs > SAME_PRESS_MS) process.exit(130);
      firstAtMs ??= nowMs;
      resolve();
    };
    process.on('SIGINT', told);
    process.on('SIGTERM', told);
  });
}
