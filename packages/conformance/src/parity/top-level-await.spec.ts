/** Top-level `await` is left as it is: where the target has none, every host says so, and lowers the rest. */
import { transformSync } from '@babel/core';
import yieldFrom, { type Report } from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';

const SOURCE = `export {};
const a = await 1;
for await (const b of [a]) b;
{
  await using c = null;
}
await (await 2);
export const inside = async () => { await 3; for await (const d of []) d; await using e = null; };
export async function* g(x = async () => await 4) { await 5; yield x; }
for (await using c of []) c;
class A { async m() { await 6; } static [await 7] = 8; }
`;
/** Of the source, from 1. */
const LINES = [2, 3, 5, 7, 7, 10, 11];
const WARNING = /YF1108/;

interface Told {
  readonly lines: readonly number[];
  readonly code: string;
}

function typescript(target: ts.ScriptTarget): Told {
  const lines: number[] = [];
  const onDiagnostic = ({ file, start = 0, messageText, category }: ts.Diagnostic): void => {
    if (category !== ts.DiagnosticCategory.Warning || !WARNING.test(String(messageText))) return;
    lines.push((file?.getLineAndCharacterOfPosition(start).line ?? -1) + 1);
  };
  const { outputText: code } = ts.transpileModule(SOURCE, {
    compilerOptions: { target, module: ts.ModuleKind.ESNext },
    transformers: { before: [createTransformer({ onDiagnostic })] },
  });
  return { lines, code };
}

function text(target: string): Told {
  const { code, diagnostics } = lowerSource(SOURCE, { filename: 'a.mjs', target });
  const told = diagnostics.filter((one) => WARNING.test(one.code) && one.severity === 'warning');
  return { lines: told.map(({ line }) => line ?? -1), code };
}

function babel(ie: boolean): Told {
  const result = transformSync(SOURCE, {
    filename: 'a.mjs',
    configFile: false,
    babelrc: false,
    caller: { name: 'spec', handlesDiagnostics: true } as never,
    presets: [
      [require.resolve('@babel/preset-env'), { targets: ie ? 'ie 11' : 'node 20', modules: false }],
    ],
    plugins: [yieldFrom],
  });
  const { yieldFrom: report } = result?.metadata as unknown as {
    yieldFrom: Report;
  };
  const told = report.diagnostics.filter(
    ({ diagnostic: { code, severity } }) => WARNING.test(code) && severity === 'warning',
  );
  return { lines: told.map(({ line }) => line ?? -1), code: result?.code ?? '' };
}

test.each([
  ['TypeScript host', typescript(ts.ScriptTarget.ES5)],
  ['Babel host', babel(true)],
  ['text host', text('es5')],
])('%s, ES5: each is told of', (_, { lines, code }) => {
  expect([...lines].sort((a, b) => a - b)).toEqual(LINES);
  expect(code).toMatch(/startAsync/);
  expect(code).toMatch(/await 1/);
});

test.each([
  ['TypeScript host', typescript(ts.ScriptTarget.ES2022)],
  ['Babel host', babel(false)],
  ['text host', text('es2022')],
])('%s, ES2022: none is', (_, { lines }) => {
  expect(lines).toEqual([]);
});

it('is told of in a file that has nothing else for the compiler', () => {
  const { changed, diagnostics } = lowerSource('export default await 1;', {
    filename: 'a.mjs',
    target: 'es2017',
  });
  expect(changed).toBe(false);
  expect(diagnostics).toMatchObject([{ code: 'YF1108', severity: 'warning', line: 1, column: 15 }]);
});
