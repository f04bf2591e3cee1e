// Begins a room of the server or an element of the widget: `npm run new -- room <name>`, `npm run new -- element <name>`.
import './support/pinned-node.mjs';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { element } from './new/element.mjs';
import { room } from './new/room.mjs';
import { runTool } from './support/run.mjs';
import { inRoot } from './support/workspace.mjs';

const NEXT_STEPS = {
  room: 'Change the note into what the room is for, then run npm run docs: its route is part of the API.',
  element: 'It is part of the panel’s chunk now; import it where it is shown, and look at npm run size.',
};

const [kind, name = ''] = process.argv.slice(2);
try {
  if (kind !== 'room' && kind !== 'element')
    throw new RangeError('Say what to begin: npm run new -- room <name>, or npm run new -- element <name>.');
  const { files, edits } = kind === 'room' ? room(name, nextMigration()) : element(name);
  const existing = Object.keys(files).find((path) => existsSync(inRoot(path)));
  if (existing !== undefined) throw new RangeError(`${existing} exists already; choose another name.`);
  // All edits are made before anything is written, so that a failure leaves nothing half done.
  const edited = Object.entries(edits).map(
    ([path, edit]) => /** @type {const} */ ([path, edit(readFileSync(inRoot(path), 'utf8'))]),
  );
  for (const [path, content] of [...Object.entries(files), ...edited]) {
    mkdirSync(dirname(inRoot(path)), { recursive: true });
    writeFileSync(inRoot(path), content);
    process.stdout.write(`${path}\n`);
  }
  await runTool('prettier', ['--write', ...Object.keys(files), ...Object.keys(edits)].filter(isCode));
  process.stdout.write(`${NEXT_STEPS[kind]}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function nextMigration() {
  const numbers = readdirSync(inRoot('packages/server/migrations')).map((file) => Number.parseInt(file, 10));
  return Math.max(0, ...numbers) + 1;
}

/** What prettier knows; SQL is not. @param {string} path */
function isCode(path) {
  return !path.endsWith('.sql');
}
