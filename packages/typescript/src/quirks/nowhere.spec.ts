/**
 * What is only ours says in TypeScript's map that it comes from nowhere, from its first token on, wherever the map goes, and so does what
 * is made of that map.
 */
import * as ts from 'typescript';
import { mergedAsByVite } from '../../../conformance/src/counters/v8-merged';
import { lineOf, type Mapped } from '../../../conformance/src/debugging/line-places';
import { createTransformer } from '../index';

const SOURCE = `export async function* g(list: number[]) {
  for (const x of list) {
    class K {}
    yield () => [x, K];
  }
}`;

interface Output extends Mapped {
  readonly map: SourceMap;
}

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly string[];
}

function transpile(options: ts.CompilerOptions): { outputText: string; sourceMapText?: string } {
  return ts.transpileModule(SOURCE, {
    fileName: 'a.ts',
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, ...options },
    transformers: { before: [createTransformer()] },
  });
}

function compile(options: ts.CompilerOptions = {}): Output {
  const { outputText, sourceMapText = '' } = transpile({ sourceMap: true, ...options });
  return { code: outputText, map: JSON.parse(sourceMapText) as SourceMap };
}

function expectNowhere(output: Output): void {
  expect(lineOf(output, 'K = ')).toBeNull();
  expect(lineOf(output, 'class K {')).toBe(3);
  expect(lineOf(output, 'return 2;')).toBeNull();
  expect(lineOf(output, 'return start(')).toBeNull();
  expect(output.map.sources).toEqual(['a.ts']);
}

it('in a file of its own', () => {
  expectNowhere(compile());
});

it('in the text, as ts-jest and ts-node read it', () => {
  const { outputText } = transpile({ inlineSourceMap: true, inlineSources: true });
  const [code, base64] = outputText.split('//# sourceMappingURL=data:application/json;base64,');
  const map = JSON.parse(Buffer.from(base64, 'base64').toString()) as SourceMap;
  expectNowhere({ code, map });
  expect(map.sourcesContent).toEqual([SOURCE]);
});

it('in a map that was merged with another', () => {
  expectNowhere(mergedAsByVite(compile()) as Output);
});

it('where a program writes several files, and declarations with maps', () => {
  const files: Record<string, string> = { '/a.ts': SOURCE, '/b.ts': 'export const b: number = 1;' };
  const written: Record<string, string> = {};
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    declaration: true,
    declarationMap: true,
    sourceMap: true,
    noLib: true,
    types: [],
  };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getSourceFile: (name, version) =>
      name in files ? ts.createSourceFile(name, files[name], version) : undefined,
    fileExists: (name) => name in files,
    getCurrentDirectory: () => '/',
    writeFile: (name, text) => void (written[name] = text),
  };
  ts.createProgram(Object.keys(files), options, host).emit(undefined, undefined, undefined, false, {
    before: [createTransformer()],
  });
  expect(Object.keys(written).sort()).toEqual(
    ['/a', '/b']
      .flatMap((name) => [`${name}.d.ts`, `${name}.d.ts.map`, `${name}.js`, `${name}.js.map`])
      .sort(),
  );
  expectNowhere({ code: written['/a.js'], map: JSON.parse(written['/a.js.map']) as SourceMap });
  for (const name of ['/a.d.ts.map', '/b.js.map', '/b.d.ts.map'])
    expect((JSON.parse(written[name]) as SourceMap).sources).toEqual([`${name[1]}.ts`]);
});

it('code is the same with a map and without one', () => {
  const withoutComment = ({ outputText }: { outputText: string }): string =>
    outputText.replace(/\/\/# sourceMappingURL=.*\n?/, '');
  const { outputText } = transpile({});
  expect(withoutComment(transpile({ sourceMap: true }))).toBe(outputText);
  expect(withoutComment(transpile({ inlineSourceMap: true }))).toBe(outputText);
});

it('a tree that nobody writes has no other source', () => {
  const file = ts.createSourceFile('a.ts', SOURCE, ts.ScriptTarget.ES2022, true);
  const { transformed } = ts.transform(file, [createTransformer()], { sourceMap: true });
  const sources = new Set<string>();
  const visit = (node: ts.Node): void => {
    const { source } = ts.getSourceMapRange(node);
    if (source) sources.add(source.fileName);
    ts.forEachChild(node, visit);
  };
  visit(transformed[0]);
  expect([...sources]).toEqual([]);
});
