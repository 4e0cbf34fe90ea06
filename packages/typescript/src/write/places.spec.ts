/** Where the output's lines begin and end in the source: what is only ours comes from nowhere, and pieces of a statement end there. */
import * as ts from 'typescript';
import { linesWithPlaces } from '../../../conformance/src/debugging/line-places';
import { createTransformer } from '../index';

function placesIn(source: string): string[] {
  const { outputText, sourceMapText = '' } = ts.transpileModule(source, {
    fileName: 'a.ts',
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      sourceMap: true,
    },
    transformers: { before: [createTransformer({ asyncFunctions: true })] },
  });
  return linesWithPlaces({ code: outputText, map: JSON.parse(sourceMapText) as object });
}

it('the scaffold comes from nowhere', () => {
  const scaffold = placesIn(`export async function* g(f) {
  try {
    yield f;
  } finally {
    f();
  }
}`).filter((line) => line.endsWith(' nowhere - nowhere'));
  expect(scaffold.map((line) => line.slice(0, -' nowhere - nowhere'.length))).toEqual(
    expect.arrayContaining([
      'for (;;)',
      'switch (this.state) {',
      'case 0 /* start */:',
      'this.state = 2;',
      'return 2;',
      'return start(gKind, g, [1, 1, 0], new.target && this);',
    ]),
  );
});

it('a statement begins with what is done first of it; the rest ends nowhere', () => {
  const places = placesIn(`async function* g(f) {
  f('a', yield 1);
}`);
  expect(places).toContainEqual(expect.stringMatching(/^this\.value = 1; 2:2 - /));
  expect(places).toContainEqual(expect.stringMatching(/^f\('a', this\.value\); 2:2 - nowhere$/));
});

it('a variable is counted where its value stands, and has its name behind itself', () => {
  const places = placesIn(`async function* g(f) {
  const x =
    f();
  yield x;
}`);
  expect(places).toContainEqual(expect.stringMatching(/^x = f\(\); 3:4 - /));
});

it('a class of a block begins in its line, not in that of the assignment', () => {
  const places = placesIn(`export async function* g() {
  {
    class C {
      m() {}
    }
    yield C;
  }
}`);
  const line = places.find((place) => place.startsWith('C = class C {'));
  expect(line).toMatch(/ nowhere - /);
});

it('a function taken out of a loop is not the factory that makes it: that comes from nowhere', () => {
  const places = placesIn(`async function f(list) {
  for (const x of await list) list.push(() => x);
}`);
  const factory = places.find((place) => place.includes('closure = scope => '));
  expect(factory).toMatch(/ nowhere - /);
});
