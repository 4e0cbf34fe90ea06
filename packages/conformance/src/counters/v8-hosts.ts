/** The hosts, each with the map of what it makes: what V8 runs, and where a report looks for it in the source. */
import { transformSync } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';
import type { Variant } from '../variants/variant';
import type { Output } from './v8';

export interface V8Host extends Pick<Variant, 'name' | 'lowersSyntax'> {
  readonly host: 'babel' | 'estree' | 'typescript';
  /** Null where nothing is lowered. */
  compile(text: string): Output | null;
}

const options = { runtime: { global: 'yieldFrom' }, asyncFunctions: true, generators: true };

function typescript(target: 'ES2022' | 'ES2017'): V8Host {
  return {
    name: `typescript, ${target}`,
    host: 'typescript',
    lowersSyntax: target !== 'ES2022',
    compile(text) {
      const { outputText, sourceMapText = '' } = ts.transpileModule(text, {
        fileName: '/case.ts',
        compilerOptions: {
          target: ts.ScriptTarget[target],
          module: ts.ModuleKind.CommonJS,
          alwaysStrict: false,
          sourceMap: true,
        },
        transformers: { before: [createTransformer(options)] },
      });
      const code = outputText.replace(/\/\/# sourceMappingURL=.*\n?$/, '');
      // (TypeScript's map does not have the source itself, which readers ask it for.)
      const map = { ...(JSON.parse(sourceMapText) as object), sourcesContent: [text] };
      return { code, map };
    },
  };
}

export const V8_HOSTS: readonly V8Host[] = [
  {
    name: 'text',
    host: 'estree',
    compile(text) {
      const lowered = lowerSource(text, { filename: '/case.cjs', options, otherwise: 'script' });
      return lowered.changed ? lowered : null;
    },
  },
  {
    name: 'babel',
    host: 'babel',
    compile(text) {
      const result = transformSync(text, {
        filename: '/case.cjs',
        configFile: false,
        babelrc: false,
        compact: false,
        sourceType: 'script',
        sourceMaps: true,
        plugins: [[yieldFrom, options]],
      });
      return result?.code == null ? null : { code: result.code, map: result.map };
    },
  },
  typescript('ES2022'),
  typescript('ES2017'),
];
