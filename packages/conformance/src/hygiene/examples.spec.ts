/**
 * No other compiler's helper for coroutines is in what the examples' own `build` scripts made (`pnpm build` at the top
 * does that): a legacy build with ours needs nobody else's.
 */
import * as babel from '@babel/core';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const EXAMPLES = join(__dirname, '../../../../examples');
const LEGACY = ['json-lines', 'react-native-stream', 'vanilla-babel', 'vite', 'webpack-es5'];

const HELPER =
  /\b_*(awaiter|generator|asyncValues|asyncGenerator|asyncDelegator|asyncToGenerator|asyncGeneratorStep|wrapAsyncGenerator|asyncGeneratorDelegate|asyncIterator|awaitAsyncGenerator|regenerator\w*)(?=\d*\s*[(=])/g;

/** The helpers that are called or defined in a file, each once; names of ours have no underscore and a lower case. */
function helpersIn(text: string): string[] {
  const found = text.match(HELPER) ?? [];
  return [...new Set(found.filter((name) => name.startsWith('_') || /[A-Z]/.test(name)))].sort();
}

/** The scripts of a build; sources left native to compare with are no part of it. */
function scriptsOf(example: string): string[] {
  const dist = join(EXAMPLES, example, 'dist');
  if (!existsSync(dist)) throw new Error(`${example} is not built: pnpm build`);
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !/(^|[\\/])native([\\/]|\.js$)/.test(file))
    .map((file) => join(dist, file));
}

test.each(LEGACY)('no helper in the output of %s', (example) => {
  const files = scriptsOf(example);
  expect(files.length).toBeGreaterThan(0);
  const found = files.map((file) => helpersIn(readFileSync(file, 'utf8')));
  expect(found.flat()).toEqual([]);
});

describe('the helpers of', () => {
  const source = `
async function f(stream) { for await (const item of stream) await item; }
function* g() { yield* g(); }
async function* h() { yield* h(); await 1; }`;

  test('TypeScript are found', () => {
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: {
        target: ts.ScriptTarget.ES5,
        downlevelIteration: true,
        ignoreDeprecations: '5.0',
      },
    });
    expect(helpersIn(outputText)).toEqual([
      '__asyncDelegator',
      '__asyncGenerator',
      '__asyncValues',
      '__awaiter',
      '__generator',
    ]);
  });

  test('Babel are found', () => {
    const compiled = babel.transformSync(source, {
      configFile: false,
      presets: [[require.resolve('@babel/preset-env'), { targets: { ie: '11' } }]],
    });
    expect(helpersIn(compiled?.code ?? '')).toEqual(
      expect.arrayContaining(['_asyncToGenerator', '_asyncIterator', '_wrapAsyncGenerator']),
    );
  });
});
