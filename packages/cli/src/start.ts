/** `moothall start`: a hall, and with `--demonstration` its four example councils with sites and advisers. */
import {
  createDemonstrationAdvisers,
  readConfiguration,
  startHall,
  StartRefused,
  type Configuration,
  type Hall,
} from '@moothall/server';
import type { CommandInput } from './command-input.js';
import {
  consoleFolder,
  demonstrationFolder,
  demonstrationSites,
  embedFolder,
  softwareVersion,
} from './paths.js';
import { printLine } from './print.js';

interface Sites {
  readonly sites: readonly { readonly slug: string; readonly url: string }[];
  close(): Promise<void>;
}

interface SitesModule {
  serveSites(options: { hallUrl: string; ports: readonly number[] }): Promise<Sites>;
}

/** Resolves with the exit code once the hall has been told to end and has ended. */
export async function start({ flags }: CommandInput): Promise<number> {
  const asked = readConfiguration();
  const demonstration = flags.has('demonstration') && asked.councilsFolder === undefined;
  const configuration: Configuration = demonstration
    ? // Who tries the hall out reads addresses, not log lines.
      {
        ...asked,
        councilsFolder: demonstrationFolder,
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
    say: printLine,
  });
  let sites: Sites | undefined;
  try {
    if (demonstration) sites = await serveDemonstration(hall, configuration);
    printLine(`The hall      ${hall.url}/`);
    printLine(`The console   ${hall.url}/console/`);
    printLine('Moothall is ready');
    await ended;
  } finally {
    await sites?.close();
    await hall.stop();
  }
  return 0;
}

async function serveDemonstration(hall: Hall, configuration: Configuration): Promise<Sites> {
  const module = (await import(demonstrationSites.href)) as SitesModule;
  const sites = await module
    .serveSites({
      hallUrl: hall.url,
      ports: [1, 2, 3, 4].map((offset) => hall.port + offset),
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'port-in-use')) throw error;
      throw new StartRefused('port-in-use', error.message, { cause: error });
    });
  const advisers = await createDemonstrationAdvisers({
    staff: hall.app.staff,
    councils: hall.app.councils,
    dataDirectory: configuration.dataDirectory,
    publicUrl: configuration.publicUrl,
  });
  printLine('\nThe four councils of the demonstration:');
  for (const { slug, url } of sites.sites) printLine(`  ${slug.padEnd(12)} ${url}`);
  printLine('\nAdvisers who can sign in to the console:');
  for (const { council, displayName, email, password } of advisers) {
    printLine(`  ${council.padEnd(12)} ${displayName.padEnd(7)} ${email.padEnd(26)} ${password}`);
  }
  printLine('');
  return sites;
}

/** Ctrl-C, or whatever else asks the process to end. A second time ends it at once. */
function untilToldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve();
      });
    }
  });
}
