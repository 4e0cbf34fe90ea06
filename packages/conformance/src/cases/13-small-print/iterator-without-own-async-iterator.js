// The delegate is only iterated: it need not be iterable itself.
async function* g() {
  let n = 0;
  yield* {
    [Symbol.asyncIterator]() {
      return { next: () => ({ value: n++, done: n > 2 }) };
    },
  };
}
