/** Everything the hall reads from its environment, checked in one place; a wrong value stops the start. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { StartRefused } from './start-refused.js';

export interface Configuration {
  readonly host: string;
  readonly port: number;
  /** Address under which browsers reach the hall, without a slash at the end. */
  readonly publicUrl: string;
  /** Whose word on the address of the one who asks is taken: addresses and ranges, or `loopback`. */
  readonly trustProxy: readonly string[];
  readonly dataDirectory: string;
  /** Absent: the hall starts its own PostgreSQL in the data folder. */
  readonly databaseUrl: string | undefined;
  readonly migrationUrl: string | undefined;
  readonly databaseConnections: number;
  /** Absent: one node. */
  readonly redisUrl: string | undefined;
  /** Folder of declarative council files, read at every start. Absent: the councils that the database holds. */
  readonly councilsFolder: string | undefined;
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface ConfigurationField {
  readonly name: string;
  readonly default: string;
  readonly description: string;
}

/** The environment variables, for the reference and for `moothall doctor`. */
export const configurationFields = [
  { name: 'PORT', default: '4400', description: 'Port on which the hall listens.' },
  {
    name: 'MOOTHALL_HOST',
    default: 'localhost',
    description: 'Address on which the hall listens; 0.0.0.0 for all.',
  },
  {
    name: 'MOOTHALL_PUBLIC_URL',
    default: 'http://localhost:PORT',
    description: 'Address under which browsers reach the hall: scheme, host and port, no path.',
  },
  {
    name: 'MOOTHALL_TRUST_PROXY',
    default: 'loopback',
    description:
      'Your reverse proxies: addresses and ranges, joined by commas, like 10.0.0.0/8,192.0.2.7. Their word on where a request comes from is taken, which limits on guessing go by; nobody else’s is. `loopback` stands for this machine.',
  },
  {
    name: 'MOOTHALL_DATA_DIR',
    default: '.moothall',
    description: 'Folder for the embedded database and for files; made where it is missing.',
  },
  {
    name: 'MOOTHALL_DATABASE_URL',
    default: '(embedded PostgreSQL in the data folder)',
    description: 'A postgres:// address of your own PostgreSQL, version 15 or later.',
  },
  {
    name: 'MOOTHALL_DATABASE_MIGRATION_URL',
    default: 'MOOTHALL_DATABASE_URL',
    description: 'The owner of the schema, where the application’s own user may not change it.',
  },
  {
    name: 'MOOTHALL_DATABASE_CONNECTIONS',
    default: '20',
    description: 'Most connections that this node opens to the database, 2 to 500.',
  },
  {
    name: 'MOOTHALL_REDIS_URL',
    default: '(one node)',
    description: 'A redis:// address; needed as soon as more than one node serves the same hall.',
  },
  {
    name: 'MOOTHALL_COUNCILS',
    default: '(the councils in the database)',
    description: 'Folder of declarative council files, read at every start.',
  },
  {
    name: 'MOOTHALL_LOG_LEVEL',
    default: 'info',
    description: 'One of fatal, error, warn, info, debug, trace, silent.',
  },
] as const satisfies readonly ConfigurationField[];

type Name = (typeof configurationFields)[number]['name'];
type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the process's environment. @throws StartRefused `configuration-wrong` naming the variable */
export function readConfiguration(environment: Environment = process.env): Configuration {
  const read = (name: Name): string | undefined => {
    const value = environment[name]?.trim();
    return value === undefined || value === '' ? undefined : value;
  };
  const port = wholeNumber('PORT', read('PORT') ?? '4400', 0, 65_535);
  const logLevel = LOG_LEVELS.find((level) => level === (read('MOOTHALL_LOG_LEVEL') ?? 'info'));
  if (logLevel === undefined) throw wrong('MOOTHALL_LOG_LEVEL', `is not one of ${LOG_LEVELS.join(', ')}`);
  const databaseUrl = address('MOOTHALL_DATABASE_URL', read('MOOTHALL_DATABASE_URL'), [
    'postgres:',
    'postgresql:',
  ]);
  const councilsFolder = read('MOOTHALL_COUNCILS');
  return {
    host: read('MOOTHALL_HOST') ?? 'localhost',
    port,
    publicUrl: origin(read('MOOTHALL_PUBLIC_URL') ?? `http://localhost:${String(port)}`),
    trustProxy: proxies(read('MOOTHALL_TRUST_PROXY') ?? 'loopback'),
    dataDirectory: resolve(read('MOOTHALL_DATA_DIR') ?? '.moothall'),
    databaseUrl,
    migrationUrl:
      address('MOOTHALL_DATABASE_MIGRATION_URL', read('MOOTHALL_DATABASE_MIGRATION_URL'), [
        'postgres:',
        'postgresql:',
      ]) ?? databaseUrl,
    databaseConnections: wholeNumber(
      'MOOTHALL_DATABASE_CONNECTIONS',
      read('MOOTHALL_DATABASE_CONNECTIONS') ?? '20',
      2,
      500,
    ),
    redisUrl: address('MOOTHALL_REDIS_URL', read('MOOTHALL_REDIS_URL'), ['redis:', 'rediss:']),
    councilsFolder: councilsFolder === undefined ? undefined : resolve(councilsFolder),
    logLevel,
  };
}

function wholeNumber(name: Name, text: string, low: number, high: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw wrong(name, `is not a whole number from ${String(low)} to ${String(high)}`);
}

function address(name: Name, text: string | undefined, schemes: readonly string[]): string | undefined {
  if (text === undefined) return undefined;
  if (URL.canParse(text) && schemes.includes(new URL(text).protocol)) return text;
  throw wrong(
    name,
    `is not an address that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
  );
}

function origin(text: string): string {
  if (URL.canParse(text)) {
    const url = new URL(text);
    if ((url.protocol === 'http:' || url.protocol === 'https:') && url.pathname === '/' && url.search === '')
      return url.origin;
  }
  throw wrong('MOOTHALL_PUBLIC_URL', 'is not an address of scheme, host and port, like https://hall.example');
}

function proxies(text: string): readonly string[] {
  const all = text.split(',').map((each) => each.trim());
  const odd = all.find((each) => each !== 'loopback' && !isAddressOrRange(each));
  if (odd === undefined) return all;
  throw wrong('MOOTHALL_TRUST_PROXY', `holds “${odd}”, which is neither an address, a range, nor loopback`);
}

function isAddressOrRange(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}

function wrong(name: Name, problem: string): StartRefused {
  return new StartRefused(
    'configuration-wrong',
    `The environment variable ${name} ${problem}. Correct it and start again.`,
  );
}
