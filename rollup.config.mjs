// Everything that a browser loads: the widget's chunks, its loaders, the console. In this order: a loader carries the
// hashes of the chunks it loads.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { consoleAssets } from './packages/console/app-assets.mjs';
import { emptied } from './packages/tooling/src/bundle/emptied.mjs';
import { leanSocket } from './packages/tooling/src/bundle/lean-socket.mjs';
import { quietLit } from './packages/tooling/src/bundle/quiet-lit.mjs';
import { shellTemplate } from './packages/tooling/src/bundle/shell-template.mjs';
import { shortStyles } from './packages/tooling/src/bundle/short-styles.mjs';
import { unusedMembers } from './packages/tooling/src/bundle/unused-members.mjs';

const widget = 'packages/widget';
const { version } = JSON.parse(readFileSync(`${widget}/package.json`, 'utf8'));

/**
 * File name → hash and static imports of each chunk of the widget; filled when the chunks are written.
 * @type {Record<string, { integrity: string, imports: string[] }>}
 */
const chunks = {};

/**
 * Types were checked before by `tsc -b`, which also built the packages that these import.
 * @param {string} folder @param {string} output
 */
const compile = (folder, output) =>
  typescript({
    tsconfig: `${folder}/tsconfig.json`,
    include: [`${folder}/src/**/*.ts`],
    exclude: ['**/*.test.ts', '**/testing/**'],
    filterRoot: process.cwd(),
    outputToFilesystem: false,
    compilerOptions: {
      composite: false,
      incremental: false,
      tsBuildInfoFile: null,
      declaration: false,
      declarationMap: false,
      sourceMap: false,
      outDir: `${folder}/${output}`,
      noCheck: true,
      module: 'esnext',
      moduleResolution: 'bundler',
    },
  });

/** The production builds of what is bundled: no developer's warnings reach a page. */
const resolve = () => nodeResolve({ browser: true, exportConditions: ['production', 'browser'] });

const smaller = (module = true) =>
  terser({
    module,
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true },
    format: { comments: false },
  });

/** The loader in three forms, which differ only in constants of the build. */
const loader = {
  input: `${widget}/src/loader/loader.ts`,
  output: [
    form('moothall.js', { council: false, classic: false }),
    form('council.js', { council: true, classic: false }),
    form('council.classic.js', { council: true, classic: true }),
  ],
  plugins: [resolve(), compile(widget, 'dist-embed'), shortStyles(), shellTemplate()],
};

/**
 * @param {string} fileName
 * @param {{ council: boolean, classic: boolean }} kind
 * @returns {import('rollup').OutputOptions}
 */
function form(fileName, { council, classic }) {
  return {
    file: `${widget}/dist-embed/${fileName}`,
    format: classic ? 'iife' : 'es',
    plugins: [
      {
        name: 'build-constants',
        // Not the replace plugin: the chunks' hashes are known only once the chunks are written. A council's own loader is
        // renewed every minute and its chunks are addressed by version: hashes would be dead weight.
        renderChunk: (code) =>
          code
            .replaceAll('MOOTHALL_CHUNKS', council ? '{}' : JSON.stringify(chunks))
            .replaceAll('MOOTHALL_PINNED', String(!council))
            .replaceAll('MOOTHALL_COUNCIL', council ? '"__MOOTHALL_COUNCIL__"' : 'null')
            .replaceAll('MOOTHALL_VERSION', JSON.stringify(version))
            .replaceAll('MOOTHALL_CLASSIC', String(classic)),
      },
      smaller(!classic),
    ],
  };
}

/** @type {import('rollup').RollupOptions[]} */
export default [
  {
    input: { panel: `${widget}/src/panel.ts` },
    // What chunks share with the panel stands in its chunk, beside what it exports itself.
    preserveEntrySignatures: 'allow-extension',
    output: {
      dir: `${widget}/dist-embed`,
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: '[name].js',
      freeze: false,
    },
    plugins: [
      emptied(`${widget}/dist-embed`),
      replace({ preventAssignment: true, MOOTHALL_VERSION: JSON.stringify(version) }),
      resolve(),
      leanSocket(),
      quietLit(),
      compile(widget, 'dist-embed'),
      shortStyles(),
      unusedMembers('live'),
      smaller(),
      {
        name: 'remember-chunks',
        writeBundle(_options, bundle) {
          for (const output of Object.values(bundle)) {
            if (output.type !== 'chunk') continue;
            const hash = createHash('sha384').update(output.code).digest('base64');
            chunks[output.fileName] = { integrity: `sha384-${hash}`, imports: output.imports };
          }
        },
      },
    ],
  },
  loader,
  {
    input: { console: 'packages/console/src/main.ts' },
    output: {
      dir: 'packages/console/dist-app',
      format: 'es',
      entryFileNames: '[name]-[hash].js',
      chunkFileNames: '[name]-[hash].js',
    },
    plugins: [
      emptied('packages/console/dist-app'),
      resolve(),
      compile('packages/console', 'dist-app'),
      shortStyles(),
      smaller(),
      consoleAssets(),
    ],
  },
];
