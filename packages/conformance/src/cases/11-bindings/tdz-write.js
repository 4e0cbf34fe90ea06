async function* g() {
  try {
    x = 1;
  } catch (e) {
    yield e;
  }
  try {
    x++;
  } catch (e) {
    yield e;
  }
  let x = await 2;
  x++;
  yield x;
}
