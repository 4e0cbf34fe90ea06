// drive: next('a') next('b') next()
async function* g() {
  yield* {
    [Symbol.iterator]: () => ({
      next() {
        log('next', arguments.length, arguments[0]);
        return { value: 1, done: false };
      },
    }),
  };
}
