async function* g() {
  let n = 0;
  for await (const x of foreign('d', { next: () => later({ value: n++, done: n > 3 }) })) {
    log('sent', yield x);
  }
  for await (let { a = yield 'default', ...rest } of [{ b: 1 }, later({ a: 2, c: 3 })]) {
    yield [a, rest];
  }
  const target = [];
  for await (target[target.length] of ['p', later('q')]) log(target.length);
  yield target;
  for await (const x of await later([later('nested')])) yield x;
}
