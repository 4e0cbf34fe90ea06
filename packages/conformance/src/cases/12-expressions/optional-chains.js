async function* g() {
  const o = {
    a: {
      f(x) {
        return [this === o.a, x];
      },
    },
    n: null,
  };
  yield o?.a?.f(await 1);
  yield o.n?.f(yield 'never');
  yield o.n?.[yield 'never'].b.c(await 'never');
  yield o.a?.[await 'f'](yield 'x');
  yield o.missing?.(await 'never');
  yield (await o).a.f?.(2);
  yield (await null)?.x.y.z;
  yield o?.[log('key', 'a')].f?.(...(await [1, 2]));
  yield (o.a?.f)(await 3);
  yield (yield 'base')?.length;
}
