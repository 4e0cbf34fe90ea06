/** The hosts, each with the map of what it makes: what V8 runs, and where a report looks for it in the source. */
import { type PluginItem, transformSync } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';
import { Lines } from '../../../estree/src/write/lines';
import { Output as CopyingOutput } from '../../../estree/src/write/output';
import type { Variant } from '../variants/variant';
import type { Output } from './v8';

export interface V8Host extends Pick<Variant, 'name' | 'lowersSyntax'> {
  readonly host: 'babel' | 'estree' | 'typescript';
  /** Null where nothing is lowered. */
  compile(text: string): Output | null;
  /** The control run: what the same printer makes of a tree that nobody changed, and its map. (Not where another lowers that.) */
  print?(text: string): Output;
}

const options = { runtime: { global: 'yieldFrom' }, asyncFunctions: true, generators: true };

/** Each statement keeps code of its own to count. */
const debugging = { ...options, debug: true };

function typescript(target: 'ES2022' | 'ES2017'): V8Host {
  const transpile = (text: string, before: ts.TransformerFactory<ts.SourceFile>[]): Output => {
    const { outputText, sourceMapText = '' } = ts.transpileModule(text, {
      fileName: '/case.ts',
      compilerOptions: {
        target: ts.ScriptTarget[target],
        module: ts.ModuleKind.CommonJS,
        alwaysStrict: false,
        sourceMap: true,
      },
      transformers: { before },
    });
    const code = outputText.replace(/\/\/# sourceMappingURL=.*\n?$/, '');
    // (TypeScript's map does not have the source itself, which readers ask it for.)
    const map = { ...(JSON.parse(sourceMapText) as object), sourcesContent: [text] };
    return { code, map };
  };
  return {
    name: `debug, typescript, ${target}`,
    host: 'typescript',
    lowersSyntax: target !== 'ES2022',
    compile: (text) => transpile(text, [createTransformer(debugging)]),
    ...(target === 'ES2022' && { print: (text: string) => transpile(text, []) }),
  };
}

function babel(text: string, plugins: PluginItem[]): Output {
  const result = transformSync(text, {
    filename: '/case.cjs',
    configFile: false,
    babelrc: false,
    compact: false,
    sourceType: 'script',
    sourceMaps: true,
    plugins,
  });
  return { code: result?.code ?? '', map: result?.map };
}

function text(given: object): Omit<V8Host, 'name'> {
  return {
    host: 'estree',
    compile(source) {
      const lowered = lowerSource(source, {
        filename: '/case.cjs',
        options: given,
        otherwise: 'script',
      });
      return lowered.changed ? lowered : null;
    },
    // (It copies what it does not change.)
    print(source) {
      const out = new CopyingOutput(new Lines(source));
      out.copy(0, source.length);
      return { code: out.toString(), map: out.map('/case.cjs') };
    },
  };
}

export const V8_HOSTS: readonly V8Host[] = [
  { name: 'debug, text', ...text(debugging) },
  { name: 'text', ...text(options) },
  {
    name: 'debug, babel',
    host: 'babel',
    compile: (text) => babel(text, [[yieldFrom, debugging]]),
    print: (text) => babel(text, []),
  },
  typescript('ES2022'),
  typescript('ES2017'),
];
