// The result of the delegate's return() is awaited, its value is awaited for the completion.
// drive: next() return('r')
async function* g() {
  yield* foreign('d', {
    next: () => later({ value: 1, done: false }),
    return: () => later({ value: later('inner'), done: true }),
  });
}
