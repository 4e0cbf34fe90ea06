// Without a `return` method the value is awaited and the outer completes by return.
// drive: next() return('r') next()
// drive: next() return(later('r'))
async function* g() {
  try {
    yield* foreign('d', { next: () => ({ value: 1, done: false }) });
  } catch (e) {
    log('caught', e);
  } finally {
    log('finally');
  }
}
