async function* g() {
  const [a, b, c = yield 'c', ...d] = foreign('s', {
    sync: true,
    next: () => ({ done: true }),
    return: () => log('never'),
  });
  yield [a, b, c, d];
}
