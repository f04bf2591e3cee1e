// Runs every suite and counts: `npm test`, `npm run test:all`, `npm test -- --only <suite>`.
import './support/pinned-node.mjs';
import { build, BuildFailed } from './build.mjs';
import { runTool } from './support/run.mjs';
import { findChromium, findRedis } from './support/tools.mjs';

/**
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {string} output   shown where anything failed
 * @property {string[]} skipped  reasons, one each
 */

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {() => Promise<Result>} run
 */

const isAll = process.argv.includes('--all');
const only = process.argv[process.argv.indexOf('--only') + 1];

/** @param {string} project @returns {Suite} */
const vitest = (project) => ({
  name: project,
  async run() {
    const { code, stdout, output } = await runTool(
      'vitest',
      [
        'run',
        '--config',
        'packages/tooling/config/vitest.config.mjs',
        '--project',
        project,
        '--reporter',
        'json',
      ],
      { env: { ...(isAll ? { MOOTHALL_FAULTS: 'full', MOOTHALL_RUNS: '10000' } : {}) } },
    );
    return readVitest(stdout, output, code);
  },
});

/** @type {Suite[]} */
const suites = [
  vitest('unit'),
  {
    name: 'elements',
    async run() {
      const { code, output } = await runTool(
        '@web/test-runner',
        ['--config', 'packages/tooling/config/web-test-runner.config.mjs', '--static-logging'],
        { command: 'wtr' },
      );
      const count = (/** @type {RegExp} */ pattern) => Number(pattern.exec(output)?.[1] ?? 0);
      const failed = count(/(\d+) failed/);
      return {
        passed: count(/(\d+) passed/),
        failed: code !== 0 && failed === 0 ? 1 : failed,
        output,
        skipped: [],
      };
    },
  },
  vitest('contract'),
  {
    name: 'size',
    async run() {
      const { measureJourneys } = await import('./size.mjs');
      const journeys = measureJourneys();
      const over = journeys.filter(({ bytes, budgetBytes }) => bytes > budgetBytes);
      const output = over
        .map(({ name, bytes, budgetBytes }) => `${name}: ${bytes} bytes, ${budgetBytes} allowed`)
        .join('\n');
      return { passed: journeys.length - over.length, failed: over.length, output, skipped: [] };
    },
  },
  vitest('end-to-end'),
  vitest('faults'),
];

/** @param {string} stdout @param {string} output @param {number} code @returns {Result} */
function readVitest(stdout, output, code) {
  const skipped = [...output.matchAll(/^skipped: (.+)$/gm)].map(([, why]) => why ?? '');
  try {
    const report = JSON.parse(stdout.slice(stdout.indexOf('{"numTotalTestSuites"')));
    const { numPassedTests: passed, numFailedTests, testResults } = report;
    /** @type {string[]} */
    const messages = [];
    for (const file of testResults) {
      if (file.status === 'failed' && file.assertionResults.length === 0)
        messages.push(`${file.name}\n${file.message}`);
      for (const test of file.assertionResults) {
        if (test.status === 'failed')
          messages.push(`${file.name}\n${test.fullName}\n${test.failureMessages.join('\n')}`);
      }
    }
    // A file that cannot be loaded has no tests of its own to fail.
    const failed = Math.max(numFailedTests, messages.length, code === 0 ? 0 : 1);
    return { passed, failed, output: messages.join('\n\n') || (code === 0 ? '' : output), skipped };
  } catch {
    return { passed: 0, failed: 1, output, skipped };
  }
}

async function main() {
  try {
    process.env['MOOTHALL_CHROMIUM'] = findChromium();
    process.env['MOOTHALL_REDIS_SERVER'] = findRedis();
    await build();
  } catch (error) {
    process.stderr.write(
      `${error instanceof BuildFailed || error instanceof Error ? error.message : String(error)}\n`,
    );
    return { passed: 0, failed: 1 };
  }
  let passed = 0;
  let failed = 0;
  const chosen = suites.filter(({ name }) => !process.argv.includes('--only') || name === only);
  for (const suite of chosen) {
    const started = performance.now();
    const result = await suite.run();
    // On a developer's machine a suite may be skipped for a reason; on a build server a skip is a hole.
    const holes = process.env['CI'] === undefined ? 0 : result.skipped.length;
    passed += result.passed;
    failed += result.failed + holes;
    if (result.failed > 0) process.stdout.write(`${result.output}\n`);
    for (const why of result.skipped) process.stdout.write(`skipped: ${why}\n`);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    process.stdout.write(
      `${suite.name.padEnd(12)} ${result.passed} passed, ${result.failed} failed in ${seconds} s\n`,
    );
  }
  return { passed, failed: chosen.length === 0 ? 1 : failed };
}

const { passed, failed } = await main();
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
