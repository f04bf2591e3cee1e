// Builds what is missing or stale, and nothing else: TypeScript first, then everything that a browser loads.
import './support/pinned-node.mjs';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fingerprint, isCurrent, stampAs } from './support/fingerprint.mjs';
import { run, runTool } from './support/run.mjs';
import { builtPackages, filesUnder, inRoot } from './support/workspace.mjs';

/** A step failed; `output` is what its tool said. */
export class BuildFailed extends Error {
  /** @param {string} step @param {string} output */
  constructor(step, output) {
    super(`The step “${step}” of the build failed.\n${output}`);
    this.name = 'BuildFailed';
    this.output = output;
  }
}

/** Packages whose sources reach a browser. */
const BROWSER_PACKAGES = ['protocol', 'rules', 'client', 'widget', 'console'];

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} inputs    files whose contents decide whether the step is stale
 * @property {readonly string[]} outputs   files that must exist
 * @property {() => Promise<{ code: number, output: string }>} perform
 */

/**
 * Brings the build up to date.
 * @param {{ quiet?: boolean }} [options] `quiet`: say nothing of steps that are up to date
 * @returns {Promise<{ built: string[] }>} the steps that had to run
 * @throws {BuildFailed}
 */
export async function build({ quiet = false } = {}) {
  /** @type {string[]} */
  const built = [];
  for (const step of steps()) {
    const print = fingerprint(step.inputs);
    if (isCurrent(step.name, print) && step.outputs.every((path) => existsSync(path))) {
      if (!quiet) process.stdout.write(`${step.name}: up to date\n`);
      continue;
    }
    const started = performance.now();
    const { code, output } = await step.perform();
    if (code !== 0) throw new BuildFailed(step.name, output);
    stampAs(step.name, print);
    built.push(step.name);
    process.stdout.write(`${step.name}: built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  }
  return { built };
}

/** @returns {Step[]} */
function steps() {
  const packages = builtPackages();
  const shared = [
    inRoot('package-lock.json'),
    inRoot('tsconfig.json'),
    inRoot('packages/tsconfig.base.json'),
  ];
  return [
    {
      name: 'types',
      inputs: [...shared, ...packages.flatMap((name) => sources(name, () => true))],
      outputs: packages.map((name) => inRoot('packages', name, 'dist', '.tsbuildinfo')),
      perform: () => runTool('typescript', ['-b'], { command: 'tsc' }),
    },
    {
      name: 'bundles',
      inputs: [
        ...shared,
        inRoot('rollup.config.mjs'),
        ...filesUnder(inRoot('packages/tooling/src/bundle')),
        inRoot('packages/console/app-assets.mjs'),
        ...BROWSER_PACKAGES.flatMap((name) => sources(name, (path) => !/\.test\.ts$/.test(path))),
      ],
      outputs: ['widget/dist-embed/council.js', 'console/dist-app/index.html'].map((path) =>
        inRoot('packages', path),
      ),
      perform: () => runTool('rollup', ['--config', '--failAfterWarnings']),
    },
    {
      name: 'documentation',
      inputs: [
        shared[0] ?? '',
        ...filesUnder(inRoot('packages/tooling/src/site')),
        ...filesUnder(inRoot('docs'), (path) => !path.includes('/reference/api/')),
      ],
      outputs: [inRoot('packages/server/dist-docs/index.html')],
      perform: () => run(process.execPath, [inRoot('packages/tooling/src/site/site.mjs')]),
    },
  ];
}

/** @param {string} name @param {(path: string) => boolean} accepts */
function sources(name, accepts) {
  const folder = inRoot('packages', name);
  return [`${folder}/package.json`, `${folder}/tsconfig.json`, ...filesUnder(`${folder}/src`, accepts)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build();
  } catch (error) {
    process.stderr.write(`${error instanceof BuildFailed ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
