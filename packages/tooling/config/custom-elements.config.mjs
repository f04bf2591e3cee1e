// How the manifest of the widget's elements is made.
export default {
  litelement: true,
  packagejson: false,
  globs: ['packages/widget/src/**/*.ts'],
  exclude: ['**/*.test.ts', '**/testing/**'],
  outdir: 'node_modules/.cache/moothall/custom-elements',
};
