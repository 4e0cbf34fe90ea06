async function* g() {
  try {
    read();
  } catch (e) {
    yield e;
  }
  let x = yield 'x';
  yield read();
  function read() {
    return x;
  }
}
