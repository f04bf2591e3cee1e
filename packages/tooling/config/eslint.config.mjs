// Few rules, all errors, each with its reason. Directions between files are checked by directions.mjs.
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { root } from '../src/support/workspace.mjs';

const TIME_AND_CHANCE = 'Time, chance and ids are handed in by platform/, so that tests can hand in theirs.';

/**
 * A plug-in's recommended rules; its types allow the old form of configuration too.
 * @param {import('eslint').ESLint.Plugin} plugin @returns {any}
 */
const recommended = (plugin) => plugin.configs?.['flat/recommended'];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/dist-embed/',
    '**/dist-app/',
    '**/node_modules/',
    '.moothall/',
    'docs/reference/',
    'examples/**',
    'test/architecture/fixtures/',
    '**/*.d.ts',
  ]),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['packages/server/vitest.global.ts'] },
        tsconfigRootDir: root,
      },
    },
    rules: {
      'max-lines': ['error', { max: 400, skipComments: true, skipBlankLines: true }],
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Numbers in templates read well and cannot surprise.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `async` without `await` keeps a port's promise without a second way to fail.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/unified-signatures': 'off',
      // Rooms and ports are closures: their methods have no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      // Spreading a text counts its code points, as limits do.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Maps of event names to types are merged by declaration.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    files: ['packages/server/src/**/*.ts'],
    ignores: [
      'packages/server/src/platform/**',
      '**/*.test.ts',
      '**/*.contract.ts',
      '**/testing.ts',
      '**/testing/**',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'The environment is read and checked in platform/configuration.ts only.',
        },
        { object: 'Date', property: 'now', message: TIME_AND_CHANCE },
        { object: 'Math', property: 'random', message: TIME_AND_CHANCE },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: TIME_AND_CHANCE },
      ],
    },
  },
  {
    files: ['packages/{widget,console}/src/**/*.ts'],
    plugins: { lit, 'lit-a11y': litA11y, wc },
    extends: [recommended(lit), recommended(wc)],
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: { ...litA11y.configs.recommended.rules },
  },
  {
    files: [
      'test/**/*.ts',
      'packages/**/*.test.ts',
      'packages/**/*.contract.ts',
      'packages/**/testing/**',
      'packages/**/testing.ts',
    ],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  // Terminals are what the command line is for; the widget's warnings go through one file, once each.
  { files: ['packages/cli/**/*.ts', 'packages/widget/src/loader/warn.ts'], rules: { 'no-console': 'off' } },
  {
    // Scripts of the workspace: checked by TypeScript as well, so only what it does not see.
    files: ['**/*.mjs'],
    extends: [tseslint.configs.strict],
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
);
