// Measures against the least that could do the job, in the same run: `npm run bench -- widget [--json] [--repetitions=5]`.

/** Each brings its own comparison. @type {Readonly<Record<string, () => Promise<{ run(options: Options): Promise<Report> }>>>} */
const BENCHES = { widget: () => import('./widget.mjs') };

/** @typedef {{ readonly repetitions: number, readonly say: (line: string) => void }} Options */
/** @typedef {{ readonly lines: readonly string[], readonly figures: unknown }} Report */

const [name = '', ...words] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  process.stderr.write(`Name what to measure: npm run bench -- ${Object.keys(BENCHES).join('|')} [--json]\n`);
  process.exit(1);
}
const isJson = words.includes('--json');
const repetitions = Number(words.find((word) => word.startsWith('--repetitions='))?.split('=')[1] ?? 5);
const { run } = await bench();
const { lines, figures } = await run({
  repetitions,
  say: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(isJson ? `${JSON.stringify(figures, null, 2)}\n` : `${lines.join('\n')}\n`);
