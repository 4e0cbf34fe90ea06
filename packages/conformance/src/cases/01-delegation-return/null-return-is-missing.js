// drive: next() return('r')
async function* g() {
  try {
    yield* foreign('d', { next: () => ({ value: 1, done: false }), return: null });
  } finally {
    log('finally');
  }
}
