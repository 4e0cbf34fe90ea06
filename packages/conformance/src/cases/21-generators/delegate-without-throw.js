// drive: next() throw('t') next()
// A delegate without `throw` is closed, then a TypeError is thrown at the `yield*`.
const without = (name, plan) =>
  foreign(name, { sync: true, next: () => ({ value: name, done: false }), ...plan });
function* g() {
  try {
    yield* without('has return', { return: () => ({}) });
  } catch (e) {
    log('caught', e);
  }
  return 'end';
}
