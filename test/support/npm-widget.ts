/** The widget as a council's own bundler makes it of the npm package: everything in one script. */
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

export async function bundledWidget(): Promise<string> {
  const bundle = await rollup({
    input: '@moothall/widget/define',
    plugins: [
      nodeResolve({
        browser: true,
        exportConditions: ['production', 'browser'],
        rootDir: import.meta.dirname,
      }),
    ],
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  return output[0].code;
}
