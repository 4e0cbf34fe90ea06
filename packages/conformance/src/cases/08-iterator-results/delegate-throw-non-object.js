// drive: next() throw('t') next()
async function* g() {
  try {
    yield* foreign('d', {
      next: () => ({ value: 1, done: false }),
      throw: () => later(1),
      return: () => log('must not be called'),
    });
  } catch (e) {
    log('caught', e);
  }
}
