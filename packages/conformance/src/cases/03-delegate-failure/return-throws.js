// drive: next() return('r') next()
async function* g() {
  try {
    yield* foreign('d', {
      next: () => ({ value: 1, done: false }),
      return: () => {
        throw 'bad return';
      },
    });
  } catch (e) {
    yield `caught ${e}`;
  }
}
