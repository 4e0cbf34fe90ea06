async function* g() {
  const [a, b = yield 'b', [c] = [await 'c'], ...[d, ...e]] = [1, undefined, undefined, 4, 5, 6];
  yield [a, b, c, d, e];
  let [, x, , y = 9] = [1, 2, 3];
  yield [x, y];
  [x, y] = [y, yield 'swap'];
  yield [x, y];
  [x = await 'dx', [y]] = [, [await 'ny']];
  yield [x, y];
}
