// `in` in the head of a loop stands in parentheses, in a declaration and in what becomes of it.
async function* g() {
  const o = { a: 1 };
  const seen = [];
  for (let d = ('a' in o); d; d = false) seen.push(() => d);
  for (var v = ('b' in o), w = ('a' in o); w; w = false) seen.push(() => v);
  yield seen.map((f) => f());
  for (let d = ((yield 'b') in o), n = ('a' in o); n; n = false) {
    const get = () => n;
    yield [d, get()];
  }
}
