async function* g() {
  const { a, b: { c = yield 'c' } = {}, [await 'd']: d, ...rest } = { a: 1, d: 4, e: 5, f: 6 };
  yield [a, c, d, rest];
  let x, y;
  ({ x, y = yield 'y', ...rest.more } = { x: 1, z: 2 });
  yield [x, y, rest];
  ({ [yield 'key']: x = yield 'default' } = await {});
  yield x;
}
