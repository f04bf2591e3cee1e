// Finds the programs that tests need and npm does not bring: Chromium, Redis, and for the slow tier Firefox and WebKit.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} Tool
 * @property {string} name          as people say it
 * @property {readonly string[]} variables  environment variables that may name it
 * @property {readonly string[]} programs   what it is called on different systems
 * @property {string} debianPackage
 */

/** @type {Tool} */
const CHROMIUM = {
  name: 'Chromium',
  variables: ['MOOTHALL_CHROMIUM', 'CHROME_PATH'],
  programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  debianPackage: 'chromium',
};

/** @type {Tool} */
const REDIS = {
  name: 'Redis',
  variables: ['MOOTHALL_REDIS_SERVER'],
  programs: ['redis-server', 'valkey-server'],
  debianPackage: 'redis-server',
};

/** @type {Tool} */
const FIREFOX = {
  name: 'Firefox',
  variables: ['MOOTHALL_FIREFOX'],
  programs: ['firefox-esr', 'firefox'],
  debianPackage: 'firefox-esr',
};

/** @type {Tool} */
const WEBKIT_DRIVER = {
  name: 'WebKitGTK’s driver',
  variables: ['MOOTHALL_WEBKIT_DRIVER'],
  programs: ['WebKitWebDriver'],
  debianPackage: 'webkit2gtk-driver',
};

/** @type {Tool} */
const WEBKIT = {
  name: 'WebKitGTK’s MiniBrowser',
  variables: ['MOOTHALL_WEBKIT'],
  programs: ['MiniBrowser'],
  debianPackage: 'libwebkit2gtk-4.1-0',
};

/** @type {Tool} */
const XVFB = {
  name: 'a screen that nobody sees',
  variables: ['MOOTHALL_XVFB'],
  programs: ['Xvfb'],
  debianPackage: 'xvfb',
};

/** Flags under which Chromium runs anywhere: as root, without a graphics card, and without calling home. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Path of a Chromium. @throws Error with the sentence what to install */
export const findChromium = () => find(CHROMIUM);

/** Path of a Redis server. @throws Error with the sentence what to install */
export const findRedis = () => find(REDIS);

/**
 * The programs of the slow tier, by the variables that name them. A browser that cannot be had is left out: its tests say so.
 * @returns {Record<string, string>}
 */
export function findOtherBrowsers() {
  /** @type {Record<string, string>} */
  const found = {};
  for (const tool of [FIREFOX, WEBKIT_DRIVER, WEBKIT, XVFB])
    try {
      found[tool.variables[0] ?? ''] = find(tool);
    } catch (error) {
      process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  return found;
}

/**
 * The one that the environment names, else an installed one, else one that apt can install.
 * @param {Tool} tool
 * @returns {string}
 */
function find(tool) {
  for (const variable of tool.variables) {
    const named = process.env[variable];
    if (named === undefined || named === '') continue;
    if (existsSync(named)) return named;
    throw new Error(`${variable} names ${named}, and there is no such file. Correct it or leave it out.`);
  }
  const installed = onPath(tool.programs) ?? (install(tool) ? onPath(tool.programs) : undefined);
  if (installed !== undefined) return installed;
  throw new Error(
    `The tests need ${tool.name}. Install it (on Debian: apt-get install ${tool.debianPackage}) or name it with ${tool.variables[0]}.`,
  );
}

/** @param {readonly string[]} programs */
function onPath(programs) {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/sbin',
    '/usr/local/bin',
    // Where Debian keeps WebKitGTK's own programs.
    ...['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1`),
  ];
  return programs
    .flatMap((program) => folders.map((folder) => join(folder, program)))
    .find((path) => existsSync(path));
}

/** @param {Tool} tool */
function install({ name, debianPackage }) {
  if (process.getuid?.() !== 0 || onPath(['apt-get']) === undefined) return false;
  process.stdout.write(`Installing ${name} …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...words) =>
    spawnSync('apt-get', words, { env, stdio: 'ignore' }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', debianPackage);
}
