import type { BabelFileResult } from '@babel/core';
import type { Report, YieldFromError } from '@yield-from/babel';

/** One mistake in a source text, with its place. */
export interface SourceDiagnostic {
  /** `YF…` as in the compiler's table, or `YF2001` for a text that does not parse. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What to write instead. */
  readonly fix?: string;
  readonly filename: string;
  /** From 1; undefined where the mistake has no place. */
  readonly line?: number;
  /** From 0. */
  readonly column?: number;
}

export const SYNTAX_ERROR = 'YF2001';

/** What the Babel host left in the file's metadata. */
export function reportOf(file: BabelFileResult | null): Report {
  const metadata = file?.metadata as { readonly yieldFrom?: Report } | undefined;
  return metadata?.yieldFrom ?? { lowered: 0, diagnostics: [] };
}

/** The same, out of the error with which the host stops at mistakes; undefined for any other error. */
export function reportOfError(error: unknown): Report | undefined {
  return error instanceof Error && 'yieldFrom' in error
    ? (error as YieldFromError).yieldFrom
    : undefined;
}

export function sourceDiagnostics({ diagnostics }: Report, filename: string): SourceDiagnostic[] {
  return diagnostics.map(({ diagnostic, line, column }) => ({
    ...diagnostic,
    filename,
    line,
    column,
  }));
}

/** What Babel throws for a text that does not parse; undefined for any other error. */
export function syntaxError(error: unknown, filename: string): SourceDiagnostic | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  if (error.code !== 'BABEL_PARSE_ERROR' && error.code !== 'BABEL_PARSER_SYNTAX_ERROR')
    return undefined;
  const { loc } = error as { loc?: { line: number; column: number } };
  return {
    code: SYNTAX_ERROR,
    severity: 'error',
    // Babel's text is `file: message (line:column)`, a blank line, and a code frame.
    message: error.message
      .split('\n')[0]
      .replace(`${filename}: `, '')
      .replace(/ \(\d+:\d+\)$/, ''),
    filename,
    line: loc?.line,
    column: loc?.column,
  };
}

/** `file.ts:3:7 - error YF1001: message`, the form that editors and terminals make a link of. */
export function formatDiagnostic(diagnostic: SourceDiagnostic): string {
  const { code, severity, message, fix, filename, line, column } = diagnostic;
  const place = line === undefined ? filename : `${filename}:${line}:${(column ?? 0) + 1}`;
  return `${place} - ${severity} ${code}: ${message}${fix ? `\n    ${fix}` : ''}`;
}
