// drive: next() return('r') next()
async function* g() {
  try {
    for (const x of foreign('d', {
      sync: true,
      next: () => ({ value: 1, done: false }),
      return: () => 1,
    })) {
      yield x;
    }
  } catch (e) {
    log('caught', e);
    yield 'recovered';
  }
}
