/** Compiles and runs snippets in the tests: with the transformer, or natively for comparison. */
import * as runtime from '@yield-from/runtime';
import * as ts from 'typescript';
import { createTransformer, type TransformerOptions } from '../index';

export type Target = 'ES5' | 'ES2015' | 'ES2017' | 'ES2022' | 'ESNext';

export interface Setting {
  readonly target?: Target;
  readonly module?: 'CommonJS' | 'ESNext' | 'NodeNext' | 'Preserve';
  readonly file?: string;
  readonly compilerOptions?: ts.CompilerOptions;
  readonly options?: TransformerOptions;
  /** Run the transformer that many times. */
  readonly times?: number;
}

export function compilerOptionsOf({
  target,
  module,
  compilerOptions,
}: Setting): ts.CompilerOptions {
  return {
    target: ts.ScriptTarget[target ?? 'ES2022'],
    module: ts.ModuleKind[module ?? 'CommonJS'],
    jsx: ts.JsxEmit.React,
    jsxFactory: 'h',
    downlevelIteration: true,
    ...compilerOptions,
  };
}

/** The output of TypeScript with the transformer. */
export function compile(text: string, setting: Setting = {}): string {
  const before = Array.from({ length: setting.times ?? 1 }, () =>
    createTransformer(setting.options),
  );
  return transpile(text, setting, before).outputText;
}

export function transpile(
  text: string,
  setting: Setting,
  before: ts.TransformerFactory<ts.SourceFile>[],
): ts.TranspileOutput {
  return ts.transpileModule(text, {
    fileName: setting.file ?? 'input.ts',
    compilerOptions: compilerOptionsOf(setting),
    transformers: { before },
  });
}

/** A transformer that asks the type checker. */
export type Asking = (checker: ts.TypeChecker) => ts.TransformerFactory<ts.SourceFile>;

/**
 * The output of a whole program, with a type checker, as `tspc` has one. `behind`: of transformers listed behind ours.
 */
export function compileProgram(
  text: string,
  setting: Setting = {},
  behind: readonly Asking[] = [],
): string {
  const file = setting.file ?? 'input.ts';
  const options = { ...compilerOptionsOf(setting), noLib: true, types: [] };
  const host = ts.createCompilerHost(options);
  const source = ts.createSourceFile(file, text, { languageVersion: ts.ScriptTarget.Latest }, true);
  const program = ts.createProgram([file], options, {
    ...host,
    fileExists: (name) => name === file,
    getSourceFile: (name) => (name === file ? source : undefined),
  });
  let output = '';
  const checker = program.getTypeChecker();
  const before = [createTransformer(setting.options), ...behind.map((asking) => asking(checker))];
  const write = (_: string, code: string): void => void (output = code);
  program.emit(source, write, undefined, false, { before });
  return output;
}

/** The exports of compiled CommonJS code. */
export function load(
  code: string,
  modules: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const known: Record<string, unknown> = { '@yield-from/runtime': runtime, ...modules };
  const require = (name: string): unknown => {
    if (name in known) return known[name];
    throw new Error(`unexpected import of ${name}`);
  };
  const module = { exports: {} as Record<string, unknown> };
  new Function('require', 'module', 'exports', code)(require, module, module.exports);
  return module.exports;
}

type Make = () => AsyncIterable<unknown>;

/** Everything that `export … make` yields, compiled with the transformer. */
export async function yields(text: string, setting: Setting = {}): Promise<unknown[]> {
  return drain(load(compile(text, setting)));
}

/** The same without the transformer. */
export async function nativeYields(text: string, setting: Setting = {}): Promise<unknown[]> {
  return drain(load(transpile(text, { ...setting, target: 'ES2022' }, []).outputText));
}

async function drain({ make }: Record<string, unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const item of (make as Make)()) all.push(item);
  return all;
}

/** The codes and the source text of what is reported. */
export function problems(text: string, setting: Setting = {}): string[] {
  const found: string[] = [];
  const onDiagnostic = ({ messageText, start = 0, length = 0 }: ts.Diagnostic): void => {
    found.push(`${String(messageText).slice(0, 6)} ${text.slice(start, start + length)}`);
  };
  compile(text, { ...setting, options: { ...setting.options, onDiagnostic } });
  return found;
}
