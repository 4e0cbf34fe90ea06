import { resolve } from 'node:path';
import { lowerSource } from '@yield-from/source';
import type { Compiler } from '../compiler-flags';
import { EXIT, UsageError, type ExitCode } from '../exit-codes';
import type { Terminal } from '../terminal';
import { textOf } from './file-text';
import { expandInputs, type Inputs } from './inputs';
import type { MapPlace } from './lower-text';
import { Progress } from './progress';
import { type Beside, jsonReport, printReport } from './report';
import {
  copyFile,
  leftOut,
  lowerFile,
  lowerTo,
  removeOutput,
  type Destination,
  type FileReport,
  type Settings,
} from './run';
import { type Changes, watchInputs } from './watch';

/** `yield-from lower`, as its command line says. */
export interface LowerFlags {
  readonly output?: string;
  readonly outDir?: string;
  readonly exclude?: readonly string[];
  readonly copy?: boolean;
  readonly root?: string;
  readonly write?: boolean;
  readonly watch?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly sourceMaps: MapPlace;
  readonly stdinFilename: string;
  readonly compiler: Compiler;
}

/** Lowers files or standard input; see the command's help for what each flag means. */
export async function lower(
  patterns: readonly string[],
  flags: LowerFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  if (patterns.includes('-')) return lowerInput(patterns, flags, terminal);
  if (flags.copy && flags.outDir === undefined) throw new UsageError('--copy needs --out-dir.');
  const inputs = await expandInputs(patterns, terminal.cwd, flags);
  const settings = settingsOf(flags, inputs, terminal.cwd);
  const run = new Run(settings, flags, terminal);
  const code = await run.all(inputs);
  if (!flags.watch) return code;
  const goOn = async (changes: Changes): Promise<void> =>
    void (await run.all({ ...changes, named: [] }));
  await watchInputs(patterns, flags, goOn, terminal);
  return EXIT.ok;
}

/** Lowers files, copies others, removes what is left of inputs that are gone, and says so. */
class Run {
  constructor(
    private readonly settings: Settings,
    private readonly flags: LowerFlags,
    private readonly terminal: Terminal,
  ) {}

  async all(
    changes: Omit<Inputs, 'root'> & { readonly removed?: readonly string[] },
  ): Promise<ExitCode> {
    const { files, others, named, removed = [] } = changes;
    const { settings, flags, terminal } = this;
    const reports = await this.lower(files);
    if (flags.copy) for (const file of others) reports.push(await copyFile(file, settings));
    else for (const file of named) reports.push(leftOut(file));
    const gone: string[] = [];
    for (const input of removed) gone.push(...(await removeOutput(input, settings)));
    const isLeft = flags.outDir !== undefined && !flags.copy;
    const notCopied = isLeft ? others.filter((file) => !named.includes(file)) : [];
    return report(reports, { notCopied, removed: gone }, flags, terminal);
  }

  private async lower(files: readonly string[]): Promise<FileReport[]> {
    const { settings, flags, terminal } = this;
    const quiet = flags.json === true || flags.quiet === true;
    const progress = new Progress(files.length, terminal, quiet);
    const reports: FileReport[] = [];
    for (const file of files) {
      progress.step(file);
      reports.push(await lowerFile(file, settings, terminal.out));
    }
    progress.end();
    return reports;
  }
}

async function lowerInput(
  patterns: readonly string[],
  flags: LowerFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  if (patterns.length > 1) throw new UsageError('Standard input (-) cannot be mixed with files.');
  if (flags.watch || flags.write || flags.outDir !== undefined) {
    throw new UsageError('Standard input (-) takes neither --watch nor --write nor --out-dir.');
  }
  const filename = resolve(terminal.cwd, flags.stdinFilename);
  const settings = settingsOf(flags, { files: [filename], root: terminal.cwd }, terminal.cwd);
  const source = textOf(await terminal.readInput(), filename);
  const lowered = await lowerTo(source, filename, settings, terminal.out);
  const told = 'text' in source ? hintAtLanguage(lowered, source.text, flags) : lowered;
  return report([told], {}, flags, terminal);
}

/** TypeScript that is read as JavaScript is no mistake of its author's. */
function hintAtLanguage(report: FileReport, text: string, flags: LowerFlags): FileReport {
  const isUnread = report.diagnostics.some(({ code }) => code === UNREAD);
  if (!isUnread || !/\.[cm]?jsx?$/.test(flags.stdinFilename)) return report;
  const readable = ['stdin.ts', 'stdin.tsx'].find((filename) => {
    const { diagnostics } = lowerSource(text, { filename, ...flags.compiler });
    return !diagnostics.some(({ code }) => code === UNREAD);
  });
  if (readable === undefined) return report;
  const fix = `It reads as TypeScript: --stdin-filename ${readable}`;
  return { ...report, diagnostics: report.diagnostics.map((each) => ({ ...each, fix })) };
}

const UNREAD = 'YF2001';

function settingsOf(
  flags: LowerFlags,
  inputs: Pick<Inputs, 'files' | 'root'>,
  cwd: string,
): Settings {
  return {
    destination: destinationOf(flags, inputs, cwd),
    maps: flags.sourceMaps,
    compiler: flags.compiler,
  };
}

function destinationOf(
  flags: LowerFlags,
  { files, root }: Pick<Inputs, 'files' | 'root'>,
  cwd: string,
): Destination {
  const { output, outDir, write } = flags;
  const chosen = [output, outDir, write || undefined].filter((flag) => flag !== undefined);
  if (chosen.length > 1) throw new UsageError('Choose one of --output, --out-dir and --write.');
  if (write) return { to: 'place' };
  if (outDir !== undefined) {
    return { to: 'folder', path: resolve(cwd, outDir), root: resolve(cwd, flags.root ?? root) };
  }
  if (output === undefined && files.length <= 1) {
    if (flags.json)
      throw new UsageError('--json prints to standard output, so name the result: -o file.');
    return { to: 'stdout' };
  }
  if (output !== undefined && files.length <= 1) return { to: 'file', path: resolve(cwd, output) };
  throw new UsageError(
    `There are ${files.length} files: say where they go, --out-dir <folder>, or --write to change them in place.`,
  );
}

function report(
  reports: readonly FileReport[],
  beside: Beside,
  flags: LowerFlags,
  terminal: Terminal,
): ExitCode {
  const summary = jsonReport(reports, beside, terminal.cwd);
  if (flags.json) terminal.out(`${JSON.stringify(summary)}\n`);
  else {
    const printed = flags.output === undefined && flags.outDir === undefined && !flags.write;
    printReport(summary, terminal, flags.quiet === true || printed);
  }
  return summary.errors > 0 ? EXIT.problems : EXIT.ok;
}
