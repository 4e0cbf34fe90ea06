/**
 * Reports mistakes: errors stop the compilation of the file, with its name, position and a code frame;
 * warnings go to the console. Both stand in `file.metadata.yieldFrom`, for tools around Babel.
 */
import type { Diagnostic } from '@yield-from/lower';
import type { Node } from './host/syntax';

/** What the plugin did to a file: `metadata.yieldFrom` of Babel's result. */
export interface Report {
  /** How many generator functions were lowered. */
  lowered: number;
  readonly diagnostics: ReportedDiagnostic[];
}

export interface ReportedDiagnostic {
  readonly diagnostic: Diagnostic;
  /** From 1; undefined for a node that another plugin made. */
  readonly line?: number;
  /** From 0. */
  readonly column?: number;
}

/** The error that stops Babel. `code` is the first diagnostic's. */
export interface YieldFromError extends SyntaxError {
  readonly code: string;
  readonly loc?: { readonly line: number; readonly column: number };
  /** As it would stand in the metadata, errors included. */
  readonly yieldFrom: Report;
}

export interface CallerOptions {
  readonly caller?: { readonly handlesDiagnostics?: unknown };
}

/** What of Babel's file is needed here. */
export interface ReportingFile {
  readonly metadata: object;
  /** A caller that `handlesDiagnostics` shows warnings itself, from the metadata. */
  readonly opts?: CallerOptions;
  buildCodeFrameError(node: Node, message: string): Error;
}

export class Reporter {
  readonly report: Report = { lowered: 0, diagnostics: [] };
  private readonly errors: { readonly node: Node; readonly reported: ReportedDiagnostic }[] = [];

  constructor(private readonly file: ReportingFile) {
    Object.assign(file.metadata, { yieldFrom: this.report });
  }

  add(node: Node, diagnostic: Diagnostic): void {
    const { line, column } = node.loc?.start ?? {};
    const reported: ReportedDiagnostic = { diagnostic, line, column };
    if (this.report.diagnostics.some((other) => isSame(other, reported))) return;
    this.report.diagnostics.push(reported);
    if (diagnostic.severity === 'error') this.errors.push({ node, reported });
    else if (!this.file.opts?.caller?.handlesDiagnostics)
      console.warn(this.frame(node, diagnostic).message);
  }

  /** Reports a mistake after which nothing can go on. */
  fail(node: Node, diagnostic: Diagnostic): never {
    this.add(node, diagnostic);
    throw this.error();
  }

  /** Throws a `YieldFromError` if there were errors: their messages one after the other. */
  throwErrors(): void {
    if (this.errors.length > 0) throw this.error();
  }

  private error(): YieldFromError {
    const [first] = this.errors;
    const message = this.errors
      .map(({ node, reported }) => this.frame(node, reported.diagnostic).message)
      .join('\n\n');
    const { line, column } = first.reported;
    return Object.assign(withoutStack(message), {
      code: first.reported.diagnostic.code,
      loc: line === undefined || column === undefined ? undefined : { line, column },
      yieldFrom: this.report,
    });
  }

  private frame(node: Node, { code, message, fix }: Diagnostic): Error {
    return this.file.buildCodeFrameError(node, `${code}: ${message} ${fix}`);
  }
}

function isSame(a: ReportedDiagnostic, b: ReportedDiagnostic): boolean {
  return a.diagnostic.code === b.diagnostic.code && a.line === b.line && a.column === b.column;
}

/** (A stack would tell of Babel and us only, and webpack prints it. Babel puts the file's name into the message later.) */
function withoutStack(message: string): SyntaxError {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const error = new SyntaxError(message);
  Error.stackTraceLimit = stackTraceLimit;
  return error;
}
