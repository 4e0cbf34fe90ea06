async function* g() {
  const o = {
    a: {
      b: {
        f(x) {
          return [this.name, x];
        },
        name: 'b',
      },
    },
  };
  yield (await o).a.b.f(yield 1);
  yield (yield 2).a[await 'b'].f(await 3);
  yield [3, 1, 2]
    .sort()
    .map((x) => x * 2)
    .concat(await 4, yield 5).length;
}
// drive: next() next() next('x') throw('no object') next()
