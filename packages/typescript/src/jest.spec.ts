import { join } from 'node:path';
import * as ts from 'typescript';
import { TsJestTransformer } from 'ts-jest';
import { factory, name, version } from './jest';

it('is what ts-jest wants of an AST transformer', () => {
  expect(name).toBe('@yield-from/typescript');
  expect(version).toEqual(expect.any(Number));
  const before = [factory({ configSet: { compilerModule: ts } }, { native: false })];
  const { outputText } = ts.transpileModule('async function* g() {}', {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
    transformers: { before },
  });
  expect(outputText).toContain('async function* g()');
});

it('refuses unknown options', () => {
  expect(() => factory({ configSet: { compilerModule: ts } }, { nativ: 1 } as object)).toThrow(
    'unknown option `nativ`',
  );
});

it('works in ts-jest, transpiling file by file', () => {
  const transformer = new TsJestTransformer({
    transpilation: true,
    tsconfig: { target: 'ES5', module: 'CommonJS', ignoreDeprecations: '5.0' },
    astTransformers: { before: [join(__dirname, '../dist/jest.js')] },
  });
  const code = transformer.process('export async function* g() { yield 1; }', 'some/file.ts', {
    config: {
      cwd: __dirname,
      rootDir: __dirname,
      globals: {},
      transform: [],
      testMatch: [],
      testRegex: [],
      extensionsToTreatAsEsm: [],
      cacheDirectory: __dirname,
    },
    cacheFS: new Map(),
    supportsStaticESM: false,
    supportsDynamicImport: false,
    supportsExportNamespaceFrom: false,
    supportsTopLevelAwait: false,
    instrument: false,
    configString: '',
    transformerConfig: {},
  } as never).code;
  expect(code).toContain('yieldFrom.start(gKind');
  expect(code).not.toContain('async');
});
