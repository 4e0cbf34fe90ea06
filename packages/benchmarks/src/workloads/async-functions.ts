/** Async functions: each program is one call of `run`. */
import { itself, upTo, type Workload } from './workload';

function workload(
  file: string,
  title: string,
  size: number,
  expected: (size: number) => number,
): Workload {
  return {
    kind: 'async functions',
    name: `function-${file}`,
    title,
    file: `functions/${file}`,
    driven: true,
    size,
    step: 10,
    items: itself,
    expected,
  };
}

const throughLayers = (size: number): number => upTo(size) + 3 * size;

export const ASYNC_FUNCTIONS: readonly Workload[] = [
  workload('ready-promises', '`await` of ready promises', 30_000, upTo),
  workload('plain-values', '`await` of plain values', 40_000, upTo),
  workload('chain', 'chain of calls, one `await` each', 5_000, throughLayers),
  workload('all', 'the same through `Promise.all`', 5_000, throughLayers),
  workload('try-finally', 'the same with try/catch/finally', 5_000, throughLayers),
  workload('captured', 'captured loop variables', 30_000, upTo),
  workload('for-await', '`for await` over a generator', 30_000, upTo),
  workload('pipeline', 'three-stage pipeline', 8_000, (size) => size * (size + 1)),
];
