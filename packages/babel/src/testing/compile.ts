/** Compiles and runs programs in specs: natively, and through the plugin. */
import { transformSync, type PluginItem, type TransformOptions } from '@babel/core';
import * as runtime from '@yield-from/runtime';
import yieldFrom, { type Options, type Report } from '..';

export interface Compilation extends TransformOptions {
  /** The plugin's own options. */
  readonly options?: Options;
}

export function compileFile(
  code: string,
  { options = {}, ...babel }: Compilation = {},
): { code: string; report: Report } {
  const result = transformSync(code, {
    filename: 'file.js',
    configFile: false,
    babelrc: false,
    browserslistConfigFile: false,
    compact: false,
    ...babel,
    plugins: [[yieldFrom, options] as PluginItem, ...(babel.plugins ?? [])],
  });
  const { yieldFrom: report } = result?.metadata as unknown as { yieldFrom: Report };
  return { code: result?.code ?? '', report };
}

export function compile(code: string, compilation?: Compilation): string {
  return compileFile(code, compilation).code;
}

/** The code of the error that stops the compilation; the message without its code frame. */
export function mistake(
  code: string,
  compilation?: Compilation,
): { code: string; line?: number; column?: number } {
  try {
    compile(code, compilation);
  } catch (error) {
    const { code: text, loc } = error as { code: string; loc?: { line: number; column: number } };
    return { code: text, ...loc };
  }
  throw new Error('no mistake was found');
}

type Log = (...values: unknown[]) => void;

/** Evaluates a CommonJS module that exports `main(log)`, and gives what it logged. */
export async function observe(code: string): Promise<string[]> {
  const module = { exports: {} as { main?: (log: Log) => unknown } };
  const require = (name: string): unknown => {
    if (name !== '@yield-from/runtime') throw new Error(`no module ${name}`);
    return runtime;
  };
  new Function('module', 'exports', 'require', 'yieldFrom', code)(
    module,
    module.exports,
    require,
    runtime,
  );
  const logged: string[] = [];
  const log: Log = (...values) => void logged.push(values.map(show).join(' '));
  try {
    await module.exports.main?.(log);
  } catch (error) {
    log('threw', error);
  }
  return logged;
}

function show(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value === 'function') return `function ${value.name}`;
  if (typeof value === 'object' && value !== null) {
    return JSON.stringify(value, (_, v: unknown) =>
      v === undefined ? 'undefined' : typeof v === 'symbol' ? String(v) : v,
    );
  }
  return String(value);
}

export const ES5: PluginItem = [
  require.resolve('@babel/preset-env'),
  { targets: { ie: '11' }, modules: 'commonjs' },
];
export const COMMONJS: PluginItem = [
  require.resolve('@babel/preset-env'),
  { targets: { node: '20' }, modules: 'commonjs' },
];

/** What is left of the syntax of suspensions in compiled code. */
export function suspensionsIn(code: string): string[] {
  const text = code.replace(/\/\*[^]*?\*\/|\/\/.*|"[^"\n]*"|'[^'\n]*'/g, '');
  return (
    text.match(/\b(?:async|await|yield|regenerator\w*|_wrapAsyncGenerator)\b|function\s*\*/g) ?? []
  );
}
