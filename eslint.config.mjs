import { fileURLToPath } from 'node:url';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const everywhere = {
  eqeqeq: 'error',
  'no-console': 'error',
  'no-param-reassign': 'error',
  'max-lines': ['error', { max: 250 }],
  'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
};

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; only Taro pages, the app and configs export a default.',
};

/** The build translates syntax; it adds no built-ins (test/weapp/old-phones looks through the package itself). */
const noNewBuiltIns = {
  selector:
    'CallExpression[callee.property.name=/^(at|findLast|findLastIndex|toSorted|toReversed|toSpliced|replaceAll|matchAll|fromEntries|hasOwn|allSettled)$/]',
  message: 'The oldest phones that use this do not have it.',
};

const typeChecked = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  // Load, decide, save and the store's port are asynchronous by type; an adapter may have nothing to wait for.
  '@typescript-eslint/require-await': 'off',
};

/** Tests read replies, mocks and broken inputs on purpose, and `describe` is one long function. */
const relaxedForTests = {
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': 'off',
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
  '@typescript-eslint/unbound-method': 'off',
};

export default tseslint.config(
  { ignores: ['dist/', '.cache/', '.data/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules: everywhere },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)) },
    },
    rules: { ...typeChecked, 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  {
    files: ['miniprogram/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, noNewBuiltIns],
    },
  },
  {
    // Taro wants a default export of pages, the app and every config.
    files: ['miniprogram/**/index.tsx', 'miniprogram/app.tsx', '**/*.config.ts', 'config/index.ts', 'types/**/*.d.ts'],
    rules: { 'no-restricted-syntax': ['error', noNewBuiltIns] },
  },
  { files: ['test/**/*.{ts,tsx}'], rules: relaxedForTests },
  {
    // Jest's `describe` and mock factories; Taro's mock stands for a module with a default export.
    files: ['test/helpers/taro/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: [
      'scripts/**/*.mjs',
      'test/bench/**',
      'test/pictures/**',
      'cloudfunctions/_local/main.ts',
      'cloudfunctions/_local/*-main.ts',
    ],
    rules: { 'no-console': 'off' },
  },
);
