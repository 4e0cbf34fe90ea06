class Range {
  constructor(n) {
    this.n = n;
  }
  async *[Symbol.asyncIterator]() {
    for (let i = 0; i < this.n; i++) yield i;
  }
}
// flags: no-ticks
async function* g() {
  for await (const x of new Range(3)) yield x;
  return yield* new Range(2);
}
