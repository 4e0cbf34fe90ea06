// The very object that the delegate gave, with all it carries.
function* g(delegate) {
  return yield* delegate;
}
function test() {
  const results = [
    { value: 1, done: false, extra: 'x' },
    {
      done: 0,
      get value() {
        return log('never');
      },
    },
    Object.create({ value: 2, done: false }),
    { value: 'end', done: 1 },
  ];
  const iterable = { [Symbol.iterator]: () => ({ next: () => results[n++] }) };
  let n = 0;
  const it = g(iterable);
  for (const wanted of results) {
    const found = it.next();
    log(found === wanted, Object.keys(found));
  }
}
