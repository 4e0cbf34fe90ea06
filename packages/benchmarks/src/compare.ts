/** Programs of ours beside one another, on this Node: what `fast-paths` and `debug-cost` time. */
import type { Contestant } from './contestants';
import { CURRENT } from './engines';
import { Programs } from './programs';
import type { Consumer } from './script';
import { measureSpeed, type SpeedCell } from './speed';
import { WORKLOADS } from './workloads';

/** How much is measured, as `parseArgs` reads it; `workloads`: those that are unless others are named. */
export const comparisonOptions = (workloads: string) =>
  ({
    workloads: { type: 'string', default: workloads },
    rounds: { type: 'string', default: '3' },
    milliseconds: { type: 'string', default: '200' },
  }) as const;

export interface ComparisonOptions {
  readonly workloads: string;
  readonly rounds: string;
  readonly milliseconds: string;
}

export interface Comparison {
  /** The workload, and by whom it is consumed where that may be either. */
  readonly title: string;
  /** In the order of the contestants. */
  readonly cells: readonly SpeedCell[];
}

/** Every workload that is named, by each consumer that it has. Results are verified before they are timed. */
export async function* compare(
  contestants: readonly Contestant[],
  values: ComparisonOptions,
): AsyncIterable<Comparison> {
  const names = values.workloads.split(',');
  const options = {
    rounds: Number(values.rounds),
    milliseconds: Number(values.milliseconds),
    minSamples: 5,
    shrink: 1,
  };
  const programs = new Programs();
  for (const workload of WORKLOADS.filter(({ name }) => names.includes(name))) {
    const consumers: Consumer[] = workload.driven ? ['native'] : ['native', 'lowered'];
    for (const consumer of consumers) {
      const { cells } = await measureSpeed(
        ...([CURRENT, workload, consumer, contestants, programs, options] as const),
      );
      const title = workload.driven ? workload.name : `${workload.name}, ${consumer}`;
      yield { title, cells };
    }
  }
}
