// What the console's page needs besides its script, as a plugin for rollup: the page, one style sheet, the icons.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const assets = fileURLToPath(new URL('src/assets/', import.meta.url));

/**
 * Emits `index.html`, `console-<hash>.css`, `icons.svg` and `favicon.svg` beside the entry chunk.
 * The page names script and style sheet by their contents, so both may be kept for ever.
 * @returns {import('rollup').Plugin}
 */
export function consoleAssets() {
  return {
    name: 'console-assets',
    async generateBundle(_options, bundle) {
      const entry = Object.values(bundle).find((output) => output.type === 'chunk' && output.isEntry);
      if (entry === undefined) throw new Error('the console has no entry chunk');
      const css = await flatten(resolve(assets, 'console.css'));
      const cssName = `console-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
      const page = (await readFile(resolve(assets, 'index.html'), 'utf8'))
        .replace('"main.js"', `"${entry.fileName}"`)
        .replace('"console.css"', `"${cssName}"`);
      this.emitFile({ type: 'asset', fileName: 'index.html', source: page });
      this.emitFile({ type: 'asset', fileName: cssName, source: css });
      for (const name of ['icons.svg', 'favicon.svg'])
        this.emitFile({ type: 'asset', fileName: name, source: await readFile(resolve(assets, name)) });
    },
  };
}

/**
 * A style sheet with everything that it imports, each once, without comments.
 * @param {string} path @param {Set<string>} [seen] @returns {Promise<string>}
 */
async function flatten(path, seen = new Set()) {
  if (seen.has(path)) return '';
  seen.add(path);
  const text = (await readFile(path, 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '');
  const parts = [];
  let rest = 0;
  for (const match of text.matchAll(/@import\s+(?:url\()?\s*['"]([^'"]+)['"]\s*\)?\s*;/g)) {
    const [whole, target] = match;
    parts.push(text.slice(rest, match.index));
    rest = match.index + whole.length;
    if (target === undefined || /^[a-z]+:/.test(target))
      throw new Error(`${path} imports ${target}: the console loads nothing from elsewhere`);
    parts.push(await flatten(resolve(dirname(path), target), seen));
  }
  parts.push(text.slice(rest));
  return parts.join('').replace(/\n\s*\n/g, '\n');
}
