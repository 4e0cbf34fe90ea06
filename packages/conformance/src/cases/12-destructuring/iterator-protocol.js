// Not at ES5: the helpers for array patterns read more than the standard does.
// flags: not-es5
// drive: all
// drive: next() throw('t') next()
// drive: next() return('r') next()
async function* g() {
  let n = 0;
  const source = () =>
    foreign('s', {
      sync: true,
      next: () => result(`r${n}`, undefined, n++ > 2),
      return: () => log('closing', {}),
    });
  const [a = yield 'first', b = 2] = source();
  yield [a, b];
  n = 0;
  const [c, , ...d] = source();
  yield [c, d];
}
