// A reporter for @web/test-runner whose last line counts tests: `N passed, N failed, N skipped`. Its own counts files.

/** @returns {import('@web/test-runner').Reporter} */
export function countingReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0, skipped: 0 };
      for (const { testResults, errors } of sessions) {
        // A file that cannot be loaded has no tests of its own to fail.
        if (errors.length > 0 && testResults === undefined) count.failed += 1;
        if (testResults !== undefined) add(count, testResults);
      }
      process.stdout.write(
        `${String(count.passed)} passed, ${String(count.failed)} failed, ${String(count.skipped)} skipped\n`,
      );
    },
  };
}

/**
 * @param {{ passed: number, failed: number, skipped: number }} count
 * @param {import('@web/test-runner').TestSuiteResult} suite
 */
function add(count, { tests, suites }) {
  for (const { passed, skipped } of tests) count[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
  for (const inner of suites) add(count, inner);
}
