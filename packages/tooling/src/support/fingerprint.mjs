// Tells whether what a step read is still what it read the last time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fromRoot, inCache } from './workspace.mjs';

/**
 * One hash over the names and contents of files. Contents, not dates: a checkout or a touch rebuilds nothing.
 * @param {readonly string[]} files absolute paths; one that is missing counts as empty
 */
export function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(fromRoot(file)).update('\0');
    if (existsSync(file)) hash.update(readFileSync(file));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** Whether the step last ended well with this fingerprint. @param {string} step @param {string} print */
export function isCurrent(step, print) {
  const stamp = inCache(`${step}.stamp`);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === print;
}

/** @param {string} step @param {string} print */
export function stampAs(step, print) {
  const stamp = inCache(`${step}.stamp`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
}
