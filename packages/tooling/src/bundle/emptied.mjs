// A rollup plugin that clears the output folder, so that no chunk of an earlier build stays behind and is served.
import { rmSync } from 'node:fs';

/** @param {string} folder @returns {import('rollup').Plugin} */
export function emptied(folder) {
  return {
    name: 'emptied',
    buildStart() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
