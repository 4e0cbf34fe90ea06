/** Reports with a position, for `tspc` and for callers of `createTransformer`. */
import type { Diagnostic } from '@yield-from/lower';
import { codeFrame } from '@yield-from/source-model';
import type * as ts from 'typescript';
import type { TS } from './host/syntax';
import { placeOf } from './host/text';

/** TypeScript's own codes end below 100000; ours are shown as `TS901003: YF1003: …`. */
const BASE = 900_000;

/** `YF1003: what is wrong. What to write instead.`, at the node, as a diagnostic of TypeScript. */
export function toTypeScript(
  ts: TS,
  file: ts.SourceFile,
  node: ts.Node,
  { code, severity, message, fix }: Diagnostic,
): ts.Diagnostic {
  const { start, end } = placeOf(ts, file, node) ?? { start: 0, end: 0 };
  return {
    category: severity === 'error' ? ts.DiagnosticCategory.Error : ts.DiagnosticCategory.Warning,
    code: BASE + Number(code.slice(2)),
    source: 'yield-from',
    file,
    start,
    length: Math.max(end - start, 0),
    messageText: `${code}: ${message} ${fix}`,
  };
}

/** `TS902201: YF2201: what is wrong`, in no file: options that cannot be taken. */
export function ofOptions(ts: TS, { message }: Error): ts.Diagnostic {
  return {
    category: ts.DiagnosticCategory.Error,
    code: BASE + 2201,
    source: 'yield-from',
    file: undefined,
    start: undefined,
    length: undefined,
    messageText: `YF2201: ${message}`,
  };
}

/** `file.ts(3,7): error TS901003: YF1003: …`, a line each. */
export function format(ts: TS, diagnostics: readonly ts.Diagnostic[]): string {
  return ts.formatDiagnostics(diagnostics, {
    getCurrentDirectory: () => '',
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  });
}

/**
 * All errors of a file in one, each with its lines: thrown where nobody listens. It has no stack, which would tell of
 * compilers only, and which webpack and Rspack print.
 */
export class LoweringError extends Error {
  override readonly name = 'LoweringError';
  constructor(
    ts: TS,
    readonly diagnostics: readonly ts.Diagnostic[],
  ) {
    super(diagnostics.map((each) => [format(ts, [each]), ...frameOf(each)].join('')).join('\n'));
    this.stack = `${this.name}: ${this.message}`;
  }
}

function frameOf({ file, start }: ts.Diagnostic): readonly string[] {
  if (file === undefined || start === undefined) return [];
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  return [codeFrame(file.text, line + 1, character)];
}
