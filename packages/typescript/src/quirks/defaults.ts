/**
 * What TypeScript takes for options that are not given. It differs between versions (6 has a newer target and is strict
 * by default), so the compiler itself is asked; the functions are internal, and without them the rules of 5 apply.
 */
import type * as ts from 'typescript';
import type { TS } from '../host/syntax';

interface Internals {
  getEmitScriptTarget?(options: ts.CompilerOptions): ts.ScriptTarget;
  getEmitModuleKind?(options: ts.CompilerOptions): ts.ModuleKind;
  getStrictOptionValue?(options: ts.CompilerOptions, flag: 'alwaysStrict'): boolean;
}

export function targetOf(ts: TS, options: ts.CompilerOptions): ts.ScriptTarget {
  const { getEmitScriptTarget }: Internals = ts as Internals;
  return getEmitScriptTarget?.(options) ?? options.target ?? ts.ScriptTarget.ES5;
}

export function moduleKindOf(ts: TS, options: ts.CompilerOptions): ts.ModuleKind {
  const { getEmitModuleKind }: Internals = ts as Internals;
  const { CommonJS, ES2015 } = ts.ModuleKind;
  const usual = targetOf(ts, options) >= ts.ScriptTarget.ES2015 ? ES2015 : CommonJS;
  return getEmitModuleKind?.(options) ?? options.module ?? usual;
}

/** Whether scripts are strict without saying so. */
export function isAlwaysStrict(ts: TS, options: ts.CompilerOptions): boolean {
  const { getStrictOptionValue }: Internals = ts as Internals;
  return (
    getStrictOptionValue?.(options, 'alwaysStrict') ??
    options.alwaysStrict ??
    options.strict ??
    false
  );
}
