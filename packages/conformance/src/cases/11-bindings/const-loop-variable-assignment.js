async function* g() {
  try {
    for (const i = 0; i < 2; i++) yield i;
  } catch (e) {
    yield e;
  }
  for (const x of [1]) {
    try {
      x = yield x;
    } catch (e) {
      yield e;
    }
  }
}
