// drive: next() next()
async function* g() {
  try {
    yield* foreign('d', {
      next: () => ({
        get done() {
          throw 'done broke';
        },
      }),
      throw: () => log('must not be called'),
      return: () => log('must not be called'),
    });
  } catch (e) {
    yield `caught ${e}`;
  }
}
