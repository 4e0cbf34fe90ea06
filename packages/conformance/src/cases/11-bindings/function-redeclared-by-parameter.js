const make = () => g(1);
async function* g(f) {
  yield typeof f;
  function f() {}
  f = yield 'changed';
  yield f;
}
