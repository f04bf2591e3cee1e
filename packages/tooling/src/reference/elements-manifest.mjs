// The manifest of the widget's elements: attributes, slots, parts, events, for editors and documentation.
import { mkdirSync } from 'node:fs';
import { runTool } from '../support/run.mjs';
import { inCache, readJson } from '../support/workspace.mjs';

/** @returns {Promise<unknown>} @throws Error with what the analyser said */
export async function elementsManifest() {
  mkdirSync(inCache('custom-elements'), { recursive: true });
  const { code, output } = await runTool(
    '@custom-elements-manifest/analyzer',
    ['analyze', '--quiet', '--config', 'packages/tooling/config/custom-elements.config.mjs'],
    { command: 'cem' },
  );
  if (code !== 0) throw new Error(`The manifest of the elements could not be made.\n${output}`);
  const manifest = readJson(inCache('custom-elements', 'custom-elements.json'));
  // The analyser takes files in whatever order the disk gives them.
  /** @type {{ path: string }[]} */
  const modules = manifest.modules.flatMap(publicPart);
  modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { schemaVersion: manifest.schemaVersion, modules };
}

/**
 * What others may use: elements, without their private members and without the modules that only help.
 * @param {{ path: string, declarations?: Declaration[] }} module
 */
function publicPart({ path, declarations = [] }) {
  const elements = declarations
    .filter(({ customElement }) => customElement === true)
    .map(({ members = [], ...rest }) => ({ ...rest, members: members.filter(isPublic) }));
  return elements.length === 0 ? [] : [{ kind: 'javascript-module', path, declarations: elements }];
}

/**
 * @typedef {{ name: string, privacy?: string, static?: boolean }} Member
 * @typedef {{ customElement?: boolean, members?: Member[] }} Declaration
 */

/** @param {Member} member */
const isPublic = ({ name, privacy, static: isStatic }) =>
  !name.startsWith('#') && (privacy ?? 'public') === 'public' && isStatic !== true;
