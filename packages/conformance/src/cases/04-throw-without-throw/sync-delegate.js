// A sync delegate's own `throw` is used where it has one.
// drive: next() throw('t') next()
async function* g() {
  try {
    yield* foreign('d', {
      sync: true,
      next: () => ({ value: 1, done: false }),
      throw: () => ({ value: 'from throw', done: true }),
    });
  } catch (e) {
    log('caught', e);
  }
}
