async function* g() {
  const x = yield 1 + 2,
    y = yield;
  yield [x, y];
  yield* [yield 'a', yield 'b'];
  yield (await 1, yield 2);
  return (yield 'r') + 1;
}
