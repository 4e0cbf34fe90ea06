// drive: next() throw('t') next()
// drive: next() return('r') next()
function* g() {
  try {
    yield* foreign('d', { sync: true, next: () => ({ value: 1, done: false }), throw: null });
  } catch (e) {
    log('caught', e);
  } finally {
    log('finally');
  }
  yield 'after';
}
