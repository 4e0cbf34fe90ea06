import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatDiagnostic, lowerSource } from '@yield-from/source';
import type { Compiler } from '../compiler-flags';
import { EXIT, UsageError, type ExitCode } from '../exit-codes';
import { writeIfChanged } from '../lower/outputs';
import type { Terminal } from '../terminal';
import { type FunctionGraph, graphOf } from './graph';
import { graphMermaid } from './mermaid';
import { graphSvg } from './svg';
import { graphText } from './text';

export const FORMATS = ['text', 'mermaid', 'svg', 'json'] as const;

/** `yield-from explain`, as its command line says. */
export interface ExplainFlags {
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
  readonly compiler: Compiler;
}

/** Prints the state graphs of what is lowered in a file, or of the innermost function around a line. */
export async function explain(
  place: string,
  flags: ExplainFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { file, line } = placeOf(place);
  const filename = resolve(terminal.cwd, file);
  const text = await readFile(filename, 'utf8').catch(() => {
    throw new UsageError(`There is no file ${file}.`);
  });
  const all: FunctionGraph[] = [];
  const { diagnostics } = lowerSource(text, {
    filename,
    ...flags.compiler,
    explain: (explained) => all.push(graphOf(explained, text)),
  });
  for (const diagnostic of diagnostics) terminal.err(`${formatDiagnostic(diagnostic)}\n`);
  if (diagnostics.some(({ severity }) => severity === 'error')) return EXIT.problems;
  all.sort((a, b) => a.line - b.line || b.lastLine - a.lastLine);
  const graphs = chosen(all, line);
  if (graphs.length === 0) {
    terminal.err(
      line === undefined ? `Nothing in ${file} is lowered.\n` : `Nothing at ${place} is lowered.\n`,
    );
    return EXIT.problems;
  }
  const drawing = draw(graphs, flags.format);
  if (flags.output === undefined) terminal.out(drawing);
  else await writeIfChanged(resolve(terminal.cwd, flags.output), drawing);
  return EXIT.ok;
}

/** `src/a.ts:12` → the file and the line. */
function placeOf(place: string): { file: string; line: number | undefined } {
  const match = /^(.+?):(\d+)(?::\d+)?$/.exec(place);
  return match ? { file: match[1], line: Number(match[2]) } : { file: place, line: undefined };
}

/** The innermost function around a line; all of them without a line. */
function chosen(
  graphs: readonly FunctionGraph[],
  line: number | undefined,
): readonly FunctionGraph[] {
  if (line === undefined) return graphs;
  const around = graphs.filter((graph) => graph.line <= line && line <= graph.lastLine);
  const size = (graph: FunctionGraph): number => graph.lastLine - graph.line;
  return around.sort((a, b) => size(a) - size(b)).slice(0, 1);
}

function draw(graphs: readonly FunctionGraph[], format: ExplainFlags['format']): string {
  switch (format) {
    case 'text':
      return graphs.map(graphText).join('\n');
    case 'mermaid':
      return graphs.map(graphMermaid).join('\n');
    case 'json':
      return `${JSON.stringify(graphs, null, 2)}\n`;
    case 'svg':
      if (graphs.length > 1) {
        throw new UsageError(
          `A drawing shows one function; name a line: ${graphs.map(({ name, line }) => `${name} is at ${line}`).join(', ')}.`,
        );
      }
      return graphSvg(graphs[0]);
  }
}
