async function* g() {
  const o = {
    name: 'o',
    f(...args) {
      return [this.name, ...args];
    },
  };
  yield o.f(1, yield 'a', 3);
  yield o[log('key', 'f')](await later(2));
  yield (await o).f(...(await [1, 2]), ...[yield 'b']);
  const f = (...args) => args;
  yield f(log('first', 1), await 2, ...log('spread', [3]), yield 'c');
  yield (yield 'callee')?.(1);
}
