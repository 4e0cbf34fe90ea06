async function* g() {
  try {
    const [a = b, b = yield 'never'] = [];
  } catch (e) {
    yield e;
  }
  try {
    const { [k]: v, k = yield 'never' } = {};
  } catch (e) {
    yield e;
  }
  const [c, d = c + (yield c)] = [1];
  yield d;
}
// drive: next() next() next() next(5) next()
