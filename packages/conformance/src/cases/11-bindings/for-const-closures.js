async function* g() {
  const reads = [];
  for (const x of [1, 2, 3]) {
    yield x;
    reads.push(() => x);
  }
  for (const key in { a: 1, b: 2 }) {
    yield key;
    reads.push(() => key);
  }
  for await (const { v, w = v } of [{ v: 4 }, { v: 5, w: 6 }]) {
    reads.push(() => [v, w]);
  }
  yield reads.map((f) => f());
}
