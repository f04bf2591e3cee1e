// Holds the Welsh against the English: `npm run texts` records what was written, reviewed or found still right.
import './support/pinned-node.mjs';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { readCatalogue } from './support/catalogues.mjs';
import { filesUnder, inRoot, readJson } from './support/workspace.mjs';

/**
 * What is known of a message's Welsh: the hashes of both texts when it was written, and who has read it since.
 * @typedef {{ english: string, welsh: string, reviewedBy?: string, on?: string }} Entry
 */

const REVIEW = inRoot('packages/widget/src/texts/review.json');

/**
 * Compares two catalogues with what is recorded of them.
 * @param {ReadonlyMap<string, string>} english path → hash
 * @param {ReadonlyMap<string, string>} welsh
 * @param {Readonly<Record<string, Entry>>} recorded
 * @returns {{ missing: string[], stale: string[], unrecorded: string[], gone: string[] }} `stale`: the English has changed
 *   and the Welsh has not; `unrecorded`: new, or changed in Welsh
 */
export function compare(english, welsh, recorded) {
  const here = [...english.keys()].filter((path) => welsh.has(path));
  const isAsRecorded = (/** @type {string} */ path) => recorded[path]?.welsh === welsh.get(path);
  return {
    missing: [...english.keys()].filter((path) => !welsh.has(path)),
    stale: here.filter((path) => isAsRecorded(path) && recorded[path]?.english !== english.get(path)),
    unrecorded: here.filter((path) => !isAsRecorded(path)),
    gone: [...new Set([...welsh.keys(), ...Object.keys(recorded)])].filter((path) => !english.has(path)),
  };
}

/** Every message of the repository's catalogues, by `<catalogue>.<path>`. */
function readAll() {
  /** @type {Map<string, string>} */
  const english = new Map();
  /** @type {Map<string, string>} */
  const welsh = new Map();
  for (const path of filesUnder(inRoot('packages'), (name) => name.endsWith('.cy.ts'))) {
    const twin = path.replace(/\.cy\.ts$/, '.en.ts');
    if (!existsSync(twin)) continue;
    const name = basename(path, '.cy.ts');
    const [from, to] = [twin, path].map((one) => readCatalogue(readFileSync(one, 'utf8')));
    for (const [key, hash] of from?.messages ?? []) english.set(`${name}.${key}`, hash);
    for (const [key, hash] of to?.messages ?? []) {
      welsh.set(`${name}.${key}`, hash);
      // What the English takes in from another file: there is Welsh to review, and nothing to hold it against.
      if (from?.spreads && !from.messages.has(key)) english.set(`${name}.${key}`, 'elsewhere');
    }
  }
  return { english, welsh };
}

/** @returns {Record<string, Entry>} */
function readReview() {
  return existsSync(REVIEW) ? readJson(REVIEW) : {};
}

/** What `npm run check` says of the languages. @returns {{ holds: boolean, figures: string, output: string }} */
export function checkTexts() {
  const { english, welsh } = readAll();
  const recorded = readReview();
  const { missing, stale, unrecorded, gone } = compare(english, welsh, recorded);
  const unreviewed = [...english.keys()].filter((path) => recorded[path]?.reviewedBy === undefined);
  const faults = [
    ...missing.map((path) => `${path} is missing in Welsh`),
    ...stale.map(
      (path) =>
        `${path}: the English has changed since the Welsh was written. Correct the Welsh; or where it still holds, npm run texts -- still-right ${path}`,
    ),
    ...unrecorded.map((path) => `${path} is new or changed in Welsh: npm run texts`),
    ...gone.map((path) => `${path} is no longer said in English: take the Welsh out, then npm run texts`),
  ];
  return {
    holds: faults.length === 0,
    figures: `${String(english.size)} texts in English, ${String(missing.length)} missing and ${String(stale.length)} stale in Welsh; ${String(unreviewed.length)} of ${String(english.size)} not reviewed by a named person`,
    output: faults.join('\n'),
  };
}

/** @param {Record<string, Entry>} entries */
async function write(entries) {
  const lines = Object.entries(entries)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, entry]) => `${JSON.stringify(path)}: ${JSON.stringify(entry)}`);
  const options = { ...(await resolveConfig(REVIEW)), filepath: REVIEW };
  writeFileSync(REVIEW, await format(`{\n${lines.join(',\n')}\n}\n`, options));
}

/** @param {readonly string[]} words */
async function main([action = 'record', ...words]) {
  const { english, welsh } = readAll();
  const recorded = readReview();
  const { unrecorded, stale } = compare(english, welsh, recorded);
  const by = words.indexOf('--by');
  const reviewer = by === -1 ? undefined : words[by + 1];
  const asked = words.slice(0, by === -1 ? undefined : by);
  const named = [...english.keys()].filter((path) =>
    asked.some((one) => one === 'all' || path === one || path.startsWith(`${one}.`)),
  );
  /** @param {string} path @returns {Entry} */
  const now = (path) => ({ english: english.get(path) ?? '', welsh: welsh.get(path) ?? '' });
  // What is no longer said is forgotten.
  const entries = Object.fromEntries(Object.entries(recorded).filter(([path]) => english.has(path)));
  if (action === 'record') for (const path of unrecorded) entries[path] = now(path);
  else if (action === 'still-right' && named.length > 0)
    for (const path of named) entries[path] = { ...entries[path], ...now(path) };
  else if (action === 'reviewed' && named.length > 0 && reviewer !== undefined) {
    const on = new Date().toISOString().slice(0, 10);
    for (const path of named) entries[path] = { ...now(path), reviewedBy: reviewer, on };
  } else {
    process.stderr.write(
      'Say what to record: npm run texts [-- still-right PATH… | reviewed PATH…|CATALOGUE…|all --by "NAME"]\n',
    );
    process.exitCode = 2;
    return;
  }
  await write(entries);
  const count = action === 'record' ? unrecorded.length : named.length;
  process.stdout.write(`${String(count)} texts recorded.\n`);
  if (action === 'record' && stale.length > 0)
    process.stdout.write(`Still stale, because their Welsh is as it was:\n  ${stale.join('\n  ')}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
