/**
 * One rule set for the whole repository. The rules that need types (floating promises) run on the
 * sources alone: specs start requests and look at them later on purpose.
 */
const js = require('@eslint/js');
const tseslint = require('typescript-eslint');

const SPECS = ['**/*.spec.ts', '**/test/**'];

module.exports = tseslint.config(
  {
    ignores: [
      'packages/conformance/src/cases/[0-9]*/**',
      '**/dist/**',
      '**/.cache/**',
      '**/coverage/**',
    ],
  },
  {
    files: ['**/*.{ts,mts,cts,tsx}'],
    extends: [
      js.configs.recommended,
      ...tseslint.configs.recommended,
      ...tseslint.configs.stylistic,
    ],
    rules: {
      eqeqeq: ['error', 'smart'],
      'prefer-const': ['error', { destructuring: 'all' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { prefer: 'type-imports', fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
    },
  },
);
