// drive: next() next()
async function* g() {
  try {
    yield* foreign('d', {
      next: () => ({
        done: false,
        get value() {
          throw 'value broke';
        },
      }),
      throw: () => log('must not be called'),
    });
  } catch (e) {
    yield `caught ${e}`;
  }
}
