async function* g() {
  for (const { a, b = yield 'default' } of [{ a: 1 }, { a: 2, b: 3 }]) yield [a, b];
  for (let [x = await 'x', y] of [
    [, 1],
    [2, 3],
  ])
    yield [x, y];
  for (const [first, second = yield 'none'] in { ab: 1, c: 2 }) yield [first, second];
  for (let [i, j] = [0, yield 'j']; i < 2; i++) yield [i, j];
  let p, q;
  for ({ p, q = yield 'q' } of [{ p: 1 }]) yield [p, q];
  for await ([p, q = yield 'q2'] of [later([1])]) yield [p, q];
}
