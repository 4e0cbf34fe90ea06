async function* g() {
  yield [f(), typeof h2];
  function f() {
    return 'hoisted';
  }
  yield f();
  {
    yield h2();
    function h2() {
      return 'block';
    }
  }
  yield typeof h2;
}
