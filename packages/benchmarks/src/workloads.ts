/**
 * What is measured. Each workload is a program of its own in `workloads/`, written once with native
 * syntax; every contestant compiles it. Its result is known beforehand, and verified in every process
 * before anything is timed.
 */
export interface Workload {
  readonly name: string;
  readonly title: string;
  /** The program: `workloads/<file>.js`. */
  readonly file: string;
  /** For contestants that understand it: the same in `yield_` style. */
  readonly pythonFile?: string;
  /** Called by a driver instead of being drained: there is no choice of consumer. */
  readonly driven?: boolean;
  /** Needs an engine with async generators, whoever compiled the program. */
  readonly needsNative?: boolean;
  readonly depth?: number;
  /** The program's argument, chosen so that one sample takes some milliseconds. */
  readonly size: number;
  /** Sizes are multiples of it. */
  readonly step: number;
  /** Where the time per item depends on the depth: what contestants get that are slow there. */
  readonly smallSize?: number;
  /** Items in one sample: the divisor of the times. */
  items(size: number): number;
  /** The sum that the consumer must arrive at. */
  expected(size: number): number;
}

const upTo = (size: number): number => (size * (size - 1)) / 2;
const itself = (size: number): number => size;

function delegation(depth: number, smallSize?: number): Workload {
  return {
    name: `delegation-${depth}`,
    title: `\`yield*\`, depth ${depth}`,
    file: 'delegation',
    depth,
    // Long, so that creating a thousand generators does not show in the time per item.
    size: 100_000,
    step: 1,
    smallSize,
    items: itself,
    expected: upTo,
  };
}

const TREE_DEPTH = 12;

export const WORKLOADS: readonly Workload[] = [
  {
    name: 'flat',
    title: 'flat yields',
    file: 'flat',
    size: 50_000,
    step: 1,
    items: itself,
    expected: upTo,
  },
  {
    name: 'awaits',
    title: 'awaits and yields',
    file: 'awaits',
    size: 30_000,
    step: 1,
    items: itself,
    expected: upTo,
  },
  delegation(1),
  delegation(10, 10_000),
  delegation(100, 2_000),
  delegation(1000, 200),
  {
    name: 'tree',
    title: `tree walk, depth ${TREE_DEPTH}`,
    file: 'tree',
    depth: TREE_DEPTH,
    size: 3,
    step: 1,
    items: (size) => size * (2 ** TREE_DEPTH - 1),
    expected: (size) => size * (2 ** (TREE_DEPTH + 1) - TREE_DEPTH - 2),
  },
  {
    name: 'pipeline',
    title: 'map-filter-take pipeline',
    file: 'pipeline',
    size: 8_000,
    step: 1,
    items: itself,
    expected: (size) => size * (size + 1),
  },
  {
    name: 'arrays',
    title: '`yield*` over arrays',
    file: 'arrays',
    size: 30_000,
    step: 10,
    items: itself,
    expected: (size) => 4.5 * size,
  },
  {
    name: 'sync-generators',
    title: '`yield*` over a sync generator',
    file: 'sync-generators',
    size: 30_000,
    step: 1,
    items: itself,
    expected: upTo,
  },
  {
    name: 'native-generators',
    title: '`yield*` over a native generator',
    file: 'native-generators',
    needsNative: true,
    size: 20_000,
    step: 1,
    items: itself,
    expected: upTo,
  },
  {
    name: 'try-finally',
    title: 'try/finally in the loop',
    file: 'try-finally',
    size: 40_000,
    step: 1,
    items: itself,
    expected: (size) => upTo(size) + size,
  },
  {
    name: 'captured',
    title: 'captured loop variables',
    file: 'captured',
    size: 40_000,
    step: 1,
    items: itself,
    expected: upTo,
  },
  {
    name: 'relay',
    title: 'token relay, five stages',
    file: 'relay',
    size: 6_000,
    step: 1,
    items: itself,
    expected: (size) => 7 * size,
  },
  {
    name: 'create-close',
    title: 'create and close',
    file: 'create-close',
    driven: true,
    size: 20_000,
    step: 1,
    items: itself,
    expected: upTo,
  },
  {
    name: 'ping-pong',
    title: '`asend` ping-pong',
    file: 'ping-pong',
    pythonFile: 'ping-pong.python',
    driven: true,
    size: 30_000,
    step: 1,
    items: itself,
    expected: upTo,
  },
];
