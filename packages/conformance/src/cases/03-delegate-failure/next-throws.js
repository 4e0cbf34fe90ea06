// An exception of the delegate's next is thrown at the yield*; its throw is not called for it.
// drive: next() next() next()
async function* g() {
  let n = 0;
  try {
    yield* foreign('d', {
      next: () => {
        if (n++) throw 'next broke';
        return { value: 1, done: false };
      },
      throw: () => log('must not be called'),
      return: () => log('must not be called'),
    });
  } catch (e) {
    yield `caught ${e}`;
  }
}
