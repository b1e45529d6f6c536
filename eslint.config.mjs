import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import { configs as regexp } from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/*
 * The house rules that a program can check. `no-restricted-syntax` is not merged between blocks: the last block that names a file
 * decides. Each block below therefore lists everything that holds for its files.
 */
const NOW = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Ask the Clock (src/platform/time): it is the only source of "now".',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Ask the Clock (src/platform/time): it is the only source of "now".' },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Ask the Clock (src/platform/time): it is the only source of "now".',
  },
  {
    selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]',
    message: 'Ask the Clock (src/platform/time): it is the only source of "now".',
  },
];
const PROCESS_ENV = 'MemberExpression[object.name="process"]:matches([property.name="env"], [property.value="env"])';
const ENV = [{ selector: PROCESS_ENV, message: 'Settings are read in src/platform/config only; ask Config.' }];
const ENV_BUT_TZ = [
  {
    selector: `${PROCESS_ENV}:not(MemberExpression[property.name="TZ"] > *):not(MemberExpression[property.value="TZ"] > *)`,
    message: 'An entry point may set process.env.TZ and nothing else; settings are read in src/platform/config.',
  },
];
const DEFAULT_EXPORT = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Export by name.' },
];
const FOCUSED_TEST = [
  {
    selector: 'MemberExpression[object.name=/^(?:it|test|describe)$/][property.name="only"]',
    message: 'Take .only away: it hides every other test.',
  },
  { selector: 'CallExpression[callee.name=/^f(?:it|describe)$/]', message: 'Take the f away: it hides every other test.' },
];
const syntax = (...groups) => ['error', ...groups.flat()];

const IMPORTS = {
  paths: ['process', 'node:process'].map((name) => ({
    name,
    importNames: ['env'],
    message: 'Settings are read in src/platform/config only; ask Config.',
  })),
  patterns: [
    {
      group: ['@nestjs/common'],
      importNamePattern: '(?:Exception|^HttpErrorByCode)$',
      message: 'Throw Rejected (a person can act on it) or Denied (nobody can) from src/platform/errors.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'data/', 'test/fixtures/', 'web/src/lib/graphql-env.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  regexp['flat/recommended'],

  {
    rules: {
      'regexp/no-super-linear-move': 'error',
      // Letters listed one by one as the authority's table has them say more than ranges.
      'regexp/prefer-range': 'off',
      'regexp/use-ignore-case': 'off',
    },
  },

  // Plain JavaScript: configuration and the benchmark.
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'Buffer', 'fetch', 'performance', 'setTimeout', 'clearTimeout', 'AbortController', 'AbortSignal'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
    rules: { eqeqeq: 'error', 'no-restricted-syntax': syntax(FOCUSED_TEST) },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' } },
  },

  // TypeScript, with types.
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': ['error', IMPORTS],
      'no-restricted-syntax': syntax(NOW, ENV, DEFAULT_EXPORT, FOCUSED_TEST),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // An implementation may have to be async without having to wait.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 },
      ],
      // Skips files with decorators by itself: a class that Nest injects must stay a value import, for its metadata.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `import { type A }` alone would leave an empty import behind, and a cycle that the architecture check counts.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          args: 'after-used',
          ignoreRestSiblings: true,
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          caughtErrors: 'all',
          caughtErrorsIgnorePattern: '^_',
        },
      ],
    },
  },
  { files: ['src/platform/config/**/*.ts'], rules: { 'no-restricted-syntax': syntax(NOW, DEFAULT_EXPORT, FOCUSED_TEST) } },
  { files: ['src/platform/time/**/*.ts'], rules: { 'no-restricted-syntax': syntax(ENV, DEFAULT_EXPORT, FOCUSED_TEST) } },
  {
    files: ['src/main.ts', 'src/cli.ts'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': syntax(NOW, ENV_BUT_TZ, DEFAULT_EXPORT, FOCUSED_TEST) },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  // The web application: accessible markup; only its own clock asks for the time.
  { files: ['web/src/**/*.tsx'], ...jsxA11y.flatConfigs.recommended },
  {
    files: ['web/src/**/*.tsx'],
    rules: {
      // Sends a form by Ctrl+Enter: a shortcut for what its button does.
      'jsx-a11y/no-noninteractive-element-interactions': ['error', { form: ['onKeyDown', 'onSubmit'] }],
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  { files: ['web/src/lib/now.ts'], rules: { 'no-restricted-syntax': syntax(ENV, DEFAULT_EXPORT, FOCUSED_TEST) } },
  { files: ['web/vite.config.ts'], rules: { 'no-restricted-syntax': syntax(NOW, ENV, FOCUSED_TEST) } },
  {
    files: ['web/public/sw.js'],
    languageOptions: { globals: { self: 'readonly', caches: 'readonly', fetch: 'readonly', URL: 'readonly' } },
  },
  // `expect.objectContaining()` and its like are `any`; a method named to `expect()` is not called.
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
  { files: ['test/**/*.ts'], rules: { 'no-console': 'off', 'no-restricted-syntax': syntax(NOW, ENV, FOCUSED_TEST) } },
  // Where the tests meet the machine: the database they run on, the real clock, jest's set-up files (default exports).
  { files: ['test/setup/**/*.ts'], rules: { 'no-restricted-syntax': syntax(FOCUSED_TEST) } },
);
