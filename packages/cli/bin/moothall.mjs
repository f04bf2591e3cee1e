#!/usr/bin/env node
// The command `moothall`, also before anything is built: it builds what is missing, then hands over.
import '../../tooling/src/support/pinned-node.mjs';

const { build, BuildFailed } = await import('../../tooling/src/build.mjs');
try {
  await build({ quiet: true });
} catch (error) {
  process.stderr.write(`${error instanceof BuildFailed ? error.message : String(error)}\n`);
  process.exit(1);
}
const { main } = await import('../dist/main.js');
process.exitCode = await main(process.argv.slice(2));
