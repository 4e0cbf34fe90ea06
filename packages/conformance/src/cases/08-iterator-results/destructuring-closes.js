// An array pattern closes an iterator it has not finished; an error in it closes too and wins.
// flags: as-written
async function* g() {
  let n = 0;
  const source = () =>
    foreign('d', { sync: true, next: () => ({ value: n++, done: n > 4 }), return: () => ({}) });
  const [a, b = await 'x'] = source();
  yield [a, b];
  try {
    const [c, { d = yield 'inside' }] = source();
  } catch (e) {
    log('caught', e);
  }
  try {
    const [e, f = await fail('default')] = foreign('d', {
      sync: true,
      next: () => ({ value: undefined, done: false }),
      return: () => 1,
    });
  } catch (e) {
    log('caught', e);
  }
}
