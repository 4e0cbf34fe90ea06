/** types.test-d.ts compiles: every `@ts-expect-error` in it is an error, and nothing else is. */
import { join } from 'node:path';
import * as ts from 'typescript';

const file = join(__dirname, 'types.test-d.ts');

function check(options: ts.CompilerOptions): string[] {
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
    ...options,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      (d) => (d.file?.fileName ?? '') + ': ' + ts.flattenDiagnosticMessageText(d.messageText, ' '),
    );
}

it('the types of Python-style generators are as they should be', () => {
  expect(check({})).toEqual([]);
});

it('so they are with experimental decorators', () => {
  expect(check({ experimentalDecorators: true })).toEqual([]);
});
