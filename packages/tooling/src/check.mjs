// Looks at the project without running it: `npm run check [-- --only <part>]`. One line a part; exit code 1 where any fails.
import './support/pinned-node.mjs';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkDirections } from './directions.mjs';
import { runTool } from './support/run.mjs';
import { filesUnder, fromRoot, inCache, inRoot } from './support/workspace.mjs';
import { checkTexts } from './texts.mjs';

/**
 * @typedef {object} Verdict
 * @property {boolean} holds
 * @property {string} figures  one line, always shown
 * @property {string} [output] shown where it does not hold
 */

/** @type {readonly { name: string, look: () => Promise<Verdict> }[]} */
const parts = [
  { name: 'types', look: types },
  { name: 'format', look: format },
  { name: 'lint', look: lint },
  { name: 'directions', look: directions },
  { name: 'languages', look: async () => checkTexts() },
  { name: 'bank holidays', look: bankHolidays },
  { name: 'dead code', look: deadCode },
  { name: 'documentation', look: documentation },
];

/** Types first: the linter and the search for dead code read what this step builds. */
async function types() {
  const programs = [['-b'], ['-p', 'packages/tooling'], ['-p', 'test']];
  for (const args of programs) {
    const { code, output } = await runTool('typescript', args, { command: 'tsc' });
    if (code !== 0) return { holds: false, figures: `tsc ${args.join(' ')} failed`, output };
  }
  return { holds: true, figures: `${String(programs.length)} programs without an error` };
}

async function format() {
  const { code, output } = await runTool('prettier', ['--check', '--log-level', 'warn', '.']);
  const unformatted = output.match(/^\[warn\] (?!Code style).+$/gm)?.length ?? 0;
  return {
    holds: code === 0,
    figures: `${String(unformatted)} files not as prettier writes them; npm run format puts them right`,
    output,
  };
}

async function lint() {
  const { code, output } = await runTool('eslint', [
    '--config',
    'packages/tooling/config/eslint.config.mjs',
    '--max-warnings=0',
    '--no-warn-ignored',
    '--cache',
    '--cache-strategy=content',
    `--cache-location=${inCache('eslint')}`,
    'packages',
    'test',
    'rollup.config.mjs',
  ]);
  const findings = output.match(/^\s+\d+:\d+ /gm)?.length ?? 0;
  return { holds: code === 0, figures: `${String(findings)} findings`, output };
}

async function directions() {
  const { circles, upward, fences, files } = checkDirections(inRoot('packages'));
  const faults = [...circles.map((circle) => `circle: ${circle}`), ...upward, ...fences];
  return {
    holds: faults.length === 0,
    figures:
      `${String(circles.length)} circles, ${String(upward.length)} upward arrows, ` +
      `${String(fences.length)} libraries out of place; ${sizes()}; ${String(files.length)} files read`,
    output: faults.join('\n'),
  };
}

/** How long source files are; tests and their helpers are not counted. */
function sizes() {
  const lines = filesUnder(inRoot('packages'), (path) => /\.(ts|mjs)$/.test(path))
    .filter((path) => !/\.(test|contract|d)\.ts$|\/testing[/.]/.test(path))
    .map((path) => ({ path, count: readFileSync(path, 'utf8').trimEnd().split('\n').length }))
    .sort((a, b) => a.count - b.count);
  const median = lines[Math.floor(lines.length / 2)]?.count ?? 0;
  const largest = lines.at(-1);
  return (
    `${String(lines.length)} source files, median ${String(median)} lines, ` +
    `largest ${largest === undefined ? 'none' : `${fromRoot(largest.path)} (${String(largest.count)} lines)`}`
  );
}

/** Says when the dates have to be raised, and fails nothing: a day that passes is no fault of a change. */
async function bankHolidays() {
  /** @type {{ BANK_HOLIDAYS_SOURCE: { announcedUntil: number, lastYear: number, source: string }, announcedBankHolidaysEndSoon: (at: Date) => boolean }} */
  const { BANK_HOLIDAYS_SOURCE, announcedBankHolidaysEndSoon } = await import(
    pathToFileURL(inRoot('packages/rules/dist/index.js')).href
  );
  const { announcedUntil, lastYear, source } = BANK_HOLIDAYS_SOURCE;
  const isLate = announcedBankHolidaysEndSoon(new Date());
  return {
    holds: true,
    figures: `announced until the end of ${String(announcedUntil)}, computed until the end of ${String(lastYear)}${isLate ? `; WARNING: add the next years from ${source}` : ''}`,
  };
}

async function deadCode() {
  const { code, output, stdout } = await runTool('knip', [
    '--config',
    'packages/tooling/config/knip.json',
    '--no-progress',
    '--reporter',
    'json',
  ]);
  const found = deadThings(stdout);
  if (found === undefined) return { holds: false, figures: 'knip could not look', output };
  const count = (/** @type {string} */ kind) => String(found.filter((one) => one.kind === kind).length);
  return {
    holds: code === 0 && found.length === 0,
    figures:
      `${count('exports')} dead exports, ${count('types')} dead types, ${count('files')} dead files, ` +
      `${String(found.filter(({ kind }) => !['exports', 'types', 'files'].includes(kind)).length)} others`,
    output: found.map(({ kind, file, name }) => `${kind}: ${file} ${name}`).join('\n'),
  };
}

/** @param {string} stdout of knip's JSON reporter @returns {{ kind: string, file: string, name: string }[] | undefined} */
function deadThings(stdout) {
  try {
    /** @type {{ issues: Record<string, unknown>[] }} */
    const { issues } = JSON.parse(stdout);
    return issues.flatMap((issue) =>
      Object.entries(issue).flatMap(([kind, names]) =>
        Array.isArray(names) && kind !== 'owners'
          ? names.map((entry) => ({ kind, file: String(issue['file']), name: nameOf(entry) }))
          : [],
      ),
    );
  } catch {
    return undefined;
  }
}

/** @param {unknown} entry a name, an object with one, or a list of such for duplicates @returns {string} */
function nameOf(entry) {
  if (Array.isArray(entry)) return entry.map(nameOf).join(', ');
  return entry !== null && typeof entry === 'object' && 'name' in entry ? String(entry.name) : String(entry);
}

async function documentation() {
  const { compareReferences } = await import('./docs.mjs');
  const stale = await compareReferences();
  return {
    holds: stale.length === 0,
    figures: `${String(stale.length)} generated pages differ from the code; npm run docs writes them`,
    output: stale.join('\n'),
  };
}

const at = process.argv.indexOf('--only');
const only = at === -1 ? undefined : process.argv[at + 1];
let failed = only !== undefined && !parts.some(({ name }) => name === only) ? 1 : 0;
for (const { name, look } of parts) {
  if (only !== undefined && name !== only) continue;
  /** @type {Verdict} */
  const verdict = await look().catch((error) => ({
    holds: false,
    figures: 'could not look',
    output: String(error),
  }));
  if (!verdict.holds) {
    failed += 1;
    process.stdout.write(`${verdict.output ?? ''}\n`);
  }
  process.stdout.write(`${verdict.holds ? 'holds' : 'FAILS'}  ${name}: ${verdict.figures}\n`);
}
process.exitCode = failed === 0 ? 0 : 1;
