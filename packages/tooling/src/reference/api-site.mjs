// The browsable reference of every package's exports, under docs/reference/api/ (not committed).
import { existsSync } from 'node:fs';
import { runTool } from '../support/run.mjs';
import { builtPackages, inRoot } from '../support/workspace.mjs';

/**
 * @param {{ write: boolean }} options `write: false` only looks for warnings
 * @returns {Promise<{ warnings: number, output: string }>}
 */
export async function apiSite({ write }) {
  const entries = builtPackages()
    // The console is an application: nobody builds on its elements.
    .filter((name) => name !== 'console')
    .map((name) => `packages/${name}/src/index.ts`)
    .filter((path) => existsSync(inRoot(path)));
  const { code, output } = await runTool('typedoc', [
    '--options',
    'packages/tooling/config/typedoc.json',
    '--tsconfig',
    'tsconfig.json',
    ...(write ? ['--out', 'docs/reference/api'] : ['--emit', 'none']),
    ...entries,
  ]);
  const warnings = output.match(/\[(warning|error)\]/g)?.length ?? 0;
  return { warnings: code === 0 ? warnings : Math.max(warnings, 1), output };
}
