async function* g() {
  for (var i = 0; i < 2; i++) {
    var x;
    yield x;
    x = i;
    var x;
  }
  yield x;
}
