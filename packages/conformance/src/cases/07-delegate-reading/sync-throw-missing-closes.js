// ES2025: a sync iterator without `throw` is closed, and the error is a TypeError.
// drive: next() throw('t') next()
// flags: recorded
async function* g() {
  try {
    yield* foreign('d', {
      sync: true,
      next: () => ({ value: 1, done: false }),
      return: () => ({ done: true }),
    });
  } catch (e) {
    log('caught', e);
  }
}
