var x = 'outer';
async function* g(f = () => x) {
  var x = 'body';
  yield [x, f()];
  x = yield f();
  log(x, f());
}
