// flags: no-ticks
// drive: all
// drive: next() next() return('r')
// Generators inside async functions, arrows and generators of both kinds, and those inside generators.
function* numbers(n) {
  for (let i = 0; i < n; i++) yield i;
}
function* g() {
  const wait = async (x) => {
    for await (const y of numbers(2)) x += y;
    return x;
  };
  yield wait(1) instanceof Promise;
  const both = async function* () {
    yield* numbers(2);
  };
  yield Object.prototype.toString.call(both());
  for (const x of numbers(2))
    yield [
      ...(function* () {
        yield x;
        yield* numbers(x);
      })(),
    ];
  return (() => [...numbers(2)])();
}
