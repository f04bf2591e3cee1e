// The suite of elements, which @web/test-runner runs in Chromium on compiled code.
import { runTool } from '../support/run.mjs';

/**
 * @param {{ limitMs: number }} options
 * @returns {Promise<import('./vitest.mjs').Result>}
 */
export async function runBrowser({ limitMs }) {
  const { code, output } = await runTool(
    '@web/test-runner',
    ['--config', 'packages/tooling/config/web-test-runner.config.mjs', '--static-logging'],
    { command: 'wtr', limitMs },
  );
  const [, passed = 0, failed = 0, left = 0] =
    /^(\d+) passed, (\d+) failed, (\d+) skipped$/m.exec(output)?.map(Number) ?? [];
  return {
    passed,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    output,
    skipped: left === 0 ? [] : [`${String(left)} tests of elements`],
    holes: [],
  };
}
