import { call, type Deep, run } from './deep';

interface Tree {
  readonly inner: readonly Tree[];
}

function* size({ inner }: Tree): Deep<number> {
  let n = 1;
  for (const tree of inner) n += yield* call(size(tree));
  return n;
}

it('gives results to the callers, in order', () => {
  const leaf: Tree = { inner: [] };
  expect(run(size({ inner: [leaf, { inner: [leaf, leaf] }] }))).toBe(5);
});

it('needs no stack', () => {
  let tree: Tree = { inner: [] };
  for (let i = 0; i < 100_000; i++) tree = { inner: [tree] };
  expect(run(size(tree))).toBe(100_001);
});

it('lets an error through', () => {
  function* fail(depth: number): Deep<void> {
    if (depth === 0) throw new RangeError('at the bottom');
    yield* call(fail(depth - 1));
  }
  expect(() => run(fail(3))).toThrow('at the bottom');
});
