// Measures what a visitor pays, journey by journey: `npm run size [-- --json]`. Exit code 1 above a budget.
import './support/pinned-node.mjs';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { JOURNEYS } from '../config/journeys.mjs';
import { build } from './build.mjs';
import { inRoot } from './support/workspace.mjs';

/** Settings as the hall writes them into a council's loader: every page view pays for them. */
const SETTINGS = JSON.stringify({
  hall: 'https://hall.example.gov.uk',
  version: '1.0.0',
  council: 'kestrel-bay',
  name: 'Kestrel Bay Council',
  telephone: { display: '01632 960 300', uri: 'tel:+441632960300' },
  labels: { en: 'Contact us', cy: 'Cysylltu â ni' },
  theme: {
    primary: '#0b4f6c',
    onPrimary: '#ffffff',
    darkPrimary: '#8fd0ea',
    darkOnPrimary: '#06202c',
    focus: '#ffb400',
    radius: '18px',
    fontBody: 'Nunito, system-ui, sans-serif',
  },
});

/** @param {string} name */
const path = (name) => inRoot('packages/widget/dist-embed', name);

/** @param {string} name */
function read(name) {
  return readFileSync(path(name), 'utf8').replace(/(["'`])__MOOTHALL_COUNCIL__\1/g, () => SETTINGS);
}

/** @param {string} name */
export function brotliBytes(name) {
  return brotliCompressSync(read(name), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
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
    for (const [, imported] of read(name).matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g))
      add(imported ?? '');
  };
  entries.forEach(add);
  return [...files];
}

/** @returns {{ name: string, bytes: number, goalBytes: number, budgetBytes: number, files: Record<string, number> }[]} */
export function measureJourneys() {
  return JOURNEYS.map(({ name, goalBytes, budgetBytes, entries }) => {
    const files = Object.fromEntries(filesOf(entries).map((file) => [file, brotliBytes(file)]));
    return {
      name,
      bytes: Object.values(files).reduce((sum, bytes) => sum + bytes, 0),
      goalBytes,
      budgetBytes,
      files,
    };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build({ quiet: true }).catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
  const journeys = measureJourneys();
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
