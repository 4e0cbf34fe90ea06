// drive: next() return('r') next() next()
async function* g() {
  for (const x of foreign('d', {
    sync: true,
    next: () => ({ value: 1, done: false }),
    return: () => ({}),
  })) {
    try {
      yield x;
    } finally {
      log('sent', yield 'cleanup');
    }
  }
}
