/** One rule set for the whole repository. */
const js = require('@eslint/js');
const { defineConfig } = require('eslint/config');
const tseslint = require('typescript-eslint');

const TYPESCRIPT = ['**/*.{ts,tsx,mts,cts}'];
const TESTS = ['**/*.spec.ts', '**/*.test-d.ts', '**/testing/**', '**/test/**'];

module.exports = defineConfig(
  {
    ignores: [
      '**/dist/**',
      '**/.cache/**',
      '**/coverage/**',
      'packages/conformance/src/cases/*/**',
    ],
  },
  {
    files: TYPESCRIPT,
    extends: [js.configs.recommended, tseslint.configs.recommended, tseslint.configs.stylistic],
    rules: {
      eqeqeq: ['error', 'smart'],
      'prefer-const': ['error', { destructuring: 'all' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { prefer: 'type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      // Peers are loaded late, walks start at `this`, functions may do nothing.
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-this-alias': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    // Where promises are used, not made: only there a forgotten one is a mistake.
    files: [
      'packages/{benchmarks,cli,source,unplugin}/src/**/*.ts',
      'examples/*/{demo,test}/**/*.ts',
    ],
    ignores: TESTS,
    languageOptions: { parserOptions: { projectService: true } },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    // The cases try what nobody should write.
    files: TESTS,
    rules: {
      'no-unsafe-finally': 'off',
      'no-empty': 'off',
      'require-yield': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    // Tests of types: values are there for their types.
    files: ['**/*.test-d.ts'],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
);
