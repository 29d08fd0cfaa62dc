import { defineConfig, globalIgnores } from 'eslint/config';
import js from '@eslint/js';
import globals from 'globals';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

const domain = 'src/domain/**/*.ts';
const application = 'src/application/**/*.ts';

/** Modules are found by their path: every export has one name, and nothing is passed on under a second address. */
const namedExportsOnly = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines it.' },
  {
    selector: 'ExportNamedDeclaration[source]',
    message: 'No barrels: import from the file that defines it.',
  },
];

/** Same facts, same result: the clock, chance and identifiers are handed in. */
const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Ask the Clock port for the time, or take it as an argument.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'Ask the Clock port for the time.' },
];

const noAmbientState = [
  { object: 'Date', property: 'now', message: 'Ask the Clock port for the time, or take it as an argument.' },
  { object: 'Math', property: 'random', message: 'Chance is handed in: use the Ids port.' },
];

const environmentAtTheDoor = {
  object: 'process',
  property: 'env',
  message: 'Only src/main.ts reads the environment; take what you need from the config.',
};

const processByImport = {
  name: 'process',
  message: 'Use the global in src/main.ts; elsewhere take what you need as an argument.',
};

export default defineConfig(
  globalIgnores(['dist/', 'build/', 'coverage/', '.data/', 'devTools/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: globals.node },
    rules: { 'no-unused-vars': ['error', { args: 'after-used' }] },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.check.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // It would ask for the `!` that no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: true, considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...namedExportsOnly],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/main.ts', domain, application],
    rules: {
      'no-restricted-properties': ['error', environmentAtTheDoor],
      'no-restricted-imports': ['error', processByImport, { ...processByImport, name: 'node:process' }],
    },
  },
  {
    files: [domain, application],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'globalThis', 'console', 'crypto', 'performance', 'fetch'],
        ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
      ],
      'no-restricted-properties': ['error', ...noAmbientState],
      'no-restricted-syntax': ['error', ...namedExportsOnly, ...noClock],
    },
  },
  {
    files: [domain],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...namedExportsOnly,
        ...noClock,
        { selector: ':function[async=true]', message: 'The domain is synchronous.' },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    extends: [jest.configs['flat/recommended']],
    rules: {
      // Helpers that assert on the reader's behalf are named expect….
      'jest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect', 'expect*', '**.expect*', 'fc.assert'] },
      ],
      'jest/no-disabled-tests': 'error',
      'jest/no-commented-out-tests': 'error',
      'jest/valid-title': ['error', { ignoreTypeOfDescribeName: true, ignoreTypeOfTestName: true }],
      'no-restricted-syntax': ['error', ...namedExportsOnly],
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Tests look into parsed JSON and into values they have just put there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    // Jest calls the default export of these.
    files: ['tests/support/global-{setup,teardown}.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['tests/**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...namedExportsOnly,
        {
          selector: "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
          message: 'No sleeping: wait for what you expect.',
        },
      ],
      'no-restricted-imports': [
        'error',
        { name: 'node:timers/promises', message: 'No sleeping: wait for what you expect.' },
      ],
    },
  },
);
