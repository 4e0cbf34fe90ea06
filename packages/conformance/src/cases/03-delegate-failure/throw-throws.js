// drive: next() throw('t') next()
async function* g() {
  try {
    yield* foreign('d', {
      next: () => ({ value: 1, done: false }),
      throw: (e) => {
        throw `thrown ${e}`;
      },
    });
  } catch (e) {
    yield `caught ${e}`;
  }
}
