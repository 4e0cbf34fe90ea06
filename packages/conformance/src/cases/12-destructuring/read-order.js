async function* g() {
  const source = {
    get a() {
      return log('get a', undefined);
    },
    get b() {
      return log('get b', 2);
    },
    get c() {
      return log('get c', 3);
    },
  };
  const { c, a = yield 'default a', b, ...rest } = source;
  yield [a, b, c, rest];
}
