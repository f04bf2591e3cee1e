/** A room and an element that were begun by command are right as they are: types, lint, directions, dead code, their own tests. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Neither copied nor needed. */
const LEFT_OUT = new Set(['node_modules', '.git', '.moothall', 'docs', 'dist-embed', 'dist-app']);
let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'moothall-new-'));
  await cp(root, copy, { recursive: true, filter: (path) => path === root || !LEFT_OUT.has(basename(path)) });
  await linkModules();
}, 60_000);
afterAll(() => rm(copy, { recursive: true, force: true }));

/** Everybody else's packages are linked, ours are the copies. */
async function linkModules(): Promise<void> {
  const modules = join(copy, 'node_modules');
  await mkdir(join(modules, '@moothall'), { recursive: true });
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name !== '@moothall' && name !== '.cache')
      await symlink(join(root, 'node_modules', name), join(modules, name));
  }
  const packages = await readdir(join(copy, 'packages'), { withFileTypes: true });
  for (const { name } of packages.filter((entry) => entry.isDirectory())) {
    const inside = join(root, 'packages', name, 'node_modules');
    await symlink(join(copy, 'packages', name), join(modules, '@moothall', name));
    await symlink(inside, join(copy, 'packages', name, 'node_modules'));
  }
}

/** Runs a script or tool of the copy. @returns its exit code and what it said */
function node(...args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: copy, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code ?? 1);
      resolve({ code, output: stdout + stderr });
    });
  });
}

const script = (name: string, ...args: readonly string[]) =>
  node(join('packages/tooling/src', `${name}.mjs`), ...args);
const FINE = expect.objectContaining({ code: 0 });

describe('what npm run new begins', () => {
  it('is written, and not written over', async () => {
    expect(await script('new', 'room', 'lost-property')).toEqual(FINE);
    expect(await script('new', 'element', 'opening-hours')).toEqual(FINE);
    expect(await script('new', 'room', 'lost-property')).toMatchObject({ code: 1 });
    expect((await script('new', 'room', 'Lost Property')).output).toContain('use small letters and hyphens');
    expect((await script('new', 'hut', 'lost-property')).output).toContain('npm run new -- room <name>');
  });

  it.each(['types', 'directions', 'dead code'])(
    'leaves the part “%s” of the check nothing to say',
    async (part) => {
      const { output } = await script('check', '--only', part);
      expect(output).toMatch(new RegExp(`^(holds|FAILS)  ${part}: `, 'm'));
      // Only of what was begun here: the rest of the project is the check's own affair.
      expect(output.match(/^.*(lost-?property|opening-?hours).*$/gim)).toBeNull();
    },
    240_000,
  );

  it('passes format and lint', async () => {
    const folders = [
      'packages/server/src/lost-property',
      'packages/widget/src/opening-hours',
      'packages/server/src/app.ts',
    ];
    expect(await node('node_modules/prettier/bin/prettier.cjs', '--check', ...folders)).toEqual(FINE);
    expect(
      await node(
        'node_modules/eslint/bin/eslint.js',
        '--config',
        'packages/tooling/config/eslint.config.mjs',
        ...folders,
      ),
    ).toEqual(FINE);
  }, 120_000);

  it('passes its own tests on a real database', async () => {
    expect(
      await node(
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        'packages/tooling/config/vitest.config.mjs',
        '--project',
        'unit',
        'lost-property',
      ),
    ).toEqual(FINE);
  }, 120_000);
});
