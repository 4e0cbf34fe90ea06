// drive: next() next()
async function* g() {
  try {
    yield* foreign('d', {
      next: () => fail('rejected'),
      throw: () => log('must not be called'),
      return: () => log('must not be called'),
    });
  } catch (e) {
    yield `caught ${e}`;
  }
}
