import { lowerSource } from '@yield-from/estree';
import type { Explained } from '@yield-from/lower';
import * as ts from 'typescript';
import { createTransformer } from '..';

const SOURCE = `
const before = 1;

/** Counts. */
export async function* countdown(from: number): AsyncGenerator<number> {
  try {
    while (from > 0) yield from--;
  } finally {
    console.log('done');
  }
}

class Feed {
  /** A method. */
  async *lines() {
    yield* countdown(2 as number);
  }
}

export const all = async () => {
  for await (const n of countdown(before)) console.log(n);
};
`;

function explainedByUs(): Explained[] {
  const found: Explained[] = [];
  const explain = (one: Explained): void => void found.push(one);
  ts.transpileModule(SOURCE, {
    compilerOptions: { target: ts.ScriptTarget.ES5, module: ts.ModuleKind.ESNext },
    transformers: { before: [createTransformer({ explain })] },
  });
  return found.sort((a, b) => a.start - b.start);
}

function explainedByTextHost(): Explained[] {
  const found: Explained[] = [];
  const explain = (one: Explained): void => void found.push(one);
  lowerSource(SOURCE, { filename: 'a.ts', target: 'es5', explain });
  return found.sort((a, b) => a.start - b.start);
}

test('says of each function what the text host says of it', () => {
  // (Names that were made are each host's own.)
  const graphs = (all: readonly Explained[]) =>
    all.map(({ kind, end, graph: { states, regions } }) => ({ kind, end, states, regions }));
  expect(graphs(explainedByUs())).toEqual(graphs(explainedByTextHost()));
});

test('says where each function stands, and what it does', () => {
  const all = explainedByUs();
  expect(all.map(({ start, end }) => SOURCE.slice(start, end).split('\n')[0])).toEqual([
    'export async function* countdown(from: number): AsyncGenerator<number> {',
    'async *lines() {',
    'async () => {',
  ]);
  expect(all[0].ir).toContain('.yield (from--)');
});
