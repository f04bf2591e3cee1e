// A suite that vitest runs: one project of its configuration, counted from its report.
import { mkdirSync, rmSync } from 'node:fs';
import { runTool } from '../support/run.mjs';
import { inCache, readJson } from '../support/workspace.mjs';

/**
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {string} output      shown where anything failed
 * @property {string[]} skipped   single tests that this machine cannot run, with the reason where they gave one
 * @property {string[]} holes     whole files of which nothing ran
 */

/**
 * @param {string} project
 * @param {{ env: Record<string, string>, limitMs: number }} options
 * @returns {Promise<Result>}
 */
export async function runVitest(project, { env, limitMs }) {
  const report = inCache('reports', `${project}.json`);
  mkdirSync(inCache('reports'), { recursive: true });
  rmSync(report, { force: true });
  const { code, output } = await runTool(
    'vitest',
    [
      'run',
      '--config',
      'packages/tooling/config/vitest.config.mjs',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env, limitMs },
  );
  return { ...counted(report, code, output), output };
}

/** @param {string} report @param {number} code @param {string} output @returns {Omit<Result, 'output'>} */
function counted(report, code, output) {
  const reasons = [...output.matchAll(/^skipped: (.+)$/gm)].map(([, why = '']) => why);
  /** @type {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  let content;
  try {
    content = readJson(report);
  } catch {
    return { passed: 0, failed: 1, skipped: reasons, holes: [] };
  }
  const tests = content.testResults.flatMap(({ assertionResults }) => assertionResults);
  const having = (/** @type {string} */ status) => tests.filter((test) => test.status === status);
  // A file that cannot be loaded, or whose preparation fails, has no test of its own to fail.
  const broken = content.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = having('failed').length + broken.length;
  const left = [...having('skipped'), ...having('pending')].map(({ fullName }) => fullName.trim());
  return {
    passed: having('passed').length,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: reasons.length > 0 ? reasons : left,
    holes: content.testResults
      .filter(
        ({ status, assertionResults }) =>
          status !== 'failed' && !assertionResults.some((test) => test.status === 'passed'),
      )
      .map(({ name }) => name),
  };
}
