/**
 * What is only ours says in Babel's map that it comes from nowhere, from its first token on, and so does what is made
 * of that map.
 */
import { type PluginItem, transformSync } from '@babel/core';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import yieldFrom from '..';

const SOURCE = `export async function* g(list) {
  for (const x of list) {
    class K {}
    yield () => [x, K];
  }
}`;

function compile(plugins: PluginItem[] = []): { code: string; map: object } {
  const result = transformSync(SOURCE, {
    filename: 'a.js',
    configFile: false,
    babelrc: false,
    sourceMaps: true,
    plugins: [[yieldFrom as never, {}], ...plugins],
  });
  return result as unknown as { code: string; map: object };
}

/** The line that a piece of the output comes from. */
function lineOf({ code, map }: { code: string; map: object }, piece: string): number | null {
  const before = code.slice(0, code.indexOf(piece)).split('\n');
  const column = before.at(-1)?.length ?? 0;
  return originalPositionFor(new TraceMap(map as never), { line: before.length, column }).line;
}

it('where a line begins, and in the middle of a line', () => {
  const output = compile();
  expect(output.code).toContain('K = class K {}');
  expect(lineOf(output, 'K = class K {}')).toBeNull();
  expect(lineOf(output, 'class K {}')).toBe(3);
  expect(output.code).toContain('(scope, scope_1) =>');
  expect(lineOf(output, '(scope, scope_1) =>')).toBeNull();
  expect(lineOf(output, 'scope_1) =>')).toBeNull();
});

it('in a map that was merged with another', () => {
  const { code, map } = compile();
  // (Its types for CommonJS do not parse.)
  const remapping = require('@jridgewell/remapping') as (
    maps: object[],
    load: () => null,
  ) => object;
  const mappings = code
    .split('\n')
    .map((line, i) => [...line].map((_, column) => [column, 0, i, column]));
  const next = { version: 3, sources: ['a.js'], names: [], mappings };
  const merged = { code, map: remapping([next, map], () => null) };
  expect(lineOf(merged, 'K = class K {}')).toBeNull();
  expect(lineOf(merged, 'class K {}')).toBe(3);
  expect(lineOf(merged, '(scope, scope_1) =>')).toBeNull();
});

it('another plugin that writes the code does so', () => {
  const other = (): object => ({ generatorOverride: () => ({ code: 'theirs', map: null }) });
  expect(compile([other as never]).code).toBe('theirs');
});

it('code is the same with a map and without one', () => {
  const { code } = transformSync(SOURCE, {
    filename: 'a.js',
    configFile: false,
    babelrc: false,
    plugins: [[yieldFrom as never, {}]],
  }) as { code: string };
  expect(code).toBe(compile().code);
});
