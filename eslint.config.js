import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const offline = 'Kitbag is offline: no code of it may open a connection.';
const NETWORK_MODULES = ['net', 'http', 'https', 'http2', 'dgram', 'tls', 'dns', 'dns/promises', 'undici', 'ws'];
const NETWORK_GLOBALS = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'];

const noNetwork = NETWORK_MODULES.flatMap((name) => [
  { name, message: offline },
  { name: `node:${name}`, message: offline },
]);
const noElectron = { name: 'electron', message: 'Only main/app and main/preload.ts may know Electron.' };
const restrictedImports = (...paths) => ['error', { paths: [...noNetwork, ...paths] }];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing is called the same everywhere.',
};
const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' };

export default defineConfig(
  globalIgnores([
    'node_modules/',
    'out/',
    'dist/',
    '.cache/',
    'test-results/',
    'assets/',
    'tests/fixtures/',
    'bench/.cache/',
  ]),
  js.configs.recommended,
  {
    // Scripts are plain JavaScript on Node.
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        ...Object.fromEntries(
          ['process', 'console', 'Buffer', 'URL', 'performance', 'setTimeout', 'clearTimeout', 'setInterval'].map(
            (name) => [name, 'readonly'],
          ),
        ),
        ...Object.fromEntries(
          [
            'clearInterval',
            'setImmediate',
            'AbortSignal',
            'AbortController',
            'TextEncoder',
            'TextDecoder',
            'fetch',
          ].map((name) => [name, 'readonly']),
        ),
        structuredClone: 'readonly',
        globalThis: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // TypeScript knows which names exist.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // The contract is written as types of functions in an interface, and records of unions are common.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true, boolean: true } }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      // An interface may promise to answer later what one of its makers knows at once.
      '@typescript-eslint/require-await': 'off',
      // Taking a string apart by code points is what setting text is about.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/dot-notation': 'off',
      // Control characters are what some of our patterns are there to find.
      'no-control-regex': 'off',
      // There are no enums here, and looking for them costs a seventh of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Takes Electron's windows and menus, which Electron makes itself, for forgeries.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Our rooms are objects of functions that know no `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['main/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': restrictedImports(noElectron),
      'no-restricted-globals': ['error', ...NETWORK_GLOBALS.map((name) => ({ name, message: offline }))],
      'no-restricted-syntax': ['error', noDefaultExport, noEnum],
    },
  },
  {
    files: ['main/app/**/*.ts', 'main/preload.ts'],
    rules: { 'no-restricted-imports': restrictedImports() },
  },
  {
    // The guard that shuts Node's sockets has to name them.
    files: ['main/files/no-node-network.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // A command line speaks through the console's streams.
    files: ['main/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      // Tests reach into answers whose shape they themselves have just made.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-restricted-syntax': ['error', noDefaultExport, noEnum],
    },
  },
  {
    files: ['**/*.config.{ts,js}', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
