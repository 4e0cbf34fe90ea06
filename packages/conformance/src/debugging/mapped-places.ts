/** Where the maps of all hosts lead, with and without us. */
import { transformSync, type PluginItem } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';
import { mappingsOf } from '../../../typescript/src/testing/maps';
import type { Source } from '../variants/variant';

const options = { runtime: { global: 'yieldFrom' }, asyncFunctions: true, generators: true };

/** Compiles with us, with or without the option `debug`, or without us. */
export type How = 'lowered' | 'debug' | 'plain';

const optionsOf = (how: How): object => ({ ...options, debug: how === 'debug' });

export interface Places {
  readonly places: Pick<ReadonlySet<string>, 'has'> & Iterable<string>;
  readonly lines: Pick<ReadonlySet<number>, 'has'>;
}

const EVERYWHERE: Places = {
  places: Object.assign([], { has: () => true }),
  lines: { has: () => true },
};

function placesOf(map: string): Places {
  const mappings = mappingsOf(map);
  return {
    places: new Set(mappings.map((m) => `${m.sourceLine}:${m.sourceColumn}`)),
    lines: new Set(mappings.map((m) => m.sourceLine)),
  };
}

function typescript({ text, syntax }: Source, how: How): Places {
  const { sourceMapText = '' } = ts.transpileModule(text, {
    fileName: syntax === 'tsx' ? 'case.tsx' : 'case.ts',
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      jsx: ts.JsxEmit.Preserve,
      alwaysStrict: false,
      sourceMap: true,
    },
    transformers: how === 'plain' ? {} : { before: [createTransformer(optionsOf(how))] },
  });
  return placesOf(sourceMapText);
}

function babel({ text, syntax }: Source, how: How): Places {
  const plugins: PluginItem[] = how === 'plain' ? [] : [[yieldFrom, optionsOf(how)]];
  const result = transformSync(text, {
    filename: 'case.tsx',
    configFile: false,
    babelrc: false,
    sourceType: 'script',
    sourceMaps: true,
    parserOpts: {
      plugins: [
        'decorators',
        'explicitResourceManagement',
        ...(syntax === 'tsx' ? (['jsx', 'typescript'] as const) : []),
      ],
    },
    plugins,
  });
  return placesOf(JSON.stringify(result?.map));
}

function text({ text: code, syntax }: Source, how: How): Places {
  if (how === 'plain') return EVERYWHERE;
  const { map, diagnostics } = lowerSource(code, {
    filename: syntax === 'tsx' ? 'case.tsx' : 'case.cts',
    options: optionsOf(how),
    otherwise: 'script',
  });
  const problem = diagnostics.find(({ severity }) => severity === 'error');
  if (problem) throw new Error(problem.message);
  return map ? placesOf(JSON.stringify(map)) : EVERYWHERE;
}

/** (The tokens are TypeScript's.) */
export const HOSTS = [
  { host: 'TypeScript', compile: typescript, excluded: 'notTypeScript' },
  { host: 'Babel', compile: babel, excluded: 'notBabel' },
  { host: 'text', compile: text, excluded: 'notTypeScript' },
] as const;
