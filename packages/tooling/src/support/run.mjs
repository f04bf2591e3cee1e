// Runs the project's tools as child processes, on the Node that runs this script.
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { inRoot, readJson, root } from './workspace.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} code      exit code; 1 where the child was ended by a signal or could not be started
 * @property {string} output    what it wrote to both streams, in order
 * @property {string} stdout    what it wrote to standard output alone
 * @property {number} seconds   how long it took
 */

/**
 * Runs a program in the root folder and waits for its end; it has no standard input.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: Record<string, string | undefined>, cwd?: string, limitMs?: number }} [options]
 *   `show`: pass its output on while it runs; `limitMs`: end it after so long, and count that as a failure
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { show = false, env = {}, cwd = root, limitMs } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    let output = '';
    let stdout = '';
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, PATH: pathWithOurNode(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const limit =
      limitMs === undefined
        ? undefined
        : setTimeout(() => {
            output += `${command} had not ended after ${String(limitMs / 1000)} s.\n`;
            child.kill('SIGTERM');
            setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
          }, limitMs);
    /** @param {number} code */
    const finish = (code) => resolve({ code, output, stdout, seconds: (performance.now() - started) / 1000 });
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
      stdout += text;
      if (show) process.stdout.write(text);
    });
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
      if (show) process.stderr.write(text);
    });
    child.on('error', (error) => {
      output += `${command}: ${error.message}\n`;
      finish(1);
    });
    child.on('close', (code) => {
      clearTimeout(limit);
      finish(code ?? 1);
    });
  });
}

/**
 * Runs a tool from `node_modules` by its command's name.
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2] & { command?: string }} [options] `command`: where it is not the package's name
 */
export function runTool(packageName, args, { command, ...options } = {}) {
  const folder = inRoot('node_modules', packageName);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = readJson(join(folder, 'package.json'));
  const script = typeof bin === 'string' ? bin : bin[command ?? packageName];
  if (script === undefined) throw new Error(`${packageName} has no command ${command ?? packageName}.`);
  return run(process.execPath, [join(folder, script), ...args], options);
}

/** So that a tool which starts `node` by name gets this Node too. */
function pathWithOurNode() {
  return [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
}
