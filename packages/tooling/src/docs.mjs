// Writes the reference from the code: `npm run docs`. With `-- --check` it writes nothing and fails where a page is stale.
import './support/pinned-node.mjs';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { apiSite } from './reference/api-site.mjs';
import { configurationPage } from './reference/configuration-page.mjs';
import { elementsManifest } from './reference/elements-manifest.mjs';
import { elementsPage } from './reference/elements-page.mjs';
import { errorsPage } from './reference/errors-page.mjs';
import { storagePage } from './reference/storage-page.mjs';
import { warningsPage } from './reference/warnings-page.mjs';
import { inRoot, readJson } from './support/workspace.mjs';

/** Pages under docs/ that are committed, so that a change of the contract shows in every review. */
async function references() {
  const version = String(readJson(inRoot('packages/protocol/package.json')).version);
  const built = (/** @type {string} */ path) => import(new URL(`../../${path}`, import.meta.url).href);
  const protocol = await built('protocol/dist/index.js');
  const server = await built('server/dist/index.js');
  const keys = await built('client/dist/stored-keys.js');
  const manifest = await elementsManifest();
  const { openApiDocument } = await built('server/dist/reference.js');
  return {
    'warnings.md': warningsPage(protocol.WARNINGS),
    'reference/errors.md': errorsPage(protocol.ERRORS),
    'reference/configuration.md': configurationPage(server.configurationFields),
    'reference/storage.md': storagePage({ citizen: keys.CITIZEN_KEYS, staff: keys.STAFF_KEYS }),
    'reference/openapi.json': json(await openApiDocument(version)),
    'reference/asyncapi.json': json(protocol.asyncApiDocument(version)),
    'reference/custom-elements.json': json(manifest),
    'reference/elements.md': elementsPage(manifest),
  };
}

/** @param {unknown} value */
const json = (value) => `${JSON.stringify(value, null, 1)}\n`;

/**
 * Compares the committed pages with what the code says. The build must be up to date.
 * @returns {Promise<string[]>} paths of the pages that differ
 */
export async function compareReferences() {
  return Object.entries(await references())
    .map(([name, content]) => ({ path: `docs/${name}`, content }))
    .filter(
      ({ path, content }) => !existsSync(inRoot(path)) || readFileSync(inRoot(path), 'utf8') !== content,
    )
    .map(({ path }) => path);
}

async function writeReferences() {
  for (const [name, content] of Object.entries(await references())) {
    const path = inRoot('docs', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    process.stdout.write(`docs/${name}\n`);
  }
}

async function main() {
  const isCheck = process.argv.includes('--check');
  await build({ quiet: true });
  if (isCheck) {
    const stale = await compareReferences();
    for (const path of stale)
      process.stdout.write(`${path} differs from the code; npm run docs writes it.\n`);
    process.stdout.write(`${String(stale.length)} stale pages of the reference\n`);
    if (stale.length > 0) process.exitCode = 1;
  } else await writeReferences();
  const { warnings, output } = await apiSite({ write: !isCheck });
  process.stdout.write(`${String(warnings)} warnings in the comments that document the code\n`);
  if (warnings > 0) {
    process.stdout.write(output);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
  // What described the API leaves nothing to wait for.
  process.exit();
}
