/**
 * Where the output's lines begin and end in the source: what is only ours comes from nowhere, and pieces of a statement
 * end there.
 */
import { transformSync } from '@babel/core';
import { linesWithPlaces, type Mapped } from '../../../conformance/src/debugging/line-places';
import yieldFrom from '..';
import { knowsNowhere } from './places';

function placesIn(source: string): string[] {
  const output = transformSync(source, {
    filename: 'a.js',
    configFile: false,
    babelrc: false,
    sourceMaps: true,
    plugins: [[yieldFrom as never, { asyncFunctions: true }]],
  }) as Mapped;
  return linesWithPlaces(output);
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
      'for (;;) switch (this.state) {',
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
  expect(places).toContainEqual('this.value = 1; 2:2 - 2:16');
  expect(places).toContainEqual(expect.stringMatching(/^f\('a', this\.value\); 2:2 - nowhere$/));
});

it('a function taken out of a loop is not the factory that makes it: that comes from nowhere', () => {
  const places = placesIn(`async function f(list) {
  for (const x of await list) list.push(() => x);
}`);
  const factory = places.find((place) => place.includes('closure = scope => '));
  expect(factory).toMatch(/ nowhere - /);
});

it.each([
  ['7.20.0', false],
  ['7.22.20', false],
  ['7.23.0', true],
  ['7.29.13', true],
  ['8.1.2', true],
])('Babel %s: %s', (version, knows) => {
  expect(knowsNowhere(version)).toBe(knows);
});
