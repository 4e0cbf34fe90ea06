// An error of closing wins over the TypeError.
// drive: next() throw('t') next()
async function* g() {
  try {
    yield* foreign('d', {
      next: () => ({ value: 1, done: false }),
      return: () => {
        throw 'closing broke';
      },
    });
  } catch (e) {
    log('caught', e);
  }
}
