async function* g() {
  const o = {
    get a() {
      return log('get a', { f: (x) => ['called', x] });
    },
  };
  yield o.a.f(await log('argument', 1));
  yield [o.a === (await o.a), o['a'].f(yield 'x')];
}
