// drive: next() return('r') next()
// drive: next() next() throw('t') next()
async function* g() {
  let n = 0;
  try {
    for await (const x of foreign('d', {
      next: () => later({ value: n++, done: false }),
      return: (v) => later({ value: 'ignored', done: true }),
    })) {
      yield x;
    }
  } finally {
    log('finally');
  }
}
