// Not at TypeScript ES5: parameters and body get one scope.
// flags: not-typescript-es5
// A body `var` of a parameter's name is another variable when there are parameter expressions.
async function* g(a = 1, read = () => a, write = (v) => (a = v)) {
  var a;
  yield [a, read()];
  a = 2;
  yield [a, read()];
  write(3);
  yield [a, read()];
  var read;
}
