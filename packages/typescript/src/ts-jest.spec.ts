import * as ts from 'typescript';
import { createTransformer } from './index';
import { mappingsOf } from './testing/maps';
import { behindCounters } from './quirks/behind-counters';
import tsJest from './ts-jest';

const SOURCE = `#!/usr/bin/env node
/** @jsx h */
import { of, type Item } from './items';
function Injected(..._: unknown[]): void {}
class Service { constructor(@Injected readonly item: Item) {} }
export async function* items(to: number): AsyncGenerator<JSX.Element> {
  for (let i = 0; i < to; i++) yield <b>{of(i)!}</b>;
}
`;

function compile(text: string, path: string): { code: string } {
  const { outputText } = ts.transpileModule(text, {
    fileName: path,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      jsx: ts.JsxEmit.React,
      experimentalDecorators: true,
      inlineSourceMap: true,
    },
    transformers: { before: [createTransformer()] },
  });
  // (As ts-jest writes it.)
  return { code: outputText.replace('json;base64', 'json;charset=utf-8;base64') };
}

function counting(instrument: boolean, source = SOURCE): { seen: string[]; code: string } {
  const seen: string[] = [];
  const inner = (text: string, path: string): { code: string } => {
    seen.push(text);
    return compile(text, path);
  };
  const transformer = behindCounters({
    process: inner,
    processAsync: async (text, path) => Promise.resolve(inner(text, path)),
    getCacheKey: () => 'key',
    getCacheKeyAsync: async () => Promise.resolve('key'),
  });
  return { seen, code: transformer.process(source, '/items.tsx', { instrument }).code };
}

it('is ts-jest where nothing is counted', () => {
  expect(counting(false)).toEqual({ seen: [SOURCE], code: compile(SOURCE, '/items.tsx').code });
});

it('has the file checked as it is, and nothing checked in what is counted', () => {
  const { seen } = counting(true);
  expect(seen).toEqual([SOURCE, expect.stringMatching(/^\/\/ @ts-nocheck\n\/\*\* @jsx h \*\/\n/)]);
});

it('leaves out the files that say so', () => {
  const { code } = counting(
    true,
    SOURCE.replace('/** @jsx', '/* istanbul ignore file */\n/** @jsx'),
  );
  expect(code).toContain('h("b", null, of(i))');
  expect(code).not.toMatch(/cov_/);
});

it('lowers what is counted, which keeps its types and pragmas till then', () => {
  const { code } = counting(true);
  expect(code).toContain('h("b", null, of(i))');
  expect(code).toMatch(/cov_\w+\(\)\.f\[2\]\+\+/);
  expect(code).not.toMatch(/async|Item|JSX/);
});

it('counts the source: places in the file, none of what is lowered', () => {
  const { code } = counting(true);
  const [, data] = /coverageData = (\{[^]*?\n {4}\});/.exec(code) ?? [];
  const { statementMap, fnMap, branchMap } = JSON.parse(
    JSON.stringify(new Function(`return ${data}`)()),
  ) as Record<
    string,
    Record<string, { name: string; start: ts.LineAndCharacter & { line: number } }>
  >;
  expect(Object.values(fnMap).map(({ name }) => name)).toEqual([
    'Injected',
    '(anonymous_1)',
    'items',
  ]);
  expect(Object.values(branchMap)).toEqual([]);
  expect(Object.values(statementMap).map(({ start }) => start.line)).toEqual([7, 7, 7]);
});

it('has a source map to the file without counters', () => {
  const [output, base64] = counting(true).code.split('base64,');
  const map = Buffer.from(base64, 'base64').toString();
  const { sources, sourcesContent } = JSON.parse(map) as Record<string, string[]>;
  expect([sources, sourcesContent]).toEqual([['/items.tsx'], [SOURCE]]);
  const lines = output.split('\n');
  const line = lines.findIndex((each) => each.includes('h("b"'));
  const column = lines[line].indexOf('of(i)');
  const found = mappingsOf(map).filter((m) => m.line === line && m.column === column);
  expect(found.map((m) => [m.sourceLine, m.sourceColumn])).toEqual([
    [6, SOURCE.split('\n')[6].indexOf('of(i)')],
  ]);
});

it('goes through ts-jest', async () => {
  const transformer = tsJest.createTransformer({
    transpilation: true,
    tsconfig: { target: 'ES2022', module: 'CommonJS' },
  });
  const request = {
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
    configString: '',
    transformerConfig: {},
  };
  const counted = { ...request, instrument: true } as never;
  const { code } = transformer.process('export const a: number = 1;', 'some/a.ts', counted);
  expect(code).toMatch(/exports\.a = \(cov_\w+\(\)\.s\[0\]\+\+, 1\)/);
  const again = await transformer.processAsync('export const a: number = 1;', 'some/a.ts', counted);
  expect(again.code).toBe(code);
  const plain = { ...request, instrument: false } as never;
  expect(transformer.getCacheKey('1;', 'a.ts', counted)).not.toBe(
    transformer.getCacheKey('1;', 'a.ts', plain),
  );
});
