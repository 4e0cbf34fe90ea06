// flags: sloppy
async function* g() {
  var e = 'outer';
  try {
    throw { a: 1, b: [2] };
  } catch ({ a, b: [c], d = yield 'default' }) {
    var f = a + c;
    yield [a, c, d, f];
  }
  try {
    throw 'inner';
  } catch (e) {
    var e = 'assigned to the parameter';
    yield e;
  }
  yield e;
}
