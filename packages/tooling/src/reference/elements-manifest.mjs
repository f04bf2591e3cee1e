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
  // Modules without an element would make the manifest change with every helper.
  return { ...manifest, modules: manifest.modules.filter(hasElement) };
}

/** @param {{ declarations?: { customElement?: boolean }[] }} module */
const hasElement = ({ declarations = [] }) =>
  declarations.some(({ customElement }) => customElement === true);
