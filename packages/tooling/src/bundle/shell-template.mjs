// A rollup plugin that leaves what stands on a page before the citizen acts as a template, which the hall fills for each council.
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../support/workspace.mjs';

const dist = inRoot('packages/widget/dist');

/** @returns {import('rollup').Plugin} */
export function shellTemplate() {
  return {
    name: 'shell-template',
    async generateBundle({ file }) {
      if (!file?.endsWith('council.js')) return;
      this.emitFile({ type: 'asset', fileName: 'shell.json', source: JSON.stringify(await template()) });
    },
  };
}

/** Built by `tsc` before, from the same sources as the bundle. */
async function template() {
  const { shellMarkup } = await load('loader/markup.js');
  const { launcherStyles } = await load('loader/styles.js');
  const tokens = Object.fromEntries(
    ['primary', 'on-primary', 'focus', 'radius'].map((name) => [name, `{${name}}`]),
  );
  /** @type {Record<string, { launcher: string, markup: string }>} */
  const languages = {};
  for (const name of readdirSync(`${dist}/texts`)) {
    const [, tag] = /^loader\.([a-z]+)\.js$/.exec(name) ?? [];
    if (!tag) continue;
    const [texts] = Object.values(await load(`texts/${name}`));
    const telephone = { display: '{display}', uri: '{uri}' };
    languages[tag] = { launcher: texts.launcher, markup: shellMarkup(texts, telephone, '{launcher}', tag) };
  }
  return { css: launcherStyles(tokens), languages };
}

/** @param {string} path @returns {Promise<any>} */
async function load(path) {
  return import(pathToFileURL(`${dist}/${path}`).href);
}
