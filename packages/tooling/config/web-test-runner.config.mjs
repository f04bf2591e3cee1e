// Tests of elements in a real Chromium, on what TypeScript compiled.
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { countingReporter } from '../src/suites/counting-reporter.mjs';
import { browserTests } from '../src/support/test-files.mjs';
import { CHROMIUM_FLAGS, findChromium } from '../src/support/tools.mjs';
import { root } from '../src/support/workspace.mjs';

export default {
  rootDir: root,
  files: browserTests(),
  nodeResolve: { exportConditions: ['development', 'browser'] },
  browsers: [chromeLauncher({ launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS } })],
  // One page at a time: a page behind another gets no frames, so that no dialog tells of its close and no fade ends.
  concurrency: 1,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), countingReporter()],
  /** @param {{ args: readonly unknown[] }} log */
  filterBrowserLogs: ({ args }) => !args.some((text) => String(text).includes('Lit is in dev mode')),
};
