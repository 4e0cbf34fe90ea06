async function* g() {
  yield [x, typeof y];
  if (await false) {
    var x = 1;
  }
  try {
    var y = yield 'y';
  } finally {
    yield y;
  }
}
