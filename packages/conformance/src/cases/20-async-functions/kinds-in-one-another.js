// flags: no-ticks
// Every kind of coroutine inside every other.
function* numbers(n) {
  for (let i = 0; i < n; i++) log('sent', yield i);
  return 'numbers end';
}
async function* doubled(source) {
  for await (const x of source) yield x * 2;
  const squares = (function* () {
    yield* [4, 9].map((x) => x);
  })();
  for (const x of squares) yield (async () => (await later(x)) + 1)();
}
async function f() {
  const sum = async (source) => {
    let total = 0;
    for await (const x of source) total += x;
    return total;
  };
  log(await sum(numbers(3)), await sum(doubled(numbers(3))));
  const tasks = function* () {
    for (const x of numbers(2)) yield (async () => [x, await sum(doubled([x]))])();
  };
  for (const task of tasks()) log(await task);
  async function* outer() {
    const self = this;
    yield* doubled([1]);
    yield await (async () => {
      for await (const x of doubled([2])) return [x, self === this];
    })();
  }
  for await (const x of outer.call('receiver')) log(x);
  return [...numbers(2)];
}
