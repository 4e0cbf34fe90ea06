// drive: next() return('r') next()
async function* g() {
  try {
    yield* foreign('d', { sync: true, next: () => ({ value: 1, done: false }) });
  } finally {
    log('finally');
  }
}
