// A member target's object and key are evaluated before the value is taken.
async function* g() {
  const o = {};
  const source = foreign('s', {
    sync: true,
    next: (() => {
      let n = 0;
      return () => ({ value: n++ || undefined, done: false });
    })(),
    return: () => ({}),
  });
  [
    log('object 1', o)[log('key 1', 'a')] = await log('default', 'd'),
    (yield 'object 2', o)[await log('key 2', 'b')],
  ] = source;
  yield o;
  ({ [log('source key', 'p')]: log('object 3', o)[log('target key', 'c')] = yield 'default 3' } =
    {});
  yield o;
}
