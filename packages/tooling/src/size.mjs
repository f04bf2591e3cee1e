// Measures what a visitor pays, journey by journey: `npm run size [-- --json]`. Exit code 1 above a budget.
import './support/pinned-node.mjs';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { JOURNEYS } from '../config/journeys.mjs';
import { build } from './build.mjs';
import { inRoot } from './support/workspace.mjs';

/** @param {string} name */
const path = (name) => inRoot('packages/widget/dist-embed', name);

/** A council's loader as the hall fills it: every page view pays for what it writes in. @param {string} template */
async function filled(template) {
  const { fillLoader, loaderSettings } = await import(inRoot('packages/server/dist/embedding/loader.js'));
  const council = JSON.parse(readFileSync(inRoot('examples/partnership/kestrel-bay.json'), 'utf8'));
  const hall = { publicUrl: 'https://hall.example.gov.uk', version: '1.0.0' };
  const shell = JSON.parse(readFileSync(path('shell.json'), 'utf8'));
  return fillLoader(template, loaderSettings(council, hall, shell));
}

/** @param {string} name */
async function brotliBytes(name) {
  const content = readFileSync(path(name), 'utf8');
  const sent = name.startsWith('council.') ? await filled(content) : content;
  return brotliCompressSync(sent, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/**
 * The files that a journey loads: its entries and whatever they import statically.
 * @param {readonly string[]} entries @returns {string[]}
 */
function filesOf(entries) {
  /** @type {Set<string>} */
  const files = new Set();
  const add = (/** @type {string} */ name) => {
    if (files.has(name)) return;
    if (!existsSync(path(name))) throw new Error(`The build has no ${name}, which a journey loads.`);
    files.add(name);
    for (const [, imported] of readFileSync(path(name), 'utf8').matchAll(
      /(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g,
    ))
      add(imported ?? '');
  };
  entries.forEach(add);
  return [...files];
}

/** @returns {Promise<{ name: string, bytes: number, goalBytes: number, budgetBytes: number, files: Record<string, number> }[]>} */
export function measureJourneys() {
  return Promise.all(
    JOURNEYS.map(async ({ name, goalBytes, budgetBytes, entries }) => {
      /** @type {Record<string, number>} */
      const files = {};
      for (const file of filesOf(entries)) files[file] = await brotliBytes(file);
      const bytes = Object.values(files).reduce((sum, one) => sum + one, 0);
      return { name, bytes, goalBytes, budgetBytes, files };
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build({ quiet: true }).catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
  const journeys = await measureJourneys();
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(journeys, null, 2)}\n`);
  else {
    for (const { name, bytes, goalBytes, budgetBytes, files } of journeys) {
      const verdict = bytes <= budgetBytes ? 'within' : 'ABOVE ';
      process.stdout.write(
        `${verdict} ${String(bytes).padStart(6)} of ${String(budgetBytes).padStart(6)} (goal ${String(goalBytes)})  ${name}\n`,
      );
      process.stdout.write(
        `        ${Object.entries(files)
          .map(([file, size]) => `${file} ${size}`)
          .join(', ')}\n`,
      );
    }
  }
  process.exitCode = journeys.every(({ bytes, budgetBytes }) => bytes <= budgetBytes) ? 0 : 1;
}
