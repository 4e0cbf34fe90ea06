// drive: next() return('r') next()
async function* g() {
  try {
    for await (const x of foreign('d', {
      next: () => ({ value: 1, done: false }),
      return: () => fail('closing'),
    })) {
      yield x;
    }
  } catch (e) {
    log('caught', e);
    return 'other';
  }
}
