// Tests on Node. Projects differ in what they need: a database for all, a browser and the built hall for some.
import { defineConfig } from 'vitest/config';
import { nodeTests } from '../src/support/test-files.mjs';
import { root } from '../src/support/workspace.mjs';

const shared = {
  globalSetup: ['packages/server/vitest.global.ts'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  root,
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    projects: [
      { root, test: { ...shared, name: 'unit', include: nodeTests() } },
      {
        root,
        test: {
          ...shared,
          name: 'contract',
          include: ['test/{architecture,contract}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          ...shared,
          name: 'end-to-end',
          include: ['test/{e2e,accessibility,hostile}/**/*.test.ts'],
          // One hall, one browser at a time: two cores are few.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          ...shared,
          name: 'browsers',
          include: ['test/browsers/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          ...shared,
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
