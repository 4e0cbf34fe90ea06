// drive: next() return('r')
async function* g() {
  for await (const x of foreign('d', { next: () => ({ value: 1, done: false }), return: null })) {
    break;
  }
  for (const x of foreign('e', {
    sync: true,
    next: () => ({ value: 1, done: false }),
    return: null,
  })) {
    break;
  }
  for await (const x of foreign('f', { next: () => ({ value: 1, done: false }), return: null })) {
    yield x;
  }
}
