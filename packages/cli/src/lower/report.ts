import { basename, extname, relative } from 'node:path';
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
  /** What stands beside the inputs and was left there; `--copy` takes it along. */
  readonly notCopied: readonly string[];
  /** Outputs, and their maps, whose inputs are gone (with `--watch`). */
  readonly removed: readonly string[];
}

/** What a run has done beside its files. */
export interface Beside {
  readonly notCopied?: readonly string[];
  readonly removed?: readonly string[];
}

export function jsonReport(
  reports: readonly FileReport[],
  { notCopied = [], removed = [] }: Beside,
  cwd: string,
): JsonReport {
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
    notCopied: notCopied.map((path) => relative(cwd, path)),
    removed: removed.map((path) => relative(cwd, path)),
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
  const { files, lowered, written, errors, notCopied, removed } = report;
  const parts = [`${count(files.length, 'file')} read`, `${lowered} lowered`, `${written} written`];
  if (removed.length > 0) parts.push(`${removed.length} removed`);
  if (errors > 0) parts.push(paint.red(count(errors, 'error')));
  terminal.err(`${parts.join(', ')}\n`);
  if (notCopied.length > 0) {
    const kinds = [...new Set(notCopied.map(extensionOf))].sort().join(', ');
    const { length } = notCopied;
    terminal.err(`${count(length, 'other file')} not copied (${kinds}): --copy takes them along\n`);
  }
}

/** `.d.ts` of a declaration; the whole name of a file that has none. */
function extensionOf(path: string): string {
  const name = basename(path);
  return /\.d\.[cm]?ts$/.exec(name)?.[0] ?? (extname(name) || name);
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
