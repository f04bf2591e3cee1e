// Goes on under the Node that the project pins, where a script was started by an older one.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.mjs';

/** The oldest Node on which everything here runs. */
const OLDEST = [22, 18];

/**
 * Every script imports this file first. It returns at once on a new enough Node; on an older one it runs the same
 * command with the pinned Node of `node_modules`, hands its signals on, and ends with its exit code.
 */
if (!isNewEnough(process.versions.node)) {
  const pinned = pinnedNode();
  if (pinned === undefined) {
    process.stderr.write(
      `Moothall needs Node ${OLDEST.join('.')} or later and this is ${process.versions.node}; ` +
        'run `npm ci --allow-scripts=node`, which brings the right one, or install a newer Node.\n',
    );
    process.exit(1);
  }
  await continueOn(pinned);
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/** The pinned Node: where npm links it, where its package keeps it, or where its installer leaves it. */
function pinnedNode() {
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const modules = join(root, 'node_modules');
  const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  return [
    join(modules, 'node', 'bin', executable),
    join(modules, 'node', 'node_modules', platform, 'bin', executable),
    join(modules, platform, 'bin', executable),
  ].find((path) => existsSync(path));
}

/** @param {string} node */
async function continueOn(node) {
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both processes; this one only waits for the other to end in its own way.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => {
    process.stderr.write(`The pinned Node could not be started: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
  await new Promise(() => undefined);
}
