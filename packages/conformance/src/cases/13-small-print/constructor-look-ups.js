// One `constructor` look-up, not two, per awaited promise.
// flags: own-kind
async function* g() {
  const promise = (name) => {
    const p = later(name);
    Object.defineProperty(p, 'constructor', {
      get() {
        log('constructor of', name);
        return Promise;
      },
    });
    return p;
  };
  await promise('await');
  yield promise('yield');
  for await (const x of [promise('for await')]) log(x);
  yield* [promise('sync delegate')];
  yield* foreign('d', {
    next: (() => {
      let n = 0;
      return () => ({ value: promise('delegate value'), done: n++ > 0 });
    })(),
  });
  return promise('return');
}
