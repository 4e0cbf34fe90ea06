// The first next() of a delegate gets one argument, undefined.
// drive: next('a') next('b') next()
async function* g() {
  yield* {
    [Symbol.asyncIterator]: () => ({
      next() {
        log('next', arguments.length, arguments[0]);
        return { value: 1, done: false };
      },
    }),
  };
}
