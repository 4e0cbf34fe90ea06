import { parseArgs } from 'node:util';
import { chosen } from './programs';
import type { Contestant } from './contestants';
import { CURRENT, OLD_ENGINES, type BenchEngine } from './engines';
import { WORKLOADS, type Workload } from './workloads';

export const PARTS = ['speed', 'memory', 'size', 'compile', 'fast-paths', 'debug'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  /** Small sizes and one round: everything runs and is verified, the figures mean little. */
  readonly quick: boolean;
  readonly parts: readonly Part[];
  readonly workloads: readonly Workload[];
  readonly contestants: readonly Contestant[];
  readonly engines: readonly BenchEngine[];
  readonly rounds: number;
  readonly milliseconds: number;
  /** Whether everything is measured, so that the results may be written down. */
  readonly complete: boolean;
}

/**
 * Reads the command line: `--quick`, `--parts`, `--workloads`, `--contestants`, `--engines` (comma-separated
 * beginnings or parts of names), `--rounds`, `--milliseconds` (for each process).
 *
 * @throws TypeError for an unknown option
 */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      parts: { type: 'string' },
      workloads: { type: 'string' },
      contestants: { type: 'string' },
      engines: { type: 'string' },
      rounds: { type: 'string' },
      milliseconds: { type: 'string' },
    },
  });
  const engines = [CURRENT, ...OLD_ENGINES];
  const selective = [values.parts, values.workloads, values.contestants, values.engines];
  return {
    quick: values.quick,
    parts: PARTS.filter((part) => matches(part, values.parts)),
    workloads: WORKLOADS.filter(({ name }) => matches(name, values.workloads)),
    contestants: chosen(values.contestants?.split(',')),
    engines: values.quick
      ? engines.filter(({ name }) => matches(name, values.engines ?? 'node'))
      : engines.filter(({ name }) => matches(name, values.engines)),
    rounds: Number(values.rounds ?? (values.quick ? 1 : 3)),
    milliseconds: Number(values.milliseconds ?? (values.quick ? 1 : 300)),
    complete: !values.quick && selective.every((value) => value === undefined),
  };
}

/** `node` is the current Node alone; other words select every name that begins with them. */
function matches(name: string, words: string | undefined): boolean {
  if (words === undefined) return true;
  return words
    .split(',')
    .some((word) => name === word || (word !== 'node' && name.startsWith(word)));
}
