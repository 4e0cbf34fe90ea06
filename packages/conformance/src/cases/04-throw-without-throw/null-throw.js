// drive: next() throw('t') next()
async function* g() {
  try {
    yield* foreign('d', {
      next: () => ({ value: 1, done: false }),
      throw: null,
      return: () => ({ done: true }),
    });
  } catch (e) {
    log('caught', e);
  }
}
