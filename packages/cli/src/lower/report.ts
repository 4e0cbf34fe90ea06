import { relative } from 'node:path';
import { formatDiagnostic, type SourceDiagnostic } from '@yield-from/source';
import type { Terminal } from '../terminal';
import type { FileReport } from './run';

/** `--json`: one object per run on standard output; in watch mode one line each. The shape is public. */
export interface JsonReport {
  readonly files: readonly Omit<FileReport, 'diagnostics'>[];
  readonly diagnostics: readonly SourceDiagnostic[];
  readonly lowered: number;
  readonly written: number;
  readonly errors: number;
}

export function jsonReport(reports: readonly FileReport[], cwd: string): JsonReport {
  const diagnostics = reports.flatMap((report) => report.diagnostics);
  return {
    files: reports.map(({ input, output, changed, written }) => ({
      input: relative(cwd, input),
      output: output && relative(cwd, output),
      changed,
      written,
    })),
    diagnostics: diagnostics.map((diagnostic) => ({
      ...diagnostic,
      filename: relative(cwd, diagnostic.filename),
    })),
    lowered: reports.filter(({ changed }) => changed).length,
    written: reports.filter(({ written }) => written).length,
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
  };
}

/** The same for people: every diagnostic, then one line of summary. */
export function printReport(report: JsonReport, terminal: Terminal, quiet: boolean): void {
  const { paint } = terminal;
  for (const diagnostic of report.diagnostics) {
    const colour = diagnostic.severity === 'error' ? paint.red : paint.yellow;
    const [head, ...rest] = formatDiagnostic(diagnostic).split('\n');
    terminal.err([colour(head), ...rest, ''].join('\n'));
  }
  if (quiet) return;
  const { files, lowered, written, errors } = report;
  const parts = [`${count(files.length, 'file')} read`, `${lowered} lowered`, `${written} written`];
  if (errors > 0) parts.push(paint.red(count(errors, 'error')));
  terminal.err(`${parts.join(', ')}\n`);
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
