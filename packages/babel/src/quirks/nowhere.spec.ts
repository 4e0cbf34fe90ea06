/**
 * What is only ours says in Babel's map that it comes from nowhere, from its first token on, and so does what is made
 * of that map.
 */
import { type PluginItem, transformSync } from '@babel/core';
import { mergedAsByVite } from '../../../conformance/src/counters/v8-merged';
import { lineOf, type Mapped } from '../../../conformance/src/debugging/line-places';
import yieldFrom from '..';

const SOURCE = `export async function* g(list) {
  for (const x of list) {
    class K {}
    yield () => [x, K];
  }
}`;

function compile(plugins: PluginItem[] = []): Mapped {
  const result = transformSync(SOURCE, {
    filename: 'a.js',
    configFile: false,
    babelrc: false,
    sourceMaps: true,
    plugins: [[yieldFrom as never, {}], ...plugins],
  });
  return result as unknown as Mapped;
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
  const merged = mergedAsByVite(compile()) as Mapped;
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
