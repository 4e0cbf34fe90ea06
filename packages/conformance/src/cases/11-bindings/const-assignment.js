async function* g() {
  const x = yield 1;
  for (const attempt of [
    () => (x = 2),
    () => x++,
    () => ([x] = [3]),
    () => ({ x } = { x: 4 }),
    () => (x += log('right side', 1)),
  ]) {
    try {
      attempt();
    } catch (e) {
      yield e;
    }
  }
  try {
    x = yield 'right side first';
  } catch (e) {
    yield e;
  }
  try {
    x ||= 1;
    log('short-circuited?', x);
  } catch (e) {
    yield e;
  }
  yield x;
}
// drive: next() next(5) next() next() next() next() next() next() next() next()
