async function* g() {
  const source = (name) =>
    foreign(name, {
      sync: true,
      next: (() => {
        let n = 0;
        return () => ({ value: n++, done: n > 2 });
      })(),
    });
  yield [...source('a'), await log('between', 'x'), ...source('b')];
  const f = (...args) => args.length;
  yield f(...source('c'), yield 'y', ...(await source('d')));
  yield {
    ...{
      get a() {
        return log('getter', 1);
      },
    },
    b: await log('b', 2),
    ...null,
    ...'hi',
  };
}
