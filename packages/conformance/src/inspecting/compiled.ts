/** A program that is compiled with the option `debug`, by each host, and runs here with the runtime's sources. */
import { transformSync } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import * as runtime from '@yield-from/runtime/inspect';
import { createTransformer, type Options } from '@yield-from/typescript';
import * as ts from 'typescript';
import { ES5_PRESET } from '../variants/babel-compile';

const options: Options = {
  debug: true,
  asyncFunctions: true,
  generators: true,
  runtime: { global: 'yieldFrom' },
};

export const FILE = 'src/program.js';

function typescript(target: ts.ScriptTarget): (source: string) => string {
  return (source) => {
    const { outputText } = ts.transpileModule(source, {
      fileName: FILE,
      compilerOptions: { target, allowJs: true, alwaysStrict: false },
      transformers: { before: [createTransformer(options)] },
    });
    return outputText;
  };
}

function babel(presets: NonNullable<Parameters<typeof transformSync>[1]>['presets']) {
  return (source: string): string => {
    const result = transformSync(source, {
      filename: FILE,
      configFile: false,
      babelrc: false,
      sourceType: 'script',
      plugins: [[yieldFrom, options]],
      presets,
    });
    return result?.code ?? '';
  };
}

export const COMPILERS: Readonly<Record<string, (source: string) => string>> = {
  'TypeScript, ES2022': typescript(ts.ScriptTarget.ES2022),
  'TypeScript, ES5': typescript(ts.ScriptTarget.ES5),
  Babel: babel([]),
  'Babel, ES5': babel([ES5_PRESET]),
  'text host': (source) =>
    lowerSource(source, { filename: FILE, otherwise: 'script', options }).code,
};

/** The same without the option. */
export function plain(source: string): string {
  const without = { ...options, debug: false };
  return lowerSource(source, { filename: FILE, otherwise: 'script', options: without }).code;
}

/** What the function gives that the text declares: `main`, if no other is asked for. */
export function run<T>(code: string, name = 'main', ...args: readonly unknown[]): T {
  const text = `${code}\nreturn ${name};\n//# sourceURL=/built/program.js`;
  const make = new Function('yieldFrom', text) as (
    yieldFrom: unknown,
  ) => (...args: readonly unknown[]) => T;
  return make(runtime)(...args);
}

/** `name:line` of a stack's frames; the engine's own are left out, those of the test too. */
export function framesOf(stack = ''): string[] {
  return stack.split('\n').flatMap((line) => {
    const found = /^\s+at (?:async )?(?:(\S+) \()?(.*?):(\d+):(\d+)\)?$/.exec(line);
    if (!found || /node:|node_modules|packages\//.test(line)) return [];
    const [, name = '', , at] = found;
    return [`${name}:${at}`];
  });
}
