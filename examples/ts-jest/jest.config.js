/**
 * The same tests three times. ts-jest reads no transformers from tsconfig.json: it takes them in its own
 * option. Through our entry its coverage counts the source. babel-jest needs nothing beside Babel's configuration.
 */
const astTransformers = { before: ['@yield-from/typescript/jest'] };

const project = (displayName, transformer) => ({
  displayName,
  rootDir: __dirname,
  testMatch: ['<rootDir>/src/**/*.test.ts'],
  transform: { '^.+\\.ts$': transformer },
});

module.exports = {
  projects: [
    project('type-checked', [
      '@yield-from/typescript/ts-jest',
      { tsconfig: 'tsconfig.json', astTransformers },
    ]),
    project('isolated', ['ts-jest', { tsconfig: 'tsconfig.isolated.json', astTransformers }]),
    project('babel', 'babel-jest'),
  ],
};
