// A done result of the delegate's return() completes the outer with its value.
// drive: next() return('r') next()
// drive: next() return(later('r')) next()
async function* g() {
  try {
    yield* foreign('d', {
      next: (v) => ({ value: 1, done: false }),
      return: (v) => result('r', log('closing', 'changed'), true),
    });
    log('unreachable');
  } finally {
    log('finally');
  }
}
