/** Places are those of the file that was written, through the source map of the step before: here TypeScript's, which takes types away. */
import { transformSync } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import { createTransformer, type Options } from '@yield-from/typescript';
import { type AsyncGeneratorObject, getasyncgenlocals, trace } from '@yield-from/runtime/inspect';
import * as ts from 'typescript';
import { run } from './compiled';

const WRITTEN = `interface Item {
  readonly x: number;
}

type Wait = Promise<void>;

async function* read<T>(
  wait: Wait, ...rest: readonly T[]
): AsyncGenerator<Item, void, undefined> {
  const count: number = rest.length; yield { x: count } satisfies Item; await (wait as Wait);
}
function main() {
  return read;
}
`;

const FILE = 'src/program.ts';
const options: Options = { debug: true, runtime: { global: 'yieldFrom' } };

function compiled(before?: ts.TransformerFactory<ts.SourceFile>): ts.TranspileOutput {
  return ts.transpileModule(WRITTEN, {
    fileName: FILE,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      sourceMap: true,
      alwaysStrict: false,
    },
    transformers: before ? { before: [before] } : {},
  });
}

/** What comes out of TypeScript, and its map, whose source stands beside it. */
function stripped(): {
  code: string;
  map: { version: 3; mappings: string; sources: string[]; names: string[] };
} {
  const { outputText, sourceMapText = '' } = compiled();
  const map = JSON.parse(sourceMapText) as ReturnType<typeof stripped>['map'];
  return { code: outputText, map };
}

const CHAINS: Readonly<Record<string, () => string>> = {
  'TypeScript host': () => compiled(createTransformer(options)).outputText,
  'TypeScript, Babel host': () => {
    const { code, map } = stripped();
    const result = transformSync(code, {
      filename: 'src/program.js',
      configFile: false,
      babelrc: false,
      sourceType: 'script',
      inputSourceMap: { ...map, file: 'program.js' },
      plugins: [[yieldFrom, options]],
    });
    return result?.code ?? '';
  },
  'TypeScript, text host': () => {
    const { code, map } = stripped();
    const request = { filename: 'src/program.js', inputSourceMap: map, options };
    return lowerSource(code, { ...request, otherwise: 'script' }).code;
  },
};

it.each(Object.entries(CHAINS))('%s', async (_, compile) => {
  type Agen = AsyncGeneratorObject<unknown, unknown, unknown>;
  const read = run<(...args: unknown[]) => Agen>(compile());
  const agen = read(new Promise(() => undefined), 'a', 'b');
  const seen = [trace(agen)];
  await agen.next();
  seen.push(trace(agen));
  void agen.next();
  seen.push(trace(agen));
  expect(seen).toEqual([
    `    at async read (${FILE}:7:17)`,
    `    at async read (${FILE}:10:38)`,
    `    at async read (${FILE}:10:73)`,
  ]);
  expect(getasyncgenlocals(agen)).toMatchObject({ count: 2, rest: ['a', 'b'] });
});
