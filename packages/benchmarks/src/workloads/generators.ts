/** Generators: drained by a `for…of`, or by `run` of the program itself. (The sums are small integers: no number is put on the heap.) */
import { itself, upTo, type Workload } from './workload';

const plain = { kind: 'generators', step: 1, items: itself, expected: upTo } as const;

function delegation(depth: number, size: number, smallSize: number): Workload {
  return {
    ...plain,
    name: `generator-delegation-${depth}`,
    title: `\`yield*\`, depth ${depth}`,
    file: 'generators/delegation',
    depth,
    size,
    smallSize,
  };
}

const TREE_DEPTH = 12;

export const GENERATORS: readonly Workload[] = [
  {
    ...plain,
    name: 'generator-next',
    title: '`next()`',
    file: 'generators/next',
    driven: true,
    size: 40_000,
  },
  {
    ...plain,
    name: 'generator-for-of',
    title: '`for…of`',
    file: 'generators/numbers',
    size: 40_000,
  },
  delegation(10, 40_000, 20_000),
  delegation(100, 40_000, 5_000),
  {
    ...plain,
    name: 'generator-tree',
    title: `tree walk, depth ${TREE_DEPTH}`,
    file: 'generators/tree',
    depth: TREE_DEPTH,
    size: 4,
    items: (size) => size * (2 ** TREE_DEPTH - 1),
    expected: (size) => size * (2 ** (TREE_DEPTH + 1) - TREE_DEPTH - 2),
  },
  {
    ...plain,
    name: 'generator-one-item',
    title: 'create, one item',
    file: 'generators/one-item',
    driven: true,
    size: 100_000,
  },
];
