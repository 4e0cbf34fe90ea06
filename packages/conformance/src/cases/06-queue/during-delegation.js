// drive: next('a') & next('b') & return('c') & next('d')
async function* g() {
  let n = 0;
  try {
    yield* foreign('d', {
      next: (v) => later({ value: n++, done: false }),
      return: (v) => later({ value: v, done: true }),
    });
  } finally {
    log('finally');
  }
}
