// Not at TypeScript ES5: parameters and body get one scope.
// flags: not-typescript-es5
var x = 'outer';
async function* g(f = () => x) {
  var x = 'body';
  yield [x, f()];
  x = yield f();
  log(x, f());
}
