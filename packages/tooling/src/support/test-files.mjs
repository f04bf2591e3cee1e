// Which test belongs to which runner: whoever imports vitest runs there, the widget's and console's others in a browser.
import { readFileSync } from 'node:fs';
import { filesUnder, fromRoot, inRoot } from './workspace.mjs';

/** @param {string} path */
const isTest = (path) => /\.test\.ts$/.test(path);

/** @param {string} path */
const usesVitest = (path) => /from 'vitest'/.test(readFileSync(path, 'utf8'));

/** Tests of Node's side beside their sources, from the root. */
export const nodeTests = () => filesUnder(inRoot('packages'), isTest).filter(usesVitest).map(fromRoot);

/** Tests of elements, as compiled. */
export const browserTests = () =>
  filesUnder(inRoot('packages'), isTest)
    .filter((path) => !usesVitest(path))
    .map((path) => fromRoot(path).replace('/src/', '/dist/').replace(/\.ts$/, '.js'));
