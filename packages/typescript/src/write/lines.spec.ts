/** Where no statement begins in a line of the source, none does in the map: of an assignment the first line has no place. */
import * as ts from 'typescript';
import { createTransformer } from '../index';
import { compilerOptionsOf } from '../testing/compile';
import { mappingsOf } from '../testing/maps';

/** The lines of the source that a line of the output comes from, by its text. */
function linesOf(source: string): (text: string) => number[] {
  const { outputText, sourceMapText = '' } = ts.transpileModule(source, {
    fileName: 'input.ts',
    compilerOptions: { ...compilerOptionsOf({ target: 'ES2022' }), sourceMap: true },
    transformers: { before: [createTransformer()] },
  });
  const lines = outputText.split('\n').map((line) => line.trim());
  const mappings = mappingsOf(sourceMapText);
  return (text) => {
    const line = lines.indexOf(text);
    expect(lines[line]).toBe(text);
    const found = mappings.filter((mapping) => mapping.line === line);
    return [...new Set(found.map(({ sourceLine }) => sourceLine + 1))];
  };
}

it('what waits in the middle of an expression', () => {
  const lines = linesOf(`export async function* g(f) {
  f(
    yield 1,
    await f(2),
  );
}`);
  expect(lines('this.value =')).toEqual([]);
  expect(lines('f(2);')).toEqual([4]);
});

it('a class of a block', () => {
  const lines = linesOf(`export async function* g() {
  {
    class C {}
    yield C;
  }
}`);
  expect(lines('C =')).toEqual([]);
  expect(lines('class C {')).toEqual([3]);
});

it('a statement begins in its line', () => {
  const lines = linesOf(`export async function* g(f) {
  const x = f(yield 1);
  f(x, class {});
}`);
  expect(lines('x = f(this.value);')).toEqual([2]);
});
