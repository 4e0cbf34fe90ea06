// drive: next() return('r') next()
async function* g() {
  try {
    yield* foreign('d', {
      next: () => ({ value: 1, done: false }),
      throw: () => log('must not be called'),
      return: () => fail('bad return'),
    });
  } catch (e) {
    yield `caught ${e}`;
  }
}
