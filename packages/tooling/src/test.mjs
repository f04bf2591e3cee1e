// Runs every suite and counts: `npm test`, `npm run test:all`, `npm test -- --only <suite>`. The last line is
// `N passed, N failed`.
import './support/pinned-node.mjs';
import { build } from './build.mjs';
import { runBrowser } from './suites/browser.mjs';
import { runSize } from './suites/size.mjs';
import { runVitest } from './suites/vitest.mjs';
import { findChromium, findOtherBrowsers, findRedis } from './support/tools.mjs';

/** @typedef {import('./suites/vitest.mjs').Result} Result */

const MINUTE_MS = 60_000;
const isAll = process.argv.includes('--all');
/** The slow tiers: more cases of every property, longer faults, every view in every language and look. */
const env = isAll ? { MOOTHALL_FAULTS: 'full', MOOTHALL_RUNS: '10000', MOOTHALL_VIEWS: 'all' } : {};

/** @param {string} project @param {number} minutes after which it has failed @returns {() => Promise<Result>} */
const vitest = (project, minutes) => () =>
  runVitest(project, { env, limitMs: minutes * MINUTE_MS * (isAll ? 10 : 1) });

/** In the order in which a fault is found soonest. @type {readonly { name: string, run: () => Promise<Result> }[]} */
const suites = [
  { name: 'unit', run: vitest('unit', 6) },
  { name: 'elements', run: () => runBrowser({ limitMs: 5 * MINUTE_MS }) },
  { name: 'contract', run: vitest('contract', 6) },
  { name: 'size', run: runSize },
  { name: 'end-to-end', run: vitest('end-to-end', 12) },
  { name: 'faults', run: vitest('faults', 6) },
];
/** Those that only `--all` runs, or whoever names them. */
const slowSuites = [{ name: 'browsers', run: vitest('browsers', 10) }];

const at = process.argv.indexOf('--only');
const only = at === -1 ? undefined : process.argv[at + 1];
const chosen = [...suites, ...slowSuites].filter((suite) =>
  only === undefined ? isAll || !slowSuites.includes(suite) : suite.name === only,
);
let passed = 0;
let failed = 0;

try {
  if (chosen.length === 0)
    throw new Error(
      `There is no suite “${only ?? ''}”, only ${[...suites, ...slowSuites].map(({ name }) => name).join(', ')}.`,
    );
  // Both are needed by whole suites; to find out at the end that one is missing would cost a quarter of an hour.
  process.env['MOOTHALL_CHROMIUM'] = findChromium();
  process.env['MOOTHALL_REDIS_SERVER'] = findRedis();
  if (chosen.some((suite) => slowSuites.includes(suite))) Object.assign(process.env, findOtherBrowsers());
  await build({ quiet: true });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  failed += 1;
}
if (failed === 0) {
  for (const suite of chosen) await count(suite);
}
process.stdout.write(`${String(passed)} passed, ${String(failed)} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** @param {(typeof suites)[number]} suite */
async function count({ name, run }) {
  const started = performance.now();
  const result = await run().catch((error) => ({
    passed: 0,
    failed: 1,
    output: error instanceof Error ? String(error.stack) : String(error),
    skipped: [],
    holes: [],
  }));
  // On one's own machine a suite may have a reason to be skipped; on a build server that is a hole in the proof.
  const holes = process.env['CI'] === undefined ? 0 : result.holes.length;
  passed += result.passed;
  failed += result.failed + holes;
  if (result.failed > 0) process.stdout.write(`${result.output.trimEnd()}\n`);
  for (const why of [...result.skipped, ...result.holes]) process.stdout.write(`skipped: ${why}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  process.stdout.write(
    `${name.padEnd(12)} ${String(result.passed)} passed, ${String(result.failed + holes)} failed in ${seconds} s\n`,
  );
}
