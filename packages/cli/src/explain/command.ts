import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatDiagnostic, lowerSource, type LowerRequest } from '@yield-from/source';
import { EXIT, UsageError, type ExitCode } from '../exit-codes';
import { writeIfChanged } from '../lower/outputs';
import type { Terminal } from '../terminal';
import type { StateGraph } from './graph';
import { graphMermaid } from './mermaid';
import { readGraphs, type LocatedGraph } from './read-graphs';
import { graphSvg } from './svg';
import { graphText } from './text';

export const FORMATS = ['text', 'mermaid', 'svg', 'json'] as const;

/** `yield-from explain`, as its command line says. */
export interface ExplainFlags {
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
  readonly options: LowerRequest['options'];
}

/** Prints the state graphs of a file's generators, or of the one around a line. */
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
  const result = lowerSource(text, { filename, options: flags.options });
  for (const diagnostic of result.diagnostics) terminal.err(`${formatDiagnostic(diagnostic)}\n`);
  if (result.diagnostics.some(({ severity }) => severity === 'error')) return EXIT.problems;
  const graphs = result.changed ? chosen(readGraphs(result, filename), line) : [];
  if (graphs.length === 0) {
    terminal.err(
      line === undefined
        ? `${file} has no generator to lower.\n`
        : `There is no generator at ${place}.\n`,
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

/** The innermost generator around a line; all of them without a line. */
function chosen(
  graphs: readonly LocatedGraph[],
  line: number | undefined,
): readonly LocatedGraph[] {
  if (line === undefined) return graphs;
  const around = graphs.filter((graph) => graph.line <= line && line <= graph.lastLine);
  const size = (graph: LocatedGraph): number => graph.lastLine - graph.line;
  return around.sort((a, b) => size(a) - size(b)).slice(0, 1);
}

function draw(graphs: readonly StateGraph[], format: ExplainFlags['format']): string {
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
          `A drawing shows one generator; name a line: ${graphs.map(({ name, line }) => `${name} is at ${line}`).join(', ')}.`,
        );
      }
      return graphSvg(graphs[0]);
  }
}
