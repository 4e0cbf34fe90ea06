async function* g() {
  const f = (...a) => a.reduce((s, x) => s + x, 0);
  const o = { f, k: 'f' };
  yield (
    f(
      1,
      o[o.k](await 2, yield 'a', [3, await 4].length),
      -(yield 'b') || (await 5),
      `${await 6}`.length,
    ) * (await 2)
  );
  yield [{ a: [await 1, { b: yield 'c' }] }, (await 2) ? [yield 'd'] : 0, ...[await 3]];
}
// drive: next() next(10) next(0) next() next('x') next('y') next()
