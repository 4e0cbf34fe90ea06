// drive: next() throw('t') next()
async function* g() {
  try {
    yield* foreign('d', {
      next: () => ({ value: 1, done: false }),
      return: () => fail('closing rejected'),
    });
  } catch (e) {
    log('caught', e);
  }
}
