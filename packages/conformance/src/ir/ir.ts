/** The control-flow graphs of a file's coroutines, to be read while the engine is worked on. */
import { type Explained, lowerSource } from '@yield-from/estree';

/**
 * One text for each coroutine, innermost first, as they are lowered: its kind, name and line, its graph, its output's states.
 *
 * @param line from 1: only what begins or contains it
 * @throws Error with the compiler's diagnostics, where there are errors
 */
export function irOf(code: string, filename: string, line?: number): string[] {
  const found: Explained[] = [];
  const { diagnostics } = lowerSource(code, {
    filename,
    options: { asyncFunctions: true, generators: true },
    explain: (explained) => found.push(explained),
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Error(errors.map((one) => `${one.line ?? 0}: ${one.code} ${one.message}`).join('\n'));
  }
  const lineOf = (offset: number): number => code.slice(0, offset).split('\n').length;
  return found
    .filter(({ start, end }) => {
      return line === undefined || (lineOf(start) <= line && line <= lineOf(end));
    })
    .map(({ kind, name = '(anonymous)', start, ir }) => {
      return `; ${kind} ${name}, line ${lineOf(start)}\n${ir}`;
    });
}
