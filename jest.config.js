/** Tests run on the TypeScript sources: `@yield-from/x` resolves to `packages/x/src`, no build needed. */
module.exports = {
  testEnvironment: '<rootDir>/packages/estree/src/testing/environment.js',
  // The engine checks its passes (`packages/lower/src/verifying.ts`).
  globals: { __YIELD_FROM_VERIFY__: true },
  maxWorkers: '100%',
  testMatch: [
    '<rootDir>/packages/*/src/**/*.spec.ts',
    '<rootDir>/packages/*/test/**/*.spec.ts',
    '<rootDir>/examples/*/test/**/*.spec.ts',
  ],
  transform: {
    '^.+\\.tsx?$': ['ts-jest', { transpilation: true, tsconfig: '<rootDir>/tsconfig.jest.json' }],
  },
  moduleNameMapper: {
    '^@yield-from/engines$': '<rootDir>/packages/engines/index.js',
    '^@yield-from/([a-z-]+)$': '<rootDir>/packages/$1/src/index.ts',
    '^@yield-from/([a-z-]+)/([a-z-]+)$': '<rootDir>/packages/$1/src/$2.ts',
    '^oxc-parser$': '<rootDir>/packages/estree/src/testing/oxc-parser.js',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
