// return() without a value passes exactly one argument, undefined.
// drive: next() return()
async function* g() {
  yield* foreign('d', {
    next: () => ({ value: 1, done: false }),
    return: function () {
      log('arguments', arguments.length);
      return { done: true };
    },
  });
}
