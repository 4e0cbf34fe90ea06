// drive: next() next()
async function* g() {
  try {
    yield* foreign('d', {
      next: () => ({
        done: true,
        get value() {
          throw 'value broke';
        },
      }),
    });
  } catch (e) {
    yield `caught ${e}`;
  }
}
