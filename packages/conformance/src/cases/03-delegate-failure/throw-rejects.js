// drive: next() throw('t') next()
async function* g() {
  try {
    yield* foreign('d', {
      next: () => ({ value: 1, done: false }),
      throw: (e) => fail(`from throw ${e}`),
      return: () => log('must not be called'),
    });
  } catch (e) {
    yield `caught ${e}`;
  }
}
