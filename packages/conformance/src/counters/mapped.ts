/**
 * Where the compiler knows no counters, istanbul puts them into what it wrote, and reads the source map for its report: ts-jest,
 * Vitest.
 */
import { createCoverageMap, type FileCoverageData } from 'istanbul-lib-coverage';
import { createInstrumenter } from 'istanbul-lib-instrument';
import { createSourceMapStore } from 'istanbul-lib-source-maps';
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';
import type { Source } from '../variants/variant';
import { VARIABLE } from './collect';
import type { Pipeline } from './pipeline';

const OPTIONS = { runtime: { global: 'yieldFrom' }, asyncFunctions: true, generators: true };

interface Output {
  readonly code: string;
  readonly map: object;
}

function instrument({ code, map }: Output): string {
  const instrumenter = createInstrumenter({
    coverageVariable: VARIABLE,
    compact: false,
    esModules: false,
  });
  return instrumenter.instrumentSync(code, '/case.js', map as never);
}

async function report(counted: FileCoverageData): Promise<FileCoverageData> {
  const store = createSourceMapStore({ baseDir: '/' });
  const mapped = await store.transformCoverage(createCoverageMap({ [counted.path]: counted }));
  const [file] = mapped.files();
  return mapped.fileCoverageFor(file).data;
}

function typescript({ text, syntax }: Source, lowers: boolean): Output {
  const { outputText, sourceMapText = '' } = ts.transpileModule(text, {
    fileName: syntax === 'tsx' ? '/case.tsx' : '/case.ts',
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      jsx: ts.JsxEmit.React,
      jsxFactory: 'h',
      alwaysStrict: false,
      sourceMap: true,
    },
    transformers: lowers ? { before: [createTransformer(OPTIONS)] } : {},
  });
  return { code: outputText, map: JSON.parse(sourceMapText) as object };
}

export const MAPPED: readonly (Pipeline & Required<Pick<Pipeline, 'report'>>)[] = [
  {
    name: 'typescript, istanbul on the output as in ts-jest',
    host: 'typescript',
    compile: (source) => instrument(typescript(source, true)),
    without: (source) => instrument(typescript(source, false)),
    report,
  },
];
