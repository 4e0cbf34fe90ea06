async function* g() {
  try {
    log(typeof x);
  } catch (e) {
    yield e;
  }
  const read = () => x;
  try {
    read();
  } catch (e) {
    yield e;
  }
  let x = yield 'x';
  yield [x, read()];
}
